package dev.wirewatch.topology;

import dev.wirewatch.wire.MessageSeries;
import dev.wirewatch.wire.SequenceGap;
import dev.wirewatch.wire.SequenceGaps;
import dev.wirewatch.wire.SequenceNumber;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Beside the stages: notices messages that an agency numbered and that did not come. The numbers of a series come to one
 * task, for {@code message-numbers} is keyed by feed and series, whatever partitions the messages lay on.
 */
final class SequenceWatch extends ContextualProcessor<String, String, Void, Void> {

    static final String NAME = "sequence-watch";
    static final String STORE = "message-series";

    /** What parts feed and series in the key; neither holds it. */
    private static final char SEPARATOR = '|';

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final PipelineMetrics metrics;
    private final SequenceGapLog log;
    private KeyValueStore<String, String> series;

    SequenceWatch(PipelineMetrics metrics, SequenceGapLog log) {
        this.metrics = metrics;
        this.log = log;
    }

    /** The key of a number on {@code message-numbers}. */
    static String key(String feed, SequenceNumber number) {
        return feed + SEPARATOR + number.series();
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        series = context.getStateStore(STORE);
        context.schedule(LOOK_EVERY, PunctuationType.STREAM_TIME, this::look);
    }

    @Override
    public void process(Record<String, String> message) {
        if (message.key() == null || message.value() == null) {
            return; // not written by intake
        }
        SequenceNumber.parse(message.value()).ifPresent(number -> {
            Optional<MessageSeries> before =
                    Optional.ofNullable(series.get(message.key())).flatMap(MessageSeries::parse);
            take(message.key(), SequenceGaps.next(before, number, message.timestamp()));
        });
    }

    /** Gaps become certain by time alone, and series that are over are forgotten. */
    private void look(long now) {
        try (KeyValueIterator<String, String> all = series.all()) {
            while (all.hasNext()) {
                KeyValue<String, String> stored = all.next();
                Optional<SequenceGaps.Step> step =
                        MessageSeries.parse(stored.value).map(found -> SequenceGaps.expire(found, now));
                boolean over =
                        step.isEmpty() || now - step.get().series().seen() > SequenceGaps.FORGOTTEN_AFTER.toMillis();
                step.filter(looked -> !looked.lost().isEmpty()).ifPresent(looked -> take(stored.key, looked));
                if (over) {
                    series.delete(stored.key);
                }
            }
        }
    }

    private void take(String key, SequenceGaps.Step step) {
        series.put(key, step.series().format());
        int at = key.indexOf(SEPARATOR);
        String feed = key.substring(0, Math.max(0, at));
        for (SequenceGap gap : step.lost()) {
            metrics.sequenceGap(feed, gap.missing());
            log.lost(feed, key.substring(at + 1), step.series().digits(), gap);
        }
    }
}

package dev.wirewatch.topology;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.Rejection;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.wire.Reading;
import dev.wirewatch.wire.SequenceNumber;
import dev.wirewatch.wire.StoryKey;
import dev.wirewatch.wire.WireMessage;
import dev.wirewatch.wire.WireReaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** First stage: every wire message becomes news items, or one rejection. */
final class Intake implements Processor<byte[], byte[], Object, Object> {

    static final String NAME = "intake";
    static final String ITEMS = "news-items-sink";
    static final String REJECTIONS = "wire-rejected-sink";
    static final String NUMBERS = "message-numbers-sink";

    private final WireReaders readers;
    private final PipelineMetrics metrics;
    private ProcessorContext<Object, Object> context;

    Intake(WireReaders readers, PipelineMetrics metrics) {
        this.readers = readers;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> wire) {
        WireMessage message = WireRecord.message(wire);
        Reading reading = withinSize(readers.read(message));
        if (reading instanceof Reading.Items read) {
            read.items().forEach(item -> forward(wire, item));
            metrics.messageRead(message.feed());
            if (read.contradictsType()) {
                metrics.contentTypeMismatched(message.feed());
            }
        } else if (reading instanceof Reading.Rejected rejected) {
            reject(wire, message, rejected);
            metrics.messageRejected(message.feed(), rejected.reason());
        }
    }

    /** A message with an item too large for its topic is put aside whole, so that none of it is lost. */
    private static Reading withinSize(Reading reading) {
        if (reading instanceof Reading.Items read && read.items().stream().anyMatch(RecordSize::isTooLarge)) {
            return new Reading.Rejected(
                    RejectionReason.TOO_LARGE,
                    "an item of this message takes more than " + RecordSize.MAX_ITEM_BYTES
                            + " bytes as a record, or provider and uri of it more than "
                            + RecordSize.MAX_STORY_KEY_BYTES);
        }
        return reading;
    }

    private void forward(Record<byte[], byte[]> wire, NewsItem item) {
        metrics.itemRead(item.getFeed(), item.getFormat());
        context.forward(
                new Record<Object, Object>(
                        StoryKey.of(item), item, wire.timestamp(), TraceHeaders.only(wire.headers())),
                ITEMS);
        SequenceNumber.of(item).ifPresent(number -> count(wire, item.getFeed(), number));
    }

    /** Hands the message's number to the task that counts its series. */
    private void count(Record<byte[], byte[]> wire, String feed, SequenceNumber number) {
        context.forward(
                new Record<Object, Object>(SequenceWatch.key(feed, number), number.toString(), wire.timestamp()),
                NUMBERS);
    }

    private void reject(Record<byte[], byte[]> wire, WireMessage message, Reading.Rejected rejected) {
        Rejection rejection = Rejections.of(wire, message, rejected, context.recordMetadata());
        context.forward(
                new Record<Object, Object>(
                        Rejections.recordKey(wire.key()),
                        rejection,
                        wire.timestamp(),
                        TraceHeaders.only(wire.headers())),
                REJECTIONS);
    }
}

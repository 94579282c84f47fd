package dev.wirewatch.topology;

import dev.wirewatch.alert.Withdrawal;
import dev.wirewatch.message.NewsItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The stories that their agencies have withheld or cancelled, for {@link Withdrawal}. News items are keyed by story, so
 * that all versions of one come to one task.
 */
final class WithdrawnStories {

    static final String STORE = "withdrawn-stories";

    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final KeyValueStore<String, NewsItem> stories;

    WithdrawnStories(ProcessorContext<?, ?> context) {
        stories = context.getStateStore(STORE);
        context.schedule(SWEEP_EVERY, PunctuationType.STREAM_TIME, this::forgetBefore);
    }

    /** Tells whether an item may be used, and remembers where its agency says that it may not. */
    boolean isUsable(String story, NewsItem item) {
        Optional<NewsItem> last = Optional.ofNullable(stories.get(story));
        Withdrawal.next(last, item).ifPresent(withdrawn -> stories.put(story, withdrawn));
        return Withdrawal.isUsable(last, item);
    }

    private void forgetBefore(long streamTime) {
        Instant now = Instant.ofEpochMilli(streamTime);
        try (KeyValueIterator<String, NewsItem> all = stories.all()) {
            while (all.hasNext()) {
                KeyValue<String, NewsItem> story = all.next();
                if (Withdrawal.isForgotten(story.value, now)) {
                    stories.delete(story.key);
                }
            }
        }
    }
}

package dev.wirewatch.topology;

import dev.wirewatch.alert.VersionOrder;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The stories that their agencies have withheld or cancelled: a version from before that comes late, by another way or
 * from a folder in the order of names, must raise no alert. News items are keyed by story, so that all versions of one
 * come to one task.
 */
final class WithdrawnStories {

    static final String STORE = "withdrawn-stories";

    /** How long it is remembered that a story was withdrawn: as long as an alert on it may be revised. */
    static final Duration REMEMBERED_FOR = Gather.OPEN_FOR;

    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final KeyValueStore<String, NewsItem> stories;

    WithdrawnStories(ProcessorContext<?, ?> context) {
        stories = context.getStateStore(STORE);
        context.schedule(SWEEP_EVERY, PunctuationType.STREAM_TIME, this::forgetBefore);
    }

    /** Tells whether an item may not be used, and remembers where its agency says so. */
    boolean isUnusable(String story, NewsItem item) {
        Optional<NewsItem> withdrawn = Optional.ofNullable(stories.get(story));
        boolean late = withdrawn
                .filter(before -> VersionOrder.isWithdrawn(before, item))
                .isPresent();
        if (item.getPubstatus() == PubStatus.USABLE) {
            return late;
        }
        if (!late && item.getPubstatus() != PubStatus.UNKNOWN) {
            stories.put(story, version(item));
        }
        return true;
    }

    /** No more of an item than tells which version it is; Avro makes no defaults of classes that it does not trust. */
    private static NewsItem version(NewsItem item) {
        return NewsItem.newBuilder()
                .setUri(item.getUri())
                .setVersion(item.getVersion())
                .setVersioncreated(item.getVersioncreated())
                .setPubstatus(item.getPubstatus())
                .setSubjects(List.of())
                .setPlaces(List.of())
                .setSignals(List.of())
                .setReplaces(List.of())
                .setReceived(item.getReceived())
                .build();
    }

    private void forgetBefore(long streamTime) {
        long oldest = streamTime - REMEMBERED_FOR.toMillis();
        try (KeyValueIterator<String, NewsItem> all = stories.all()) {
            while (all.hasNext()) {
                KeyValue<String, NewsItem> story = all.next();
                if (story.value.getReceived().toEpochMilli() < oldest) {
                    stories.delete(story.key);
                }
            }
        }
    }
}

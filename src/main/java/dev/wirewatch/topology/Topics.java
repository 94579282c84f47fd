package dev.wirewatch.topology;

import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Detection;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.Rejection;
import dev.wirewatch.message.Resend;
import dev.wirewatch.message.RulePack;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The names of all topics, and how each is kept. */
public final class Topics {

    /** Wire messages as feeds delivered them. */
    public static final String WIRE_RAW = "wire-raw";

    /** News items by story key. */
    public static final String NEWS_ITEMS = "news-items";

    /** Messages that could not be read, with reason, bytes and coordinates. */
    public static final String WIRE_REJECTED = "wire-rejected";

    /** Which rejections were sent again. */
    public static final String WIRE_RESENT = "wire-resent";

    /** Numbers that agencies gave their messages, by feed and series. */
    public static final String MESSAGE_NUMBERS = "message-numbers";

    /** Rule packs by name. */
    public static final String WATCH_RULES = "watch-rules";

    /** Every version of every rule pack, by name. */
    public static final String WATCH_RULES_HISTORY = "watch-rules-history";

    /** How far feeds have come that send in transactions, by the feed's own key. */
    public static final String FEED_PROGRESS = "feed-progress";

    /** Detections by rule id. */
    public static final String DETECTIONS = "detections";

    /** Every revision of every alert, by alert id. */
    public static final String ALERTS = "alerts";

    /**
     * Bytes of a wire message that {@code wire-raw} takes: 8 MiB. It is above the limit of the readers, so that a message
     * that they refuse for its size is still kept whole in its rejection.
     */
    public static final int MAX_WIRE_MESSAGE_BYTES = 8 * 1024 * 1024;

    /** Greatest request that our producers send, in bytes: a rejection that holds a whole wire message, 10 MiB. */
    public static final int MAX_REQUEST_BYTES = 10 * 1024 * 1024;

    private Topics() {}

    /**
     * The topic of a category.
     *
     * @param category the category
     * @return the name of the topic that holds the alerts of this category
     */
    public static String alertsOf(String category) {
        return ALERTS + "-" + category;
    }

    /**
     * The topic of a desk.
     *
     * @param desk the desk's name
     * @return the name of the topic that holds the alerts for this desk
     */
    public static String ofDesk(String desk) {
        return "desk-" + desk;
    }

    /**
     * The topics that the pipeline needs, apart from those of categories.
     *
     * @param desks names of the desks
     * @return specifications, ready to be made
     */
    static List<TopicSpec> all(Collection<String> desks) {
        List<TopicSpec> fixed = List.of(
                // The broker's clock stamps what feeds send: theirs may be wrong by years.
                TopicSpec.keptFor(WIRE_RAW, null, Duration.ofDays(7))
                        .with("message.timestamp.type", "LogAppendTime")
                        .with("max.message.bytes", Integer.toString(RecordSize.MAX_WIRE_RECORD_BYTES)),
                TopicSpec.keptFor(NEWS_ITEMS, NewsItem.getClassSchema(), Duration.ofDays(90)),
                // So a rejection's time is when it was put aside, also where its message had waited on wire-raw.
                TopicSpec.keptFor(WIRE_REJECTED, Rejection.getClassSchema(), Duration.ofDays(90))
                        .with("message.timestamp.type", "LogAppendTime")
                        .with("max.message.bytes", Integer.toString(MAX_REQUEST_BYTES)),
                TopicSpec.keptFor(WIRE_RESENT, Resend.getClassSchema(), Duration.ofDays(90)),
                // Plain text: numbers for our own use, a few bytes each.
                TopicSpec.keptFor(MESSAGE_NUMBERS, null, Duration.ofDays(1)),
                TopicSpec.compacted(WATCH_RULES, RulePack.getClassSchema()),
                ruleHistory(),
                TopicSpec.compacted(FEED_PROGRESS, null),
                TopicSpec.keptFor(DETECTIONS, Detection.getClassSchema(), Duration.ofDays(7))
                        .with("max.message.bytes", Integer.toString(RecordSize.MAX_ALERT_BYTES)),
                alertTopic(ALERTS));
        return Stream.concat(fixed.stream(), desks.stream().map(Topics::ofDesk).map(Topics::alertTopic))
                .toList();
    }

    /** The topic that keeps what was published. */
    static TopicSpec ruleHistory() {
        return TopicSpec.keptForGood(WATCH_RULES_HISTORY, RulePack.getClassSchema());
    }

    /** A topic that holds alerts. */
    static TopicSpec alertTopic(String name) {
        return TopicSpec.keptFor(name, Alert.getClassSchema(), Duration.ofDays(90))
                .with("max.message.bytes", Integer.toString(RecordSize.MAX_ALERT_BYTES));
    }
}

package dev.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.WireFiles;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.record.internal.AbstractRecords;
import org.apache.kafka.common.record.internal.CompressionType;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final Map<String, TopicSpec> TOPICS = Topics.all(List.of("world", "trade")).stream()
            .collect(Collectors.toMap(TopicSpec::name, Function.identity()));

    @Test
    void namesHaveNoDots() {
        assertThat(TOPICS)
                .containsOnlyKeys(
                        "wire-raw",
                        "news-items",
                        "wire-rejected",
                        "wire-resent",
                        "message-numbers",
                        "watch-rules",
                        "watch-rules-history",
                        "feed-progress",
                        "detections",
                        "alerts",
                        "desk-world",
                        "desk-trade");
        assertThat(Topics.alertsOf("arms-deals")).isEqualTo("alerts-arms-deals");
    }

    @Test
    void onlyRulesAndProgressAreCompactedAndTheseAndTheHistoryInOneOrder() {
        TOPICS.forEach((name, topic) -> {
            boolean compacted = List.of("watch-rules", "feed-progress").contains(name);
            boolean single = compacted || name.equals("watch-rules-history");
            assertThat(topic.settings().get("cleanup.policy")).as(name).isEqualTo(compacted ? "compact" : "delete");
            assertThat(topic.single()).as(name).isEqualTo(single);
        });
        assertThat(TOPICS.get("watch-rules-history").settings()).containsEntry("retention.ms", "-1");
    }

    @Test
    void allButRawMessagesNumbersAndProgressHaveASchema() {
        assertThat(TOPICS.values().stream().filter(topic -> topic.schema() == null))
                .extracting(TopicSpec::name)
                .containsExactlyInAnyOrder("wire-raw", "message-numbers", "feed-progress");
    }

    @Test
    void theLargestFileThatIsReadFitsWireRawWithItsHeaders() {
        Header[] headers = {
            new RecordHeader("feed", new byte[64]),
            new RecordHeader("received", new byte[15]),
            new RecordHeader("content-type", new byte[RecordSize.MAX_HEADER_BYTES]),
            new RecordHeader("traceparent", new byte[RecordSize.MAX_HEADER_BYTES]),
        };
        int batch = AbstractRecords.estimateSizeInBytesUpperBound(
                (byte) 2, CompressionType.NONE, new byte[64], new byte[WireFiles.MAX_MESSAGE_BYTES], headers);

        assertThat(limit("wire-raw")).isGreaterThanOrEqualTo(batch);
    }

    @Test
    void aRejectionOfTheLargestRecordFitsItsTopicAndARequest() {
        int rejection = Topics.MAX_WIRE_MESSAGE_BYTES + RecordSize.MAX_REJECTED_KEY_BYTES + 128 * 1024;

        assertThat(limit("wire-rejected")).isGreaterThanOrEqualTo(rejection).isEqualTo(Topics.MAX_REQUEST_BYTES);
    }

    @Test
    void alertsMayBeLargerThanTheItemsThatTheyAreMadeFrom() {
        assertThat(List.of("detections", "alerts", "desk-world"))
                .allSatisfy(topic -> assertThat(limit(topic)).isEqualTo(RecordSize.MAX_ALERT_BYTES));
        assertThat(Integer.parseInt(Topics.alertTopic("alerts-arms").settings().get("max.message.bytes")))
                .isEqualTo(RecordSize.MAX_ALERT_BYTES);
    }

    private static int limit(String topic) {
        return Integer.parseInt(TOPICS.get(topic).settings().get("max.message.bytes"));
    }
}

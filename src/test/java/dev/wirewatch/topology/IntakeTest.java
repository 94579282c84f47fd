package dev.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.Rejection;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.registry.AvroSerde;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages become items, or are rejected with their reason. */
class IntakeTest extends StageFixture {

    @Test
    void anUnreadableMessageIsKeptWithItsReasonItsBytesAndWhereItLies() {
        topology.send("Norland opens a bridge in the far north of the country.");
        Headers headers = headers("feed", "north", "content-type", "application/json", "traceparent", "00-1-2-01");
        topology.send("{\"uri\": ", headers);

        TestRecord<byte[], Rejection> rejection = only(topology.rejections());
        assertThat(rejection.key()).isEqualTo("key".getBytes(UTF_8));
        Rejection value = rejection.value();
        assertThat(value.getReason()).isEqualTo(RejectionReason.MALFORMED);
        assertThat(value.getDetail()).isNotBlank();
        assertThat(value.getBytes()).isEqualTo(ByteBuffer.wrap("{\"uri\": ".getBytes(UTF_8)));
        assertThat(value.getKey()).isEqualTo(ByteBuffer.wrap("key".getBytes(UTF_8)));
        assertThat(value.getContentType()).isEqualTo("application/json");
        assertThat(value.getFeed()).isEqualTo("north");
        assertThat(value.getTopic()).isEqualTo("wire-raw");
        assertThat(value.getPartition()).isZero();
        assertThat(value.getOffset()).isEqualTo(1);
        assertThat(value.getReceived()).isEqualTo(SENT);
        assertThat(header(rejection, "traceparent")).isEqualTo("00-1-2-01");
        assertThat(topology.events.all()).endsWith("rejected north MALFORMED");
    }

    @Test
    void aMessageThatIsNotWhatItIsDeclaredAsIsReadAndCounted() {
        Headers headers = new RecordHeaders().add("feed", "north".getBytes(UTF_8));

        topology.send(
                "{\"uri\": \"urn:example:1\", \"headline\": \"Ban\"}",
                headers.add("content-type", "text/xml".getBytes(UTF_8)));

        assertThat(topology.events.all()).containsSequence("item north ninjs", "read north", "mismatched north");
    }

    @Test
    void aRecordWithoutKeyAndValueIsAnEmptyMessage() {
        topology.raw(Topics.WIRE_RAW, null, null, new RecordHeaders(), SENT);

        Rejection rejection = only(topology.rejections()).value();
        assertThat(rejection.getReason()).isEqualTo(RejectionReason.EMPTY);
        assertThat(rejection.getKey()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "north.1_a-b, 1714979288000, north.1_a-b, 2024-05-06T07:08:08Z",
        "north,       1714979289000, north,       2024-05-06T07:08:09Z",
        "north,       1714979289001, north,       2024-05-06T07:08:09Z", // the future
        "north,       soon,          north,       2024-05-06T07:08:09Z",
        "north,       -1,            north,       2024-05-06T07:08:09Z",
        "north,       9999999999999999999, north, 2024-05-06T07:08:09Z",
        "'a b',       '',            unknown,     2024-05-06T07:08:09Z",
        "'',          0,             unknown,     1970-01-01T00:00:00Z",
        ",            ,              unknown,     2024-05-06T07:08:09Z",
    })
    void headersTellFeedAndReceiptWhereTheyAreWellFormed(
            String feed, String received, String readFeed, Instant readReceived) {
        topology.send(SANCTIONS, headers("feed", feed, "received", received));

        NewsItem item = only(topology.items()).value();
        assertThat(item.getFeed()).isEqualTo(readFeed);
        assertThat(item.getReceived()).isEqualTo(readReceived);
    }

    @Test
    void aRecordWithoutTimestampOrWithOneOfTheFarFutureIsProcessed() {
        topology.raw(Topics.WIRE_RAW, null, SANCTIONS.getBytes(UTF_8), new RecordHeaders(), Instant.EPOCH);
        topology.raw(
                Topics.WIRE_RAW,
                null,
                item("2", "Norland imposes sanctions again", "").getBytes(UTF_8),
                new RecordHeaders(),
                Instant.parse("2099-01-01T00:00:00Z"));

        assertThat(topology.alerts("alerts")).hasSize(2);
    }

    @Test
    void anItemTooLargeForItsTopicIsRejectedWithItsMessage() {
        topology.send(item("1", "Norland imposes sanctions", "long ".repeat(190_000)));

        Rejection rejection = only(topology.rejections()).value();
        assertThat(rejection.getReason()).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(rejection.getDetail()).contains("921600 bytes");
        assertThat(rejection.getBytes().remaining()).isGreaterThan(950_000);
        assertThat(topology.items()).isEmpty();
    }

    @Test
    void anItemJustWithinTheLimitGoesItsWay() {
        topology.send(item("1", "Norland imposes sanctions", "long ".repeat(184_000)));

        assertThat(topology.items()).hasSize(1);
        assertThat(topology.alerts("alerts")).hasSize(1);
    }

    @Test
    void anItemWhoseUriWouldBurstItsKeyIsRejected() {
        topology.send(SANCTIONS.replace("urn:harbour:7", "urn:harbour:" + "7".repeat(9_000)));

        assertThat(only(topology.rejections()).value().getReason()).isEqualTo(RejectionReason.TOO_LARGE);
    }

    @Test
    void aMessageLargerThanARejectionTakesIsKeptInPart() {
        byte[] large = new byte[Topics.MAX_WIRE_MESSAGE_BYTES + 3_000_000];
        Arrays.fill(large, (byte) 'x');
        byte[] key = new byte[2_000_000];
        topology.raw(Topics.WIRE_RAW, key, large, new RecordHeaders(), SENT);

        TestRecord<byte[], Rejection> rejection = only(topology.rejections());
        assertThat(rejection.value().getReason()).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(rejection.value().getDetail()).endsWith("(kept in part: the record is too large for a rejection)");
        assertThat(new AvroSerde<>(topology.registry, Rejection.class)
                        .serializer()
                        .serialize(Topics.WIRE_REJECTED, rejection.value()))
                .hasSizeLessThan(Topics.MAX_REQUEST_BYTES - 64 * 1024);
        assertThat(rejection.key()).isNull();
    }
}

package dev.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.alert.AlertId;
import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Detection;
import dev.wirewatch.message.Evidence;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.Rejection;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.RegistryUnavailableException;
import dev.wirewatch.rules.RulesSetAside;
import dev.wirewatch.wire.WireContent;
import dev.wirewatch.wire.WireReader;
import dev.wirewatch.wire.WireReaders;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WirewatchTopologyTest {

    private static final Instant SENT = DrivenTopology.SENT;
    private static final String STORY = "Harbour Wire|urn:harbour:7";
    private static final String ALERT = AlertId.of("sanctions-imposed", STORY);
    private static final String SANCTIONS = item("1", "Norland imposes sanctions on banks", "OSLO - Norland said so.");

    @TempDir
    private Path folder;

    private DrivenTopology topology;

    @BeforeEach
    void start() {
        topology = DrivenTopology.start(folder);
        topology.publish("trade", 1, Packs.TRADE);
        topology.publish("arms", 1, Packs.ARMS);
    }

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void aMatchingMessageBecomesAnAlertWithItsEvidenceOnEveryTopicThatWantsIt() {
        topology.send(SANCTIONS);

        TestRecord<String, NewsItem> item = only(topology.items());
        assertThat(item.key()).isEqualTo(STORY);
        assertThat(item.value().getHeadline()).isEqualTo("Norland imposes sanctions on banks");
        TestRecord<String, Detection> detection = only(topology.detections());
        assertThat(detection.key()).isEqualTo("sanctions-imposed");
        assertThat(detection.value().getRule().getRuleSet())
                .isEqualTo(topology.rules.get().version());

        TestRecord<String, Alert> alert = only(topology.alerts("alerts"));
        assertThat(alert.key()).isEqualTo(ALERT).isEqualTo(alert.value().getId());
        assertThat(alert.value().getRevision()).isEqualTo(1);
        assertThat(alert.value().getStory()).isEqualTo(STORY);
        assertThat(alert.value().getEvidence())
                .containsExactly(
                        new Evidence("headline", 8, 15, "imposes", "Norland ", " sanctions on banks"),
                        new Evidence("headline", 16, 25, "sanctions", "Norland imposes ", " on banks"));
        assertThat(only(topology.alerts("alerts-sanctions"))).isEqualTo(alert);
        assertThat(only(topology.alerts("desk-world"))).isEqualTo(alert);
        assertThat(only(topology.alerts("desk-trade"))).isEqualTo(alert);
        assertThat(topology.alerts("desk-defence")).isEmpty();
        assertThat(topology.rejections()).isEmpty();
        assertThat(topology.events.all())
                .containsExactly(
                        "rules 1",
                        "rules 2",
                        "item unknown ninjs",
                        "read unknown",
                        "detect MATCHED",
                        "detected sanctions",
                        "alerted sanctions HIGH RAISED");
    }

    @Test
    void anAlertBelowADesksSeverityOrOutsideItsCategoriesPassesItBy() {
        topology.send(item("1", "Norland sells frigates", ""));

        assertThat(topology.alerts("alerts-arms")).hasSize(1);
        assertThat(topology.alerts("desk-world")).hasSize(1);
        assertThat(topology.alerts("desk-defence")).hasSize(1);
        assertThat(topology.alerts("desk-trade")).isEmpty();
        assertThat(topology.alerts("alerts-sanctions")).isEmpty();
    }

    @Test
    void aRuleThatIsSetAsideIsCountedAndTheOthersGoOn() {
        String rules = Packs.TRADE + Packs.ARMS.substring(Packs.ARMS.indexOf("  - id:"));
        topology.rules.swap(RulesSetAside.of(rules, "arms-sold"));

        topology.send(item("1", "Norland imposes sanctions, sells frigates", ""));

        assertThat(topology.alerts("alerts"))
                .extracting(alert -> alert.value().getRule().getId())
                .containsExactly("sanctions-imposed");
        assertThat(topology.events.all()).contains("detect MATCHED", "set aside arms-sold", "detected sanctions");
        assertThat(topology.rejections()).isEmpty();
    }

    @Test
    void twoRulesMakeTwoAlertsOfOneItem() {
        topology.send(item("1", "Norland imposes sanctions, sells frigates", ""));

        assertThat(topology.alerts("alerts"))
                .extracting(alert -> alert.value().getRule().getId())
                .containsExactlyInAnyOrder("arms-sold", "sanctions-imposed");
    }

    @Test
    void aMessageThatMatchesNothingIsAnItemAndNoMore() {
        topology.send(item("1", "Norland opens a bridge", ""));

        assertThat(topology.items()).hasSize(1);
        assertThat(topology.detections()).isEmpty();
        assertThat(topology.alerts("alerts")).isEmpty();
        assertThat(topology.events.all()).contains("detect UNMATCHED");
    }

    @Test
    void aLaterVersionOfTheStoryRevisesItsAlert() {
        topology.send(SANCTIONS);
        topology.send(item("2", "Norland imposes more sanctions", ""));

        List<TestRecord<String, Alert>> alerts = topology.alerts("alerts");
        assertThat(alerts).extracting(TestRecord::key).containsExactly(ALERT, ALERT);
        assertThat(alerts).extracting(alert -> alert.value().getRevision()).containsExactly(1, 2);
        assertThat(alerts.get(1).value().getItem().getVersion()).isEqualTo("2");
        assertThat(header(alerts.get(1), "ce_type")).isEqualTo("dev.wirewatch.alert.revised");
        assertThat(topology.events.all()).endsWith("alerted sanctions HIGH REVISED");
    }

    @Test
    void theSameOrAnOlderVersionAgainRaisesNothing() {
        topology.send(item("2", "Norland imposes sanctions", ""));
        assertThat(topology.alerts("alerts")).hasSize(1);

        topology.send(item("2", "Norland imposes sanctions", ""));
        topology.send(item("1", "Norland may impose sanctions", ""));

        assertThat(topology.detections()).hasSize(3);
        assertThat(topology.alerts("alerts")).isEmpty();
    }

    @Test
    void aWithheldItemRaisesNothing() {
        topology.send(SANCTIONS.replace("\"version\"", "\"pubstatus\": \"withheld\", \"version\""));

        assertThat(topology.items()).hasSize(1);
        assertThat(topology.detections()).isEmpty();
        assertThat(topology.events.all()).contains("detect UNUSABLE");
    }

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

    @Test
    void alertsAreCloudEventsAndPassTheTraceOn() {
        topology.send(
                SANCTIONS, headers("traceparent", "00-1-2-01", "tracestate", "a=b", "feed", "north", "x-other", "no"));

        TestRecord<String, Alert> alert = only(topology.alerts("desk-trade"));
        assertThat(headersOf(alert))
                .isEqualTo(new TreeMap<>(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", ALERT + ".1",
                        "ce_source", "/wirewatch/alerts",
                        "ce_type", "dev.wirewatch.alert.raised",
                        "ce_time", "2024-05-06T07:08:09Z",
                        "ce_subject", "sanctions-imposed",
                        "content-type", "application/avro",
                        "traceparent", "00-1-2-01",
                        "tracestate", "a=b")));
        assertThat(headersOf(only(topology.items()))).containsOnlyKeys("traceparent", "tracestate");
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
    void garbageOnAnInnerTopicIsPutAsideAndTheRestGoesOn() {
        byte[] garbage = "garbage".getBytes(UTF_8);
        topology.raw(Topics.NEWS_ITEMS, "k".getBytes(UTF_8), garbage, new RecordHeaders(), SENT);
        topology.raw(Topics.DETECTIONS, null, garbage, new RecordHeaders(), SENT);
        topology.send(SANCTIONS);

        List<TestRecord<byte[], Rejection>> rejections = topology.rejections();
        assertThat(rejections).extracting(r -> r.value().getTopic()).containsExactly("news-items", "detections");
        Rejection first = rejections.get(0).value();
        assertThat(first.getReason()).isEqualTo(RejectionReason.UNREADABLE_RECORD);
        assertThat(first.getDetail()).startsWith("not a NewsItem on topic news-items: ");
        assertThat(first.getBytes()).isEqualTo(ByteBuffer.wrap(garbage));
        assertThat(first.getKey()).isEqualTo(ByteBuffer.wrap("k".getBytes(UTF_8)));
        assertThat(first.getPartition()).isZero();
        assertThat(first.getOffset()).isZero();
        assertThat(first.getReceived()).isEqualTo(SENT);
        assertThat(topology.alerts("alerts")).hasSize(1);
        assertThat(topology.events.all()).contains("put aside UNREADABLE_RECORD");
    }

    @Test
    void aMessageOnWhichAStageFailsIsPutAsideAndTheRestGoesOn() {
        topology.close();
        topology = DrivenTopology.start(folder.resolve("2"), new WireReaders(List.of(new FailingReader())));
        byte[] message = "Norland opens a bridge".getBytes(UTF_8);
        topology.raw(Topics.WIRE_RAW, "k".getBytes(UTF_8), message, new RecordHeaders(), SENT);
        topology.send("another message");

        List<TestRecord<byte[], Rejection>> rejections = topology.rejections();
        assertThat(rejections).hasSize(2);
        Rejection first = rejections.get(0).value();
        assertThat(first.getReason()).isEqualTo(RejectionReason.PROCESSING_FAILED);
        assertThat(first.getDetail()).isEqualTo("a reader's fault");
        assertThat(first.getBytes()).isEqualTo(ByteBuffer.wrap(message));
        assertThat(first.getKey()).isEqualTo(ByteBuffer.wrap("k".getBytes(UTF_8)));
        assertThat(first.getTopic()).isEqualTo("wire-raw");
        assertThat(first.getOffset()).isZero();
        assertThat(topology.events.all())
                .containsExactly("rejected unknown PROCESSING_FAILED", "rejected unknown PROCESSING_FAILED");
    }

    @Test
    void aTombstoneOnAnInnerTopicIsPutAside() {
        topology.raw(Topics.NEWS_ITEMS, "k".getBytes(UTF_8), null, new RecordHeaders(), SENT);

        assertThat(only(topology.rejections()).value().getReason()).isEqualTo(RejectionReason.PROCESSING_FAILED);
    }

    @Test
    void whileTheRegistryIsAwayNoRecordIsSteppedOver() {
        topology.close();
        topology = DrivenTopology.withoutRegistry(folder.resolve("2"));

        assertThatThrownBy(() -> topology.send(SANCTIONS))
                .as("cannot be written")
                .hasRootCauseInstanceOf(java.net.ConnectException.class)
                .hasStackTraceContaining(RegistryUnavailableException.class.getName());
        byte[] unknownSchema = {0, 0, 0, 0, 9, 1, 2, 3};
        assertThatThrownBy(() ->
                        topology.raw(Topics.NEWS_ITEMS, "k".getBytes(UTF_8), unknownSchema, new RecordHeaders(), SENT))
                .as("cannot be read")
                .hasStackTraceContaining(RegistryUnavailableException.class.getName());
        assertThat(topology.events.all()).doesNotContain("put aside PROCESSING_FAILED", "put aside UNREADABLE_RECORD");
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

    @Test
    void rulesAreSwappedWhileItRuns() {
        topology.publish("trade", 2, Packs.TRADE.replace("impos*", "lift*"));
        topology.send(SANCTIONS);
        assertThat(topology.alerts("alerts")).isEmpty();

        topology.publish("trade", 3, Packs.TRADE);
        topology.send(item("2", "Norland imposes sanctions", ""));
        assertThat(topology.alerts("alerts")).hasSize(1);

        topology.publish("trade", 0, null);
        topology.send(item("3", "Norland imposes sanctions", ""));
        assertThat(topology.alerts("alerts")).isEmpty();
        assertThat(topology.rules.get().rules()).hasSize(1);
        assertThat(topology.topicsMade)
                .containsExactly(
                        Set.of("sanctions"),
                        Set.of("arms", "sanctions"),
                        Set.of("arms", "sanctions"),
                        Set.of("arms", "sanctions"),
                        Set.of("arms"));
    }

    @Test
    void aBadPackIsRefusedAndTheLastGoodOneStays() {
        String before = topology.rules.get().version();

        topology.publish("trade", 2, Packs.TRADE.replace("impos*", "(impos*"));
        topology.publish("trade", 3, "no pack at all");
        topology.publish("more", 1, Packs.TRADE.replace("pack: trade", "pack: more"));
        topology.publish("other", 1, Packs.TRADE.replace("-imposed", "-other"));
        topology.send(SANCTIONS);

        assertThat(topology.rules.get().version()).isEqualTo(before);
        assertThat(topology.events.all())
                .containsSequence("refused trade", "refused trade", "refused more", "refused other");
        assertThat(topology.alerts("alerts")).hasSize(1);

        topology.publish(
                "more", 2, Packs.TRADE.replace("pack: trade", "pack: more").replace("-imposed", "-more"));
        assertThat(topology.rules.get().rules()).hasSize(3);
    }

    @Test
    void aPackWaitsWhileKafkaIsAway() {
        topology.kafkaAway = 3;
        topology.publish("trade", 2, Packs.TRADE.replace("impos*", "lift*"));

        assertThat(topology.kafkaAway).isZero();
        assertThat(topology.events.all()).containsExactly("rules 1", "rules 2", "rules 2");
    }

    @Test
    void anAlertIsForgottenSevenDaysAfterItsLastRevision() {
        topology.send(SANCTIONS);
        assertThat(topology.openAlerts().get(ALERT)).isNotNull();

        topology.send(item("2", "Norland imposes sanctions", ""));
        sendAt(SENT.plus(Duration.ofDays(7)));
        assertThat(topology.openAlerts().get(ALERT)).isNotNull();

        sendAt(SENT.plus(Duration.ofDays(7)).plus(Duration.ofHours(2)));
        assertThat(topology.openAlerts().get(ALERT)).isNull();
    }

    @Test
    void everyNodeHasItsNameAndNoTopicIsHidden() {
        TopologyDescription description =
                topology.topology(categories -> {}).build().describe();
        Set<String> nodes = new TreeSet<>();
        description.subtopologies().forEach(part -> part.nodes().forEach(node -> nodes.add(node.name())));
        description.globalStores().forEach(store -> {
            nodes.add(store.source().name());
            nodes.add(store.processor().name());
        });

        assertThat(nodes)
                .containsExactly(
                        "alerts-by-category-sink",
                        "alerts-sink",
                        "desk-defence-sink",
                        "desk-trade-sink",
                        "desk-world-sink",
                        "detect",
                        "detections-sink",
                        "detections-source",
                        "gather",
                        "intake",
                        "message-numbers-sink",
                        "message-numbers-source",
                        "news-items-sink",
                        "news-items-source",
                        "route",
                        "rule-loader",
                        "sequence-watch",
                        "watch-rules-source",
                        "wire-raw-source",
                        "wire-rejected-sink");
        assertThat(description.subtopologies()).hasSize(4);
        assertThat(description.toString()).doesNotContain("repartition");
    }

    /** Another story's dispatch, which moves stream time on. */
    private void sendAt(Instant time) {
        String other = SANCTIONS.replace("urn:harbour:7", "urn:harbour:" + time.getEpochSecond());
        topology.raw(Topics.WIRE_RAW, null, other.getBytes(UTF_8), new RecordHeaders(), time);
    }

    private static String item(String version, String headline, String body) {
        return String.format("""
                {"uri": "urn:harbour:7", "version": "%s", "provider": "Harbour Wire", "type": "text",
                 "headline": "%s", "body_text": "%s"}""", version, headline, body);
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    /** Names and values in turn; a header without a value is left out. */
    private static Headers headers(String... namesAndValues) {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                headers.add(namesAndValues[i], namesAndValues[i + 1].getBytes(UTF_8));
            }
        }
        return headers;
    }

    private static String header(TestRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static Map<String, String> headersOf(TestRecord<?, ?> record) {
        Map<String, String> headers = new TreeMap<>(Comparator.naturalOrder());
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }

    private static final class FailingReader implements WireReader {

        @Override
        public String format() {
            return "failing";
        }

        @Override
        public boolean recognises(WireContent content) {
            throw new IllegalStateException("a reader's fault");
        }

        @Override
        public List<NewsItem> read(WireContent content) {
            return List.of();
        }
    }
}

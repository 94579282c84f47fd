package dev.wirewatch.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wirewatch.app.Configuration;
import dev.wirewatch.app.Service;
import dev.wirewatch.desk.DeskFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code wirewatch rejected} on a running service; each test with a feed of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RejectedCommandIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DISPATCH = "ZÜRICH, March 3, 2026 (Meridian) – Ministers agreed.\n";

    private Service service;

    @BeforeAll
    void start(@TempDir Path folder) {
        service = Service.start(Configuration.defaults(folder).onFreePorts(), DeskFile.shipped());
        service.awaitReady(Duration.ofSeconds(60));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void listsTheNewestLast() throws IOException {
        send("listed", "text/plain", "1700000000000", DISPATCH.getBytes(ISO_8859_1));
        send("listed", "application/json", "1600000000000", "{\"uri\": ".getBytes(UTF_8));
        awaitRejections("listed", 2);

        Run text = run("list", "--feed", "listed");
        assertThat(text.code()).isZero();
        assertThat(text.outLines()).hasSize(4);
        assertThat(text.outLines().get(0)).matches("ID +REJECTED +REASON +FEED +BYTES +DETAIL");
        assertThat(text.outLines().get(1))
                .matches("\\d-\\d+ +" + TIME + " bad_encoding +listed +53 +\\(received 2023-11-14T22:13:20Z\\) byte.*");
        assertThat(text.outLines().get(2))
                .matches("\\d-\\d+ +" + TIME + " malformed +listed +8 +\\(received 2020-09-13T12:26:40Z\\) .*line 1.*");
        assertThat(text.outLines().get(3)).isEqualTo("2 rejections");
        assertThat(text.out()).doesNotContain("\u001b");

        assertThat(run("list", "--feed", "listed", "--reason", "MALFORMED").outLines())
                .hasSize(3);
        assertThat(run("list", "--feed", "listed", "--since", "1h").outLines()).hasSize(4);
        Run newest = run("list", "--feed", "listed", "--limit", "1", "--json");
        assertThat(newest.err()).contains("the newest 1 of 2");
        JsonNode rejection = JSON.readTree(newest.out());
        assertThat(rejection.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "reason",
                        "detail",
                        "contentType",
                        "feed",
                        "topic",
                        "partition",
                        "offset",
                        "received",
                        "rejected",
                        "size",
                        "resent");
        assertThat(rejection.path("reason").asText()).isEqualTo("malformed");
        assertThat(rejection.path("topic").asText()).isEqualTo("wire-raw");
        assertThat(rejection.path("resent").asBoolean()).isFalse();
        assertThat(run("list", "--feed", "nobody")).isEqualTo(new Run(0, "0 rejections\n", ""));
    }

    @Test
    void showsOneWithItsBytes() throws IOException {
        byte[] bytes = "ZÜRICH\u001b[2J\r\n".getBytes(ISO_8859_1);
        send("shown", "text/plain", "1700000000000", bytes);
        JsonNode listed = awaitRejections("shown", 1).get(0);
        String record = "wire-raw-" + listed.path("partition").asText() + "-"
                + listed.path("offset").asText();

        Run shown = run("show", listed.path("id").asText());
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).doesNotContain("\u001b", "\r").endsWith("\n\nZ<DC>RICH␛[2J␍\n");
        assertThat(shown.outLines())
                .contains(
                        "id            " + listed.path("id").asText(),
                        "reason        binary",
                        "record        " + record,
                        "feed          shown",
                        "content-type  text/plain",
                        "received      2023-11-14T22:13:20Z",
                        "rejected      " + listed.path("rejected").asText(),
                        "key           key of shown",
                        "resent        no",
                        "bytes         12");
        assertThat(run("show", record)).isEqualTo(shown);
        assertThat(raw(record)).isEqualTo(bytes);
        assertThat(raw(record, StandardOutputTest.refusing("No space left on device")))
                .isEqualTo(new Run(1, "", "wirewatch: cannot write the output: No space left on device\n"));

        for (String unknown : List.of("0-99999999", "97-0", "wire-raw-0-99999999")) {
            Run missing = run("show", unknown);
            assertThat(missing.code()).isEqualTo(1);
            assertThat(missing.err().lines()).singleElement().asString().startsWith("wirewatch: no rejection ");
        }
    }

    @Test
    void resendsWithACorrectedContentTypeAndNothingTwice() throws IOException {
        byte[] bytes = DISPATCH.getBytes(ISO_8859_1);
        send("resent", "text/plain", "1700000000000", bytes);
        String id = awaitRejections("resent", 1).get(0).path("id").asText();

        Run resent = run("resend", "--feed", "resent", "--content-type", "text/plain; charset=iso-8859-1");
        assertThat(resent).isEqualTo(new Run(0, "resent 1 message\n", ""));

        List<ConsumerRecord<byte[], byte[]>> wires = wires("resent");
        assertThat(wires).hasSize(2);
        ConsumerRecord<byte[], byte[]> again = wires.get(1);
        assertThat(again.value()).isEqualTo(bytes);
        assertThat(again.key()).isEqualTo("key of resent".getBytes(UTF_8));
        assertThat(again.partition()).isEqualTo(wires.get(0).partition());
        assertThat(headers(again))
                .isEqualTo(Map.of(
                        "feed", "resent",
                        "received", "1700000000000",
                        "content-type", "text/plain; charset=iso-8859-1",
                        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        "resent", "wire-rejected-" + id));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(items()).anyMatch(item -> item.contains("ZÜRICH, March 3, 2026")));

        Run twice = run("resend", "--feed", "resent");
        assertThat(twice.code()).isZero();
        assertThat(twice.out()).isEqualTo("resent 0 messages\n");
        assertThat(twice.err()).isEqualTo("wirewatch: left out 1: resent before; --again sends them once more\n");
        assertThat(run("resend", id).code()).isEqualTo(1);
        assertThat(wires("resent")).hasSize(2);
        assertThat(run("list", "--feed", "resent").out()).contains("(resent) (received 2023-11-14T22:13:20Z) byte");

        String since = Instant.now().toString();
        assertThat(rejections("--feed", "resent", "--since", since)).isEmpty();
        Run insisted = run("resend", "--again", id);
        assertThat(insisted).isEqualTo(new Run(0, "resent 1 message\n", ""));
        assertThat(wires("resent")).hasSize(3);
        // Declared as before, it is rejected once more: a rejection of its own.
        JsonNode anew = awaitRejections("resent", 2).get(1);
        assertThat(anew.path("resent").asBoolean()).isFalse();
        assertThat(anew.path("received").asText()).isEqualTo("2023-11-14T22:13:20Z");
        assertThat(rejections("--feed", "resent", "--since", since)).containsExactly(anew);
        assertThat(run("resend", "--feed", "resent", "--since", since)).isEqualTo(new Run(0, "resent 1 message\n", ""));
    }

    @Test
    void sendsOneOnceThoughItIsNamedTwice() throws IOException {
        send("twice", "application/json", "1700000000000", "{".getBytes(UTF_8));
        String id = awaitRejections("twice", 1).get(0).path("id").asText();

        Run run = run("resend", id, id, "0-99999999");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("resent 1 message\n");
        assertThat(run.err().lines())
                .containsExactly(
                        "wirewatch: no rejection 0-99999999 on wire-rejected",
                        "wirewatch: left out 1: resent before; --again sends them once more");
    }

    @Test
    void filtersThatFitNothingAreAFailure() {
        assertThat(run("resend", "--feed", "nosuch"))
                .isEqualTo(new Run(
                        1,
                        "resent 0 messages\n",
                        "wirewatch: no rejection fits these filters; 'wirewatch rejected list' shows what there is\n"));
    }

    @Test
    void showsRecordsOfInnerTopicsAndDoesNotResendThem() throws IOException {
        write(new ProducerRecord<>("news-items", null, "no item".getBytes(UTF_8)));
        await().atMost(SOON).untilAsserted(() -> assertThat(rejections("--reason", "unreadable_record"))
                .hasSize(1));
        JsonNode listed = rejections("--reason", "unreadable_record").get(0);

        assertThat(run("list", "--reason", "unreadable_record").outLines().get(1))
                .contains("(news-items-" + listed.path("partition").asText() + "-");
        assertThat(run("show", listed.path("id").asText()).out()).contains("no item");
        Run resent = run("resend", "--reason", "unreadable_record");
        assertThat(resent.code()).isZero();
        assertThat(resent.out()).isEqualTo("resent 0 messages\n");
        assertThat(resent.err()).contains("left out 1: records of inner topics");
    }

    private Run run(String... arguments) {
        return Run.of(arguments(arguments));
    }

    private String[] arguments(String... arguments) {
        Stream<String> connection = Stream.of(
                "--kafka",
                service.connection().bootstrapServers(),
                "--registry",
                service.connection().registryUrl());
        return Stream.of(Stream.of("rejected"), Stream.of(arguments), connection)
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    private byte[] raw(String record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(raw(record, out)).isEqualTo(new Run(0, "", ""));
        return out.toByteArray();
    }

    /** Shows the bytes of a record as the process does; the output is not told. */
    private Run raw(String record, OutputStream out) {
        StringWriter err = new StringWriter();
        int code =
                Wirewatch.run(new StandardOutput(out), new PrintWriter(err, true), arguments("show", "--raw", record));
        return new Run(code, "", err.toString());
    }

    private List<JsonNode> awaitRejections(String feed, int count) throws IOException {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(rejections("--feed", feed)).hasSize(count));
        return rejections("--feed", feed);
    }

    private List<JsonNode> rejections(String... filter) throws IOException {
        List<JsonNode> rejections = new ArrayList<>();
        Run list = run(
                Stream.concat(Stream.of("list", "--json"), Stream.of(filter)).toArray(String[]::new));
        assertThat(list.err()).isEmpty();
        for (String line : list.outLines()) {
            rejections.add(JSON.readTree(line));
        }
        return rejections;
    }

    private void send(String feed, String contentType, String received, byte[] bytes) {
        ProducerRecord<byte[], byte[]> wire =
                new ProducerRecord<>("wire-raw", ("key of " + feed).getBytes(UTF_8), bytes);
        Map.of(
                        "feed", feed,
                        "content-type", contentType,
                        "received", received,
                        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .forEach((name, value) -> wire.headers().add(name, value.getBytes(UTF_8)));
        write(wire);
    }

    private void write(ProducerRecord<byte[], byte[]> record) {
        try (Producer<byte[], byte[]> producer =
                service.connection().producer(new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThat(producer.send(record)).succeedsWithin(SOON);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> wires(String feed) {
        return all("wire-raw").stream()
                .filter(record -> feed.equals(headers(record).get("feed")))
                .toList();
    }

    private List<String> items() {
        return all("news-items").stream()
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        try (Consumer<byte[], byte[]> consumer =
                service.connection().consumer(new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (consumer.endOffsets(partitions).entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }
}

package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.app.Configuration;
import dev.wirewatch.app.RulePublisher;
import dev.wirewatch.app.Service;
import dev.wirewatch.app.StartException;
import dev.wirewatch.desk.DeskFile;
import dev.wirewatch.embedded.EmbeddedStartException;
import dev.wirewatch.message.Rejection;
import dev.wirewatch.message.RulePack;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.PackReader;
import dev.wirewatch.topology.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The service in this process, on the embedded broker and registry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Web web = new Web();
    private Path folder;
    private Service service;
    private Kafka kafka;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        Configuration configuration = Configuration.defaults(folder).onFreePorts();
        service = Service.start(configuration, DeskFile.shipped());
        service.awaitReady(Duration.ofSeconds(60));
        kafka = new Kafka(service.connection());
    }

    @AfterAll
    void stop() {
        kafka.close();
        service.close();
    }

    @Test
    void publishesAnAlertToTheTopicsOfItsCategoryAndItsDesks() {
        kafka.send(Dispatches.text(1));
        for (String topic : List.of("alerts", "alerts-arms-deals", "desk-world", "desk-defence")) {
            await(topic).atMost(SOON).untilAsserted(() -> assertThat(kafka.alerts(topic, "101 howitzers"))
                    .singleElement()
                    .satisfies(alert -> {
                        assertThat(alert.getItem().getProvider()).isEqualTo("Meridian");
                        assertThat(alert.getItem().getLocated()).isEqualTo("Oslo");
                        assertThat(alert.getRule().getRuleSet())
                                .isEqualTo(service.rules().version());
                        assertThat(alert.getEvidence()).isNotEmpty();
                    }));
        }
        assertThat(kafka.alerts("desk-compliance", "101 howitzers")).isEmpty();
    }

    @Test
    void keepsTheBytesOfWhatItCannotRead() {
        byte[] cutShort = "{\"uri\": \"urn:example:cut\", \"headline".getBytes(StandardCharsets.UTF_8);
        kafka.send(cutShort, "application/json");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(rejections()).extracting(Rejection::getBytes).contains(ByteBuffer.wrap(cutShort)));
    }

    @Test
    void countsWhatItDoes() {
        kafka.send(Dispatches.text(2), "");
        await().atMost(SOON).untilAsserted(() -> {
            Samples samples =
                    new Samples(web.get(service.httpPort(), "/metrics").body());
            assertThat(samples.sum("wirewatch_wire_messages_total"))
                    .isEqualTo(records(Topics.WIRE_RAW))
                    .isGreaterThanOrEqualTo(2);
            assertThat(samples.sum("wirewatch_wire_messages_total", "outcome=\"rejected\""))
                    .isEqualTo(samples.sum("wirewatch_rejections_total"))
                    .isEqualTo(rejections().size())
                    .isPositive();
            assertThat(samples.sum("wirewatch_wire_messages_total", "outcome=\"read\""))
                    .isEqualTo(samples.sum("wirewatch_news_items_total"));
            assertThat(samples.sum("wirewatch_alerts_total"))
                    .isEqualTo(samples.sum("wirewatch_receipt_to_alert_seconds_count"))
                    .isEqualTo(kafka.alerts(Topics.ALERTS).size())
                    .isPositive();
            assertThat(samples.sum("wirewatch_rule_set_info", service.rules().version()))
                    .isEqualTo(1);
            assertThat(samples.sum("kafka_stream_alive_stream_threads")).isPositive();
        });
        Web.Answer ready = web.get(service.httpPort(), "/health/ready");
        assertThat(ready.status()).as(ready.body()).isEqualTo(200);
    }

    @Test
    void putsAChangedPackAndItsNewTopicInForceWhileItRuns() throws InvalidRulesException {
        String before = service.rules().version();
        publish(Dispatches.pack("harvest", "harvest-words", "food", "aubergines"));
        await().atMost(SOON).until(() -> !service.rules().version().equals(before));
        kafka.send(Dispatches.text(3, "aubergines"));
        await().atMost(SOON).untilAsserted(() -> assertThat(kafka.alerts("alerts-food", "103 aubergines"))
                .singleElement()
                .extracting(alert -> alert.getRule().getRuleSet())
                .isEqualTo(service.rules().version()));
    }

    @Test
    void keepsTheLastGoodPackWhereABadOneIsPublished() throws Exception {
        publish(Dispatches.pack("orchard", "orchard-words", "fruit", "quinces"));
        await().atMost(SOON).until(() -> service.rules().rules().stream()
                .anyMatch(rule -> rule.id().equals("orchard-words")));
        write(new RulePack("orchard", 2, "0", "pack: orchard\ntitle: Broken\nrules:\n  - query: ((\n", List.of()));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        new Samples(web.get(service.httpPort(), "/metrics").body())
                                .sum("wirewatch_rule_packs_refused_total"))
                .isPositive());
        kafka.send(Dispatches.text(4, "quinces"));
        await().atMost(SOON).untilAsserted(() -> assertThat(kafka.alerts("alerts-fruit", "104 quinces"))
                .hasSize(1));
    }

    @Test
    void leavesAFolderToTheServiceThatHoldsIt() {
        Configuration same = Configuration.defaults(folder).onFreePorts();
        assertThatThrownBy(() -> Service.start(same, DeskFile.shipped()))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("in use by another wirewatch");
    }

    @Test
    void doesNotStartOnAPortInUse(@TempDir Path other) {
        Configuration free = Configuration.defaults(other).onFreePorts();
        Configuration taken = new Configuration(
                Map.of(),
                Map.of(),
                free.embedded(),
                new Configuration.Http("127.0.0.1", service.httpPort()),
                free.topics(),
                free.streams(),
                free.feeds(),
                true,
                Optional.empty());
        assertThatThrownBy(() -> Service.start(taken, DeskFile.shipped()))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("port " + service.httpPort());
    }

    private void publish(String pack) throws InvalidRulesException {
        try (RulePublisher publisher = RulePublisher.begin(
                kafka.connection(),
                kafka.registry(),
                Configuration.defaults(folder).topics())) {
            publisher.publish(List.of(PackReader.read("test", pack)), false);
        }
    }

    /** As a stranger to our commands would, who checks nothing. */
    private void write(RulePack pack) throws ExecutionException, InterruptedException {
        try (Producer<String, RulePack> producer = kafka.connection()
                .producer(new StringSerializer(), new AvroSerde<>(kafka.registry(), RulePack.class).serializer())) {
            producer.send(new ProducerRecord<>(Topics.WATCH_RULES, pack.getName(), pack))
                    .get();
        }
    }

    private List<Rejection> rejections() {
        return Records.all(
                kafka.connection()
                        .consumer(
                                new ByteArrayDeserializer(),
                                new AvroSerde<>(kafka.registry(), Rejection.class).deserializer()),
                Topics.WIRE_REJECTED);
    }

    private double records(String topic) {
        return Records.all(kafka.connection().consumer(new ByteArrayDeserializer(), new ByteArrayDeserializer()), topic)
                .size();
    }
}

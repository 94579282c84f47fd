package dev.wirewatch.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.RulePack;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.SchemaRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process with the embedded broker and registry is killed at work; the next start has all that was acknowledged. */
class EmbeddedKillIT {
    private static final String TOPIC = "watch-rules";
    private static final RulePack PACK = new RulePack("arms-deals", 1, "ab12", "rules: []\n", List.of());
    private static final String READY = "acknowledged ";

    @TempDir
    private Path folder;

    @Test
    void aKillLosesNothingThatWasAcknowledged() throws Exception {
        int acknowledged = runAndKill();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0, reason -> {});
                EmbeddedRegistry registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0);
                SchemaRegistry client = connect(registry);
                AvroSerde<RulePack> packs = new AvroSerde<>(client, RulePack.class);
                KafkaConsumer<String, RulePack> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        packs.deserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            int read = 0;
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (read < acknowledged && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, RulePack> record : consumer.poll(Duration.ofMillis(200))) {
                    assertThat(record.value()).isEqualTo(PACK);
                    read++;
                }
            }
            assertThat(read).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    /** How many records the killed process had acknowledged when it said so last. */
    private int runAndKill() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String line = out.readLine();
            assertThat(line).startsWith(READY);
            return Integer.parseInt(line.substring(READY.length()));
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static SchemaRegistry connect(EmbeddedRegistry registry) {
        return SchemaRegistry.connect(Map.of("schema.registry.url", registry.url()));
    }

    /** Writes until it is killed, and says once that some records are acknowledged. */
    static final class Endless {
        private static final int SAID_AT = 200;

        private Endless() {}

        public static void main(String[] args) throws Exception {
            EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(args[0]), 0, reason -> {});
            EmbeddedRegistry registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0);
            Map<String, Object> config = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
            try (Admin admin = Admin.create(config)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get(30, TimeUnit.SECONDS);
            }
            AvroSerde<RulePack> packs = new AvroSerde<>(connect(registry), RulePack.class);
            try (var producer = new KafkaProducer<>(config, new StringSerializer(), packs.serializer())) {
                for (int sent = 1; ; sent++) {
                    producer.send(new ProducerRecord<>(TOPIC, "arms-deals", PACK))
                            .get(30, TimeUnit.SECONDS);
                    if (sent == SAID_AT) {
                        System.out.println(READY + sent);
                    }
                }
            }
        }
    }
}

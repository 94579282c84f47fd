package dev.wirewatch.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.embedded.EmbeddedKafka;
import dev.wirewatch.topology.Topics;
import dev.wirewatch.wire.WireMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The sinks of feeds on a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaSinksIT {

    private static final int LIMIT = 100_000;

    private EmbeddedKafka broker;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        broker = EmbeddedKafka.start(folder, 0, fault -> {});
        try (Admin admin = admin()) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.WIRE_RAW, 3, (short) 1)
                                    .configs(Map.of("max.message.bytes", Integer.toString(LIMIT))),
                            new NewTopic(Topics.FEED_PROGRESS, 1, (short) 1)
                                    .configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
        }
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @Test
    void messagesAndProgressAreThereTogether() throws Exception {
        try (ProgressSink sink = sink("together")) {
            assertThat(sink.open()).isEmpty();
            sink.publish(messages("together", 1, 2, 3), "first");
            sink.publish(messages("together", 4), "second");
            sink.publish(List.of(), "third");
        }
        try (ProgressSink again = sink("together")) {
            assertThat(again.open()).hasValue("third");
        }
        try (ProgressSink other = sink("another")) {
            assertThat(other.open()).isEmpty();
        }
        assertThat(texts("together")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void whoDiesInTheMiddleOfATransactionLeavesNothing() throws Exception {
        Producer<byte[], byte[]> dead = producer("half");
        try (dead;
                ProgressSink next = sink("half")) {
            dead.initTransactions();
            dead.beginTransaction();
            dead.send(WireRecords.of(messages("half", 1).get(0))).get();

            assertThat(next.open()).isEmpty();
            next.publish(messages("half", 2), "mine");
            assertThat(texts("half")).containsExactly("2");
        }
    }

    /** Whoever reads committed records sees none behind the start of a transaction that is under way. */
    @Test
    void aNeighbourWhoDiedInTheMiddleHidesNoProgress() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (Producer<byte[], byte[]> dead = producer("neighbour");
                ProgressSink sink = sink("hidden")) {
            dead.initTransactions();
            sink.open();
            dead.beginTransaction();
            dead.send(new ProducerRecord<>(Topics.FEED_PROGRESS, 0, "neighbour".getBytes(UTF_8), new byte[0]))
                    .get();
            sink.publish(messages("hidden", 1), "sent");

            Future<Optional<String>> opened = threads.submit(sink::open);
            assertThatThrownBy(() -> opened.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            dead.abortTransaction();
            assertThat(opened.get(30, TimeUnit.SECONDS)).hasValue("sent");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoComesLaterLocksTheEarlierOneOut() throws Exception {
        try (ProgressSink earlier = sink("lock");
                ProgressSink later = sink("lock")) {
            earlier.open();
            earlier.publish(messages("lock", 1), "one");
            assertThat(later.open()).hasValue("one");
            assertThatThrownBy(() -> earlier.publish(messages("lock", 2), "two"))
                    .isInstanceOfSatisfying(NotTakenException.class, e -> assertThat(e.isWorthTryingAgain())
                            .isTrue());
            later.publish(messages("lock", 3), "three");
            assertThat(earlier.open()).hasValue("three");
        }
        assertThat(texts("lock")).containsExactly("1", "3");
    }

    @Test
    void whatTheBrokerRefusesTakesNothingElseWithIt() throws Exception {
        try (ProgressSink sink = sink("refused")) {
            sink.open();
            List<WireMessage> withLarge = Stream.concat(
                            messages("refused", 1).stream(), Stream.of(message("refused", "x".repeat(LIMIT))))
                    .toList();
            assertThatThrownBy(() -> sink.publish(withLarge, "no"))
                    .isInstanceOfSatisfying(NotTakenException.class, e -> {
                        assertThat(e.fault()).isEqualTo(FeedFault.TOO_LARGE);
                        assertThat(e.isWorthTryingAgain()).isFalse();
                    });
            sink.publish(messages("refused", 2), "yes");
            assertThat(sink.open()).hasValue("yes");
        }
        assertThat(texts("refused")).containsExactly("2");
    }

    @Test
    void aMessageIsAcknowledgedOrRefused() throws Exception {
        try (KafkaWireSink sink = new KafkaWireSink(
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer()),
                Duration.ofSeconds(10))) {
            sink.publish(message("single", "1"));
            assertThat(texts("single")).containsExactly("1");
            assertThatThrownBy(() -> sink.publish(message("single", "x".repeat(LIMIT))))
                    .isInstanceOfSatisfying(
                            NotTakenException.class, e -> assertThat(e.fault()).isEqualTo(FeedFault.TOO_LARGE));
        }
    }

    @Test
    void aKafkaThatIsNotThereIsToldInTime() {
        Producer<byte[], byte[]> lost = new KafkaProducer<>(
                Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 300),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        try (KafkaWireSink sink = new KafkaWireSink(lost, Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> sink.publish(message("lost", "1")))
                    .isInstanceOfSatisfying(NotTakenException.class, e -> assertThat(e.isWorthTryingAgain())
                            .isTrue());
        }
    }

    private ProgressSink sink(String name) {
        return new KafkaProgressSink(name, () -> producer(name), this::consumer, this::admin);
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private Producer<byte[], byte[]> producer(String transactionalId) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "transactional.id",
                        transactionalId,
                        "max.request.size",
                        10 * LIMIT),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<WireMessage> messages(String feed, int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> message(feed, Integer.toString(number)))
                .toList();
    }

    private static WireMessage message(String feed, String text) {
        return new WireMessage(text.getBytes(UTF_8), "text/plain", feed, Instant.EPOCH);
    }

    /** What is committed of a feed, in its order. */
    private List<String> texts(String feed) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = IntStream.range(0, 3)
                    .mapToObj(number -> new TopicPartition(Topics.WIRE_RAW, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> texts = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found -> Optional.of(new String(found.key(), UTF_8))
                        .filter(feed::equals)
                        .ifPresent(ours -> texts.add(new String(found.value(), UTF_8))));
            }
            return texts;
        }
    }
}

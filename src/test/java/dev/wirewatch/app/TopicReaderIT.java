package dev.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where a reader of a topic begins, on a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicReaderIT {

    private static final Instant NOON = Instant.parse("2026-06-09T12:00:00Z");

    private EmbeddedKafka broker;
    private Connection connection;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        broker = EmbeddedKafka.start(folder, 0, fault -> {});
        connection = new Connection(Map.of("bootstrap.servers", broker.bootstrapServers()), Map.of());
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    /** What is written after the look for a time, and before the first poll, was lost: a seek to the end is lazy. */
    @Test
    void noRecordIsLostWhereATimeHasNoneYet() throws Exception {
        try (TopicReader<String> reader = reader("time")) {
            reader.seekTo(NOON);
            write("time", "between", NOON.plusSeconds(1));
            assertThat(readTo("between", reader)).containsExactly("between");
        }
    }

    @Test
    void aTimeBefore1970IsTheBeginning() throws Exception {
        try (TopicReader<String> reader = reader("old")) {
            reader.seekTo(Instant.EPOCH.minusSeconds(1));
            assertThat(readTo("early", reader)).containsExactly("early");
        }
    }

    @Test
    void noRecordIsLostBehindTheEnd() throws Exception {
        try (TopicReader<String> reader = reader("end")) {
            reader.seekToEnd();
            write("end", "behind", NOON.plusSeconds(1));
            assertThat(readTo("behind", reader)).containsExactly("behind");
        }
    }

    /** Of a new topic that has one early record. */
    private TopicReader<String> reader(String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
        write(topic, "early", NOON.minusSeconds(60));
        return new TopicReader<>(connection.consumer(new StringDeserializer(), new StringDeserializer()), topic);
    }

    /** What a reader gives until a last record comes, or everything that is there by now has been read. */
    private static List<String> readTo(String last, TopicReader<String> reader) {
        List<String> read = new ArrayList<>();
        do {
            reader.poll().forEach(record -> read.add(record.value()));
        } while (!read.contains(last) && !reader.isAtEnd());
        return read;
    }

    private void write(String topic, String value, Instant time) throws Exception {
        try (Producer<String, String> producer = connection.producer(new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, time.toEpochMilli(), "key", value))
                    .get();
        }
    }
}

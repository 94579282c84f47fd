package dev.wirewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Alert;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.Samples;
import dev.wirewatch.registry.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Confluent's own serializer and deserializer (7.9.2), and their client, against our serdes and the embedded registry.
 * Maven unpacks them for the integration tests; a class loader of their own keeps them off our class path.
 */
class ConfluentSerdesIT {
    private static final Path JARS = Path.of("target/confluent/META-INF/bundled-dependencies");
    private static final String TOPIC = "alerts-arms-deals";

    @TempDir
    private static Path folder;

    private static final ClassSecurityPredicate TRUSTED_BEFORE = ClassSecurityValidator.getGlobal();
    private static EmbeddedKafka kafka;
    private static EmbeddedRegistry registry;
    private static SchemaRegistry client;
    private static URLClassLoader confluent;

    @BeforeAll
    static void start() throws IOException {
        // What a Java consumer with generated classes has to do with Avro 1.12.2; others need nothing.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                TRUSTED_BEFORE, type -> type.getPackage().equals(Alert.class.getPackage())));
        kafka = EmbeddedKafka.start(folder, 0, reason -> {});
        registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0);
        client = SchemaRegistry.connect(Map.of("schema.registry.url", registry.url()));
        confluent = new URLClassLoader(jars(), ConfluentSerdesIT.class.getClassLoader());
    }

    @AfterAll
    static void stop() throws IOException {
        ClassSecurityValidator.setGlobal(TRUSTED_BEFORE);
        confluent.close();
        client.close();
        registry.close();
        kafka.close();
    }

    /** Kafka finds the classes that a configuration names through the thread. */
    @BeforeEach
    void enterTheirClassLoader() {
        Thread.currentThread().setContextClassLoader(confluent);
    }

    @AfterEach
    void leaveTheirClassLoader() {
        Thread.currentThread().setContextClassLoader(ConfluentSerdesIT.class.getClassLoader());
    }

    @Test
    void confluentsDeserializerReadsWhatWeWrite() throws Exception {
        try (AvroSerde<Alert> ours = new AvroSerde<>(client, Alert.class);
                Deserializer<Object> theirs = confluentDeserializer()) {
            byte[] bytes = ours.serializer().serialize(TOPIC, Samples.alert());
            GenericRecord read = (GenericRecord) theirs.deserialize(TOPIC, bytes);
            assertThat(read.getSchema().getFullName()).isEqualTo("dev.wirewatch.message.Alert");
            assertThat(read)
                    .hasToString(generic(Samples.alert(), read.getSchema()).toString());
        }
    }

    @Test
    void weReadWhatConfluentsSerializerWrites() throws Exception {
        try (AvroSerde<Alert> ours = new AvroSerde<>(client, Alert.class);
                Serializer<Object> theirs = confluentSerializer(Map.of())) {
            byte[] bytes = theirs.serialize("by-confluent", Samples.alert());
            assertThat(ours.deserializer().deserialize("by-confluent", bytes)).isEqualTo(Samples.alert());
        }
    }

    @Test
    void bothWriteTheSameBytesForTheSameSchema() throws Exception {
        try (AvroSerde<Alert> ours = new AvroSerde<>(client, Alert.class);
                Serializer<Object> theirs = confluentSerializer(Map.of("avro.remove.java.properties", "true"))) {
            byte[] our = ours.serializer().serialize("same", Samples.alert());
            assertThat(theirs.serialize("same", Samples.alert())).isEqualTo(our);
        }
    }

    private static GenericRecord generic(Alert alert, Schema schema) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new SpecificDatumWriter<Alert>(Alert.getClassSchema(), SpecificData.getForClass(Alert.class))
                .write(alert, encoder);
        encoder.flush();
        return new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(out.toByteArray(), null));
    }

    @SuppressWarnings("unchecked")
    private static Serializer<Object> confluentSerializer(Map<String, String> settings)
            throws ReflectiveOperationException {
        Serializer<Object> serializer = (Serializer<Object>) load("KafkaAvroSerializer");
        serializer.configure(withUrl(settings), false);
        return serializer;
    }

    @SuppressWarnings("unchecked")
    private static Deserializer<Object> confluentDeserializer() throws ReflectiveOperationException {
        Deserializer<Object> deserializer = (Deserializer<Object>) load("KafkaAvroDeserializer");
        deserializer.configure(withUrl(Map.of()), false);
        return deserializer;
    }

    private static Map<String, String> withUrl(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("schema.registry.url", registry.url());
        return all;
    }

    private static Object load(String name) throws ReflectiveOperationException {
        Class<?> type = Class.forName("io.confluent.kafka.serializers." + name, true, confluent);
        assertThat(type.getClassLoader()).isSameAs(confluent);
        return type.getDeclaredConstructor().newInstance();
    }

    private static URL[] jars() throws IOException {
        assertThat(JARS).as("unpacked by mvn pre-integration-test").isDirectory();
        List<URL> urls = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(JARS, "*.jar")) {
            for (Path jar : jars) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}

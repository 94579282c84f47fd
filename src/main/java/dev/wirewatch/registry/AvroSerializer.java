package dev.wirewatch.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/** The writing half of {@link AvroSerde}. */
final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    /** Buffers that grew over this many bytes are not kept for the next record. */
    private static final int LARGEST_KEPT = 1 << 20;

    private static final int FIRST_SIZE = 4096;

    private final SchemaRegistry registry;
    private final Schema schema;
    private final DatumWriter<T> writer;
    private final Map<String, Integer> idsByTopic = new ConcurrentHashMap<>();

    /** One serializer serves all threads of a topology, and lives as long as it. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Buffer> buffers = ThreadLocal.withInitial(Buffer::new);

    private volatile boolean forKeys;

    AvroSerializer(SchemaRegistry registry, Class<T> type) {
        this.registry = registry;
        this.schema = SpecificData.get().getSchema(type);
        this.writer = new SpecificDatumWriter<>(type);
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        forKeys = isKey;
    }

    /**
     * {@inheritDoc}
     *
     * @throws SerializationException if the message breaks its schema, or the registry refuses the schema
     * @throws RegistryUnavailableException if the registry was needed and did not answer in time
     */
    @Override
    public byte[] serialize(String topic, T message) {
        if (message == null) {
            return null;
        }
        int id = idFor(topic);
        try {
            byte[] bytes = buffers.get().write(id, writer, message);
            if (bytes.length > LARGEST_KEPT) {
                buffers.remove();
            }
            return bytes;
        } catch (IOException | RuntimeException broken) {
            // Half a record is left in it.
            buffers.remove();
            throw new SerializationException(
                    "cannot write a " + schema.getName() + " for topic " + topic + ": " + broken.getMessage(), broken);
        }
    }

    private int idFor(String topic) {
        Integer known = idsByTopic.get(topic);
        if (known != null) {
            return known;
        }
        int id = registry.idOf(forKeys ? Subjects.ofKey(topic) : Subjects.ofValue(topic), schema);
        idsByTopic.put(topic, id);
        return id;
    }

    /** A byte array that grows, and an encoder into it; for one thread. */
    private static final class Buffer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(FIRST_SIZE);
        private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);

        <T> byte[] write(int id, DatumWriter<T> writer, T message) throws IOException {
            out.reset();
            out.write(WireFormat.MAGIC);
            out.write(id >>> 24);
            out.write(id >>> 16);
            out.write(id >>> 8);
            out.write(id);
            writer.write(message, encoder);
            encoder.flush();
            return out.toByteArray();
        }
    }
}

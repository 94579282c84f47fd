package dev.wirewatch.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** The reading half of {@link AvroSerde}. */
final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private final SchemaRegistry registry;
    private final MessageModel model;
    private final Schema schema;
    private final Map<Integer, DatumReader<T>> readersById = new ConcurrentHashMap<>();

    AvroDeserializer(SchemaRegistry registry, Class<T> type) {
        this.registry = registry;
        this.model = new MessageModel(type);
        this.schema = model.getSchema(type);
    }

    /**
     * {@inheritDoc}
     *
     * @throws SerializationException if the bytes are not a whole message of this class, or nothing but it
     * @throws RegistryUnavailableException if the registry was needed and did not answer in time
     */
    @Override
    public T deserialize(String topic, byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        int id = id(topic, bytes);
        DatumReader<T> reader = readerFor(topic, id);
        // Over an array it reads in place, without a buffer of its own: there is nothing in it worth keeping.
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(bytes, WireFormat.HEADER, bytes.length - WireFormat.HEADER, null);
        try {
            T message = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw unreadable(topic, "bytes are left behind the message");
            }
            return message;
        } catch (SerializationException known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            String reason = broken.getMessage() == null ? "it ends too early" : broken.getMessage();
            throw new SerializationException(message(topic, reason), broken);
        }
    }

    private int id(String topic, byte[] bytes) {
        if (bytes.length < WireFormat.HEADER) {
            throw unreadable(topic, bytes.length + " bytes are too few for a schema id");
        }
        if (bytes[0] != WireFormat.MAGIC) {
            throw unreadable(topic, "the first byte is " + bytes[0] + ", not 0: not in the Schema Registry's format");
        }
        return ByteBuffer.wrap(bytes).getInt(1);
    }

    private DatumReader<T> readerFor(String topic, int id) {
        DatumReader<T> known = readersById.get(id);
        if (known != null) {
            return known;
        }
        Schema writtenWith = registry.byId(id);
        var compatibility = SchemaCompatibility.checkReaderWriterCompatibility(schema, writtenWith);
        if (compatibility.getType() != SchemaCompatibilityType.COMPATIBLE) {
            throw unreadable(topic, "schema id " + id + " is of " + writtenWith.getFullName() + ", incompatible");
        }
        DatumReader<T> reader = reader(writtenWith);
        readersById.put(id, reader);
        return reader;
    }

    /** Avro's fast one by name: SpecificDatumReader takes it for models of Avro's own classes only, not for a subclass. */
    private DatumReader<T> reader(Schema writtenWith) {
        try {
            return model.getFastReaderBuilder().createDatumReader(writtenWith, schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SerializationException unreadable(String topic, String reason) {
        return new SerializationException(message(topic, reason));
    }

    private String message(String topic, String reason) {
        return "not a " + schema.getName() + " on topic " + topic + ": " + reason.replaceAll("\\s+", " ");
    }
}

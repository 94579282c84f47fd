package dev.wirewatch.registry;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Messages in Confluent's wire format: a zero byte, the schema's id as four bytes big-endian, Avro binary. Subjects are
 * {@code <topic>-value}, or {@code <topic>-key} where the serde is configured for keys. What was written with an older
 * or a newer compatible schema is read as this version's class. Null stays null. Safe for use by several threads.
 *
 * @param <T> the message class
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
    private final AvroSerializer<T> serializer;
    private final AvroDeserializer<T> deserializer;

    /** The registry is not closed with the serde: other serdes share it. */
    public AvroSerde(SchemaRegistry registry, Class<T> type) {
        this.serializer = new AvroSerializer<>(registry, type);
        this.deserializer = new AvroDeserializer<>(registry, type);
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        serializer.configure(configs, isKey);
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }
}

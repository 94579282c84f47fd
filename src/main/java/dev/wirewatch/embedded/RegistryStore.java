package dev.wirewatch.embedded;

import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;

/** The registry's state, and its topic. One writer at a time; readers see the last state that is safely written. */
final class RegistryStore implements AutoCloseable {
    /** What to write, where anything, and what to answer once it is written. */
    record Change<T>(Optional<RegistryRecord> record, T answer) {}

    private final SchemasTopic topic;
    private volatile RegistryState state;

    /** After a failed write it is unknown whether the topic has the record. Guarded by this. */
    private boolean uncertain;

    private RegistryStore(SchemasTopic topic, RegistryState state) {
        this.topic = topic;
        this.state = state;
    }

    /**
     * Reads all that earlier runs kept.
     *
     * @throws KafkaException if the broker does not answer in time
     */
    static RegistryStore open(String bootstrapServers) {
        SchemasTopic topic = SchemasTopic.open(bootstrapServers);
        try {
            return new RegistryStore(topic, topic.readAll());
        } catch (RuntimeException failure) {
            topic.close();
            throw failure;
        }
    }

    RegistryState state() {
        return state;
    }

    /**
     * Decides on the state as it is, writes, and only then answers.
     *
     * @throws RegistryException as the decision throws it, or if the broker does not take the record
     */
    synchronized <T> T change(Function<RegistryState, Change<T>> decision) {
        try {
            if (uncertain) {
                state = topic.readAll();
                uncertain = false;
            }
            Change<T> change = decision.apply(state);
            change.record().ifPresent(this::write);
            return change.answer();
        } catch (KafkaException failed) {
            throw RegistryException.storeFailed(String.valueOf(failed.getMessage()));
        }
    }

    @Override
    public void close() {
        topic.close();
    }

    private void write(RegistryRecord record) {
        uncertain = true;
        topic.append(record);
        uncertain = false;
        state = state.with(record);
    }
}

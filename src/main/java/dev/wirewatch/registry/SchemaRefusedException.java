package dev.wirewatch.registry;

import org.apache.kafka.common.errors.SerializationException;

/**
 * The Schema Registry answered, and the answer is no: the schema is incompatible, invalid, not registered, or there is
 * no schema with that id. Asking again does not help.
 */
public final class SchemaRefusedException extends SerializationException {
    private static final long serialVersionUID = 1L;

    SchemaRefusedException(String message) {
        super(message);
    }

    SchemaRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}

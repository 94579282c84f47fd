package dev.wirewatch.registry;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The Schema Registry could not be asked: no connection, a time-out, a server error, or credentials that it does not
 * take. It says nothing about the record at hand, which must wait and not be skipped.
 */
public final class RegistryUnavailableException extends RetriableException {
    private static final long serialVersionUID = 1L;

    RegistryUnavailableException(String message) {
        super(message);
    }

    RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

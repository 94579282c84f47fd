package dev.wirewatch.app;

import org.apache.kafka.common.KafkaException;

/** Somebody else began to publish rules, so that these are not published. */
public final class OvertakenException extends KafkaException {

    private static final long serialVersionUID = 1L;

    OvertakenException(Throwable cause) {
        super(
                "somebody else is publishing rules; nothing of this is published, so look what is there and try again",
                cause);
    }
}

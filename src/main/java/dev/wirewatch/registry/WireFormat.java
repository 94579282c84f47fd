package dev.wirewatch.registry;

/**
 * Confluent's wire format: what stands before the Avro bytes.
 * (https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html#wire-format)
 */
final class WireFormat {
    static final byte MAGIC = 0;

    /** Bytes before the Avro bytes: the magic byte and a 4-byte id, big-endian. */
    static final int HEADER = 1 + Integer.BYTES;

    private WireFormat() {}
}

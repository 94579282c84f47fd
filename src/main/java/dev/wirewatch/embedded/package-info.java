/**
 * What a run needs where no Kafka is configured: a real one-node broker and a small Schema Registry in this process, on
 * 127.0.0.1 alone, with all data in one folder (docs/decisions/0003-embedded-broker-and-registry.md).
 *
 * <p>The registry is a pure core ({@link dev.wirewatch.embedded.RegistryState}, {@link
 * dev.wirewatch.embedded.RegistryDecisions}) with a topic on one side and HTTP on the other.
 */
package dev.wirewatch.embedded;

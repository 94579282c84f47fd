/**
 * Values on Kafka in Confluent's wire format: the client of a Schema Registry, and serdes for the message classes.
 *
 * <p>A registry that is away is never an error of a record: {@link dev.wirewatch.registry.RegistryUnavailableException}
 * says wait, every other {@link org.apache.kafka.common.errors.SerializationException} says this record cannot be read
 * or written.
 */
package dev.wirewatch.registry;

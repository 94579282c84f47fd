/**
 * The service put together: configuration, start and stop, health and metrics, and the clients that commands use to
 * reach a running service through Kafka.
 */
package dev.wirewatch.app;

/**
 * The Kafka Streams shell around the pure core, and the only importer of Kafka Streams.
 *
 * <p>{@link dev.wirewatch.topology.WirewatchTopology} draws the picture of the design: four stages, each a processor
 * of its own ({@link dev.wirewatch.topology.Intake}, {@link dev.wirewatch.topology.Detect},
 * {@link dev.wirewatch.topology.Gather}, {@link dev.wirewatch.topology.Route}), between named topics.
 * {@link dev.wirewatch.topology.Pipeline} runs it.
 */
package dev.wirewatch.topology;

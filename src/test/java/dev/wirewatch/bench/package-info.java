/** Benchmarks of the matcher, against its peer and of its parts; docs/benchmarks.md tells how they are kept fair. */
package dev.wirewatch.bench;

/**
 * Tests of what surrounds the service when it runs: {@code docker-compose.yml}, the {@code Dockerfile} and {@code monitoring/}.
 *
 * <p>They read these files as they lie in the repository, and have them checked by the tools that will read them where
 * those are installed.
 */
package dev.wirewatch.monitoring;

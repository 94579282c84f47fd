/**
 * Tests of the whole: the service on a real broker and registry, and the packaged jar in processes of its own. They run
 * after {@code package}.
 */
package dev.wirewatch.it;

/**
 * Where wire messages come from: files and folders, read lazily and with bounded memory into
 * {@link dev.wirewatch.wire.WireMessage}s.
 */
package dev.wirewatch.feed;

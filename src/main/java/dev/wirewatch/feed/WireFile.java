package dev.wirewatch.feed;

import dev.wirewatch.wire.WireMessage;

/**
 * A wire message and the place where it was found.
 *
 * @param label the file's path, and for files with one message a line {@code path:line}, counted from 1
 * @param message the message
 */
public record WireFile(String label, WireMessage message) {}

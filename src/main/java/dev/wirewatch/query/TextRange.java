package dev.wirewatch.query;

/**
 * A stretch of a text.
 *
 * @param start offset of its first UTF-16 code unit
 * @param end offset behind its last one
 */
public record TextRange(int start, int end) {}

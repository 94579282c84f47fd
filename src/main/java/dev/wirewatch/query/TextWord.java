package dev.wirewatch.query;

/**
 * One word of a text. Its position is its index among the text's words.
 *
 * @param folded the word without case, accents and compatibility forms; what queries are compared with
 * @param start offset of its first UTF-16 code unit in the original text
 * @param end offset behind its last UTF-16 code unit in the original text
 */
public record TextWord(String folded, int start, int end) {}

package dev.wirewatch.match;

/**
 * How close the operands of a NEAR came.
 *
 * @param words words between the two places, 0 or more; -1 where they share a word
 * @param inOrder whether the left operand's place comes first
 * @param left a place of the left operand
 * @param right a place of the right operand
 */
public record Gap(int words, boolean inOrder, Span left, Span right) {}

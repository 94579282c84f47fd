package dev.wirewatch.query;

/**
 * Why a piece of a query is refused.
 *
 * @param message what is wrong, in one line
 * @param hint what to do about it, in one line
 */
public record Refusal(String message, String hint) {}

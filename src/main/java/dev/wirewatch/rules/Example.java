package dev.wirewatch.rules;

/**
 * A text that a rule must match, or must not.
 *
 * @param headline the headline, empty where the example has none
 * @param body the body, empty where the example has none
 * @param matches whether the rule must match it
 * @param location where the pack gives it
 */
public record Example(String headline, String body, boolean matches, Location location) {}

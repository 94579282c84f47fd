package dev.wirewatch.rules;

import dev.wirewatch.match.Document;

/**
 * A news item that a rule must match, or must not.
 *
 * @param document what the pack gives of the item; one field or more
 * @param matches whether the rule must match it
 * @param location where the pack gives it
 */
public record Example(Document document, boolean matches, Location location) {}

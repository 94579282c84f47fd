package dev.wirewatch.rules;

import dev.wirewatch.match.Document;
import java.util.Optional;

/**
 * A news item that a rule must match, or must not.
 *
 * @param document what the pack gives of the item; one field or more
 * @param matches whether the rule must match it
 * @param kinds the kinds of the rule that must hold on it; empty where the pack does not say, and where it must not match
 * @param location where the pack gives it
 */
public record Example(Document document, boolean matches, Optional<ExpectedKinds> kinds, Location location) {}

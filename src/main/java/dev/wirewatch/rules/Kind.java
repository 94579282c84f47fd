package dev.wirewatch.rules;

import java.util.Optional;

/**
 * A kind of what a rule watches for, such as the sale of arms or their delivery. Alerts carry the kinds that hold.
 *
 * @param name spelled like a rule's id
 * @param condition when it holds; nothing where it always does
 */
public record Kind(String name, Optional<Condition> condition) {}

package dev.wirewatch.rules;

import dev.wirewatch.message.Severity;

/**
 * Raises the severity of a rule's alerts.
 *
 * @param to the severity where the condition holds, higher than the rule's own
 * @param condition when it does
 */
public record Raise(Severity to, Condition condition) {}

package dev.wirewatch.rules;

import dev.wirewatch.message.Severity;
import dev.wirewatch.query.Query;

/**
 * A condition that raises the severity of a rule's alerts.
 *
 * @param to the severity where it holds, higher than the rule's own
 * @param whenText the condition as written
 * @param when the condition
 * @param joined the rule's query and the condition, which a matcher looks for
 */
public record Raise(Severity to, String whenText, Query when, Query joined) {}

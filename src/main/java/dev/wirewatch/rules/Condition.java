package dev.wirewatch.rules;

import dev.wirewatch.query.Query;

/**
 * What must hold of an item that a rule matches, for the rule to say more of it.
 *
 * @param text the condition as written
 * @param when the condition
 * @param joined the rule's query and the condition, which a matcher looks for
 */
public record Condition(String text, Query when, Query joined) {}

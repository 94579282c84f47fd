package dev.wirewatch.rules;

import java.util.List;

/**
 * What becomes of a rule.
 *
 * @param rule the rule, as it is after the change; of one that is removed, as it was
 * @param kind what becomes of it
 * @param differences what differs, of a rule that is changed; else none
 */
public record RuleChange(Rule rule, ChangeKind kind, List<Difference> differences) {
    public RuleChange {
        differences = List.copyOf(differences);
    }
}

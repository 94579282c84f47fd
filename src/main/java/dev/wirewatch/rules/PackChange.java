package dev.wirewatch.rules;

import java.util.List;

/**
 * What becomes of a pack.
 *
 * @param pack the pack, as it is after the change; of one that is removed, as it was
 * @param kind what becomes of it
 * @param differences what differs of the pack itself, apart from its rules
 * @param rules its rules that are added, changed or removed, in that order
 * @param unchanged how many of its rules stay as they are
 */
public record PackChange(
        Pack pack, ChangeKind kind, List<Difference> differences, List<RuleChange> rules, int unchanged) {
    public PackChange {
        differences = List.copyOf(differences);
        rules = List.copyOf(rules);
    }

    /**
     * Whether the pack is written otherwise, and nothing that it means differs: comments, order, how queries are typed.
     *
     * @return whether only its text differs
     */
    public boolean isTextOnly() {
        return kind == ChangeKind.CHANGED && rules.isEmpty() && differences.isEmpty();
    }
}

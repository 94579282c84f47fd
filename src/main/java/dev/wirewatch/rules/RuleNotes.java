package dev.wirewatch.rules;

import java.util.List;
import java.util.Optional;

/**
 * What people want to know of a rule. Nothing of it changes what the rule does.
 *
 * @param owner who answers for the rule, for people
 * @param desk the name of the desk that the rule is for; which desks get its alerts, their routes say
 * @param references where more is to be read, web addresses or notes, in the order written; may be empty
 */
public record RuleNotes(Optional<String> owner, Optional<String> desk, List<String> references) {
    public RuleNotes {
        references = List.copyOf(references);
    }
}

package dev.wirewatch.rules;

import java.util.List;

/**
 * The kinds that must hold where a rule matches an example, and no others.
 *
 * @param names names of kinds of the rule, each once, in the order written; none where no kind may hold
 * @param location where the pack gives them
 */
public record ExpectedKinds(List<String> names, Location location) {
    public ExpectedKinds {
        names = List.copyOf(names);
    }
}

package dev.wirewatch.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds names that are used twice, and tells both places. */
public final class Duplicates {

    private Duplicates() {}

    /**
     * Refuses packs of the same name, and rules of the same id in different packs or in one.
     *
     * @param packs the packs; a name is told to be wrong where it comes again
     * @throws InvalidRulesException with a problem for each name or id that comes again
     */
    public static void refuse(Collection<Pack> packs) throws InvalidRulesException {
        List<Problem> problems = new ArrayList<>();
        Map<String, Location> names = new HashMap<>();
        for (Pack pack : packs) {
            Location first = names.putIfAbsent(pack.name(), pack.location());
            if (first != null) {
                problems.add(problem("pack name", pack.name(), pack.location(), first));
            }
        }
        problems.addAll(
                ids(packs.stream().flatMap(pack -> pack.rules().stream()).toList()));
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
    }

    /** The second and later use of each id. */
    static List<Problem> ids(Collection<Rule> rules) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Location> ids = new HashMap<>();
        for (Rule rule : rules) {
            Location first = ids.putIfAbsent(rule.id(), rule.location());
            if (first != null) {
                problems.add(problem("rule id", rule.id(), rule.location(), first));
            }
        }
        return problems;
    }

    private static Problem problem(String what, String name, Location place, Location first) {
        return new Problem(place, what + " `" + name + "` is already used at " + first, "give one of the two another");
    }
}

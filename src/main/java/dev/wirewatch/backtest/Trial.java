package dev.wirewatch.backtest;

import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.Rule;
import dev.wirewatch.rules.RuleSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a back-test tries, and what it holds that against.
 *
 * @param candidate the rules that are tried
 * @param inForce the rules that they would take the place of; empty where there is nothing to compare with
 */
public record Trial(RuleSet candidate, RuleSet inForce) {

    /**
     * Packs in the place of those in force. Of these, only what the candidates would replace takes part: the packs of
     * the same names, and rules of the same ids in other packs.
     *
     * @param candidates the packs that are tried
     * @param inForce all packs in force; none to compare with nothing
     * @return the trial
     * @throws InvalidRulesException where the packs do not go together
     */
    public static Trial of(Collection<Pack> candidates, Collection<Pack> inForce) throws InvalidRulesException {
        Set<String> packs = candidates.stream().map(Pack::name).collect(Collectors.toSet());
        Set<String> ids = candidates.stream()
                .flatMap(pack -> pack.rules().stream())
                .map(Rule::id)
                .collect(Collectors.toSet());
        return new Trial(
                RuleSet.of(candidates), only(inForce, rule -> packs.contains(rule.pack()) || ids.contains(rule.id())));
    }

    /**
     * One rule of the packs, in the place of the one of its id.
     *
     * @param id the rule's id
     * @param candidates the packs that hold it
     * @param inForce all packs in force; none to compare with nothing
     * @return the trial; empty where no candidate has such a rule
     * @throws InvalidRulesException where the packs do not go together
     */
    public static Optional<Trial> ofRule(String id, Collection<Pack> candidates, Collection<Pack> inForce)
            throws InvalidRulesException {
        RuleSet candidate = only(candidates, rule -> rule.id().equals(id));
        if (candidate.rules().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Trial(candidate, only(inForce, rule -> rule.id().equals(id))));
    }

    private static RuleSet only(Collection<Pack> packs, Predicate<Rule> wanted) throws InvalidRulesException {
        List<Pack> fewer = packs.stream()
                .map(pack -> pack.withRules(pack.rules().stream().filter(wanted).toList()))
                .filter(pack -> !pack.rules().isEmpty())
                .toList();
        return RuleSet.of(fewer);
    }
}

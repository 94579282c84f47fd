package dev.wirewatch.rules;

import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.match.engine.RuleCosts;
import dev.wirewatch.query.NeverTrue;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for what is no fault in packs and yet worth a look: retired subject codes, texts that comments cut, lists that have
 * an entry twice, clauses that can never be true, rules that others cover, and rules that cost much.
 */
public final class RuleAdvice {

    /**
     * Costs beyond which a rule is told to be dear. Of the rules that we ship, a few are; one that is found through 30
     * wildcards comes near it.
     */
    private static final long DEAR = 1_000;

    private RuleAdvice() {}

    /**
     * Looks at packs that compile, that go together and whose examples hold.
     *
     * @param packs the packs
     * @return advice, pack by pack in the order of the packs, in the order of the text; then that on their libraries
     */
    public static List<Advice> of(Collection<Pack> packs) {
        List<Rule> rules = packs.stream().flatMap(RuleAdvice::matching).toList();
        Map<String, Query> queries = new LinkedHashMap<>();
        rules.forEach(rule -> queries.put(rule.id(), rule.query()));
        Map<String, Rule> coveredBy = CoveredRules.of(rules, CompiledMatcher.compile(queries));
        Map<String, Long> costs = RuleCosts.of(queries);
        List<Advice> advice = new ArrayList<>();
        for (Pack pack : packs) {
            advice.addAll(of(pack, coveredBy, costs));
        }
        packs.stream()
                .flatMap(pack -> pack.libraries().stream())
                .distinct()
                .forEach(library -> advice.addAll(of(library)));
        return advice;
    }

    private static List<Advice> of(Library library) {
        return inOrder(ofTexts(RulePlaces.of(library), library.source(), library.yaml()));
    }

    /** What can be told of a pack or a library by its texts. */
    private static List<Advice> ofTexts(RulePlaces places, String source, String yaml) {
        List<Advice> advice = new ArrayList<>(places.retiredCodes());
        advice.addAll(places.repeatedEntries());
        advice.addAll(CutTexts.of(source, yaml));
        return advice;
    }

    private static List<Advice> inOrder(List<Advice> advice) {
        return advice.stream()
                .sorted(Comparator.comparing(Advice::problem, Problem.BY_PLACE))
                .toList();
    }

    private static List<Advice> of(Pack pack, Map<String, Rule> coveredBy, Map<String, Long> costs) {
        RulePlaces places = RulePlaces.of(pack);
        List<Advice> advice = ofTexts(places, pack.location().source(), pack.yaml());
        for (Rule rule : matching(pack).toList()) {
            NeverTrue.clauses(rule.query()).forEach(clause -> advice.add(neverTrue(rule, clause, places)));
            advice.addAll(neverHolding(rule, places));
            Optional.ofNullable(coveredBy.get(rule.id())).ifPresent(other -> advice.add(covered(rule, other)));
            if (costs.get(rule.id()) > DEAR) {
                advice.add(dear(rule, costs.get(rule.id())));
            }
        }
        return inOrder(advice);
    }

    /** The rules of a pack but the retired ones, which nobody need mend. */
    private static Stream<Rule> matching(Pack pack) {
        return pack.rules().stream().filter(rule -> rule.status() != RuleStatus.RETIRED);
    }

    private static Advice neverTrue(Rule rule, Query clause, RulePlaces places) {
        String text = QueryText.of(clause);
        return Advice.warning(
                places.inQuery(rule, text),
                "no item can make this clause true: `" + text + "`",
                "mend it or delete it: as it is, it finds nothing");
    }

    /** A rule that never matches itself is told by its query. */
    private static boolean isNever(Rule rule, Condition condition) {
        return NeverTrue.isProved(condition.joined()) && !NeverTrue.isProved(rule.query());
    }

    private static List<Advice> neverHolding(Rule rule, RulePlaces places) {
        List<Advice> advice = new ArrayList<>();
        for (int i = 0; i < rule.raises().size(); i++) {
            Condition condition = rule.raises().get(i).condition();
            if (isNever(rule, condition)) {
                advice.add(neverHolds(rule, condition, places.ofCondition(rule, "raise", i)));
            }
        }
        for (int i = 0; i < rule.kinds().size(); i++) {
            Optional<Condition> condition = rule.kinds().get(i).condition();
            if (condition.isPresent() && isNever(rule, condition.get())) {
                advice.add(neverHolds(rule, condition.get(), places.ofCondition(rule, "kinds", i)));
            }
        }
        return advice;
    }

    private static Advice neverHolds(Rule rule, Condition condition, Location place) {
        return Advice.warning(
                place,
                "no item that rule `" + rule.id() + "` matches can make this condition true: `"
                        + QueryText.of(condition.when()) + "`",
                "mend it or delete it: as it is, it says nothing");
    }

    private static Advice covered(Rule rule, Rule by) {
        return Advice.warning(
                rule.location(),
                "whatever rule `" + rule.id() + "` matches, rule `" + by.id() + "` at " + by.location()
                        + " matches too",
                "both alert in `" + rule.category() + "`: delete it, let it be the more severe one, or except from `"
                        + by.id() + "` what it is for");
    }

    private static Advice dear(Rule rule, long cost) {
        return Advice.note(
                rule.location(),
                "rule `" + rule.id() + "` is dear: it is looked at for many items (estimate " + cost + ", dear is "
                        + DEAR + ")",
                "join a clause with AND or NEAR that few items have; wildcards and values count most");
    }
}

package dev.wirewatch.rules;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What differs between two rule sets, pack by pack and rule by rule. Rules are told apart by their ids, whatever pack they
 * are in.
 *
 * @param packs packs that are added, changed or removed, by name
 * @param unchanged packs that stay as they are
 */
public record RuleSetDiff(List<PackChange> packs, List<Pack> unchanged) {
    public RuleSetDiff {
        packs = List.copyOf(packs);
        unchanged = List.copyOf(unchanged);
    }

    /**
     * Compares two rule sets.
     *
     * @param before one
     * @param after the other
     * @return what differs
     */
    public static RuleSetDiff of(RuleSet before, RuleSet after) {
        return new Comparison(before, after).diff();
    }

    /**
     * Whether nothing differs, not even how a pack is written.
     *
     * @return whether the two have the same version
     */
    public boolean isEmpty() {
        return packs.isEmpty();
    }

    /**
     * Counts rules.
     *
     * @param kind what becomes of them
     * @return how many
     */
    public long rules(ChangeKind kind) {
        return packs.stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> rule.kind() == kind)
                .count();
    }

    /**
     * Counts the rules that stay as they are.
     *
     * @return how many
     */
    public int rulesUnchanged() {
        return packs.stream().mapToInt(PackChange::unchanged).sum()
                + unchanged.stream().mapToInt(pack -> pack.rules().size()).sum();
    }

    private static final class Comparison {

        private final Map<String, Pack> packsBefore;
        private final Map<String, Pack> packsAfter;
        private final Map<String, Rule> rulesBefore;
        private final Map<String, Rule> rulesAfter;

        Comparison(RuleSet before, RuleSet after) {
            packsBefore = byName(before);
            packsAfter = byName(after);
            rulesBefore = byId(before);
            rulesAfter = byId(after);
        }

        private static Map<String, Pack> byName(RuleSet rules) {
            return rules.packs().stream().collect(toMap(Pack::name, Function.identity()));
        }

        private static Map<String, Rule> byId(RuleSet rules) {
            return rules.rules().stream().collect(toMap(Rule::id, Function.identity()));
        }

        RuleSetDiff diff() {
            SortedSet<String> names = new TreeSet<>(packsBefore.keySet());
            names.addAll(packsAfter.keySet());
            List<PackChange> changes = new ArrayList<>();
            List<Pack> unchanged = new ArrayList<>();
            for (String name : names) {
                change(packsBefore.get(name), packsAfter.get(name))
                        .ifPresentOrElse(changes::add, () -> unchanged.add(packsAfter.get(name)));
            }
            return new RuleSetDiff(changes, unchanged);
        }

        /** One of the two packs may be null. */
        private Optional<PackChange> change(Pack before, Pack after) {
            List<RuleChange> rules = Stream.concat(rulesOf(after), gone(before)).toList();
            boolean same = before != null && after != null && before.hash().equals(after.hash()) && rules.isEmpty();
            if (same) {
                return Optional.empty();
            }
            ChangeKind kind =
                    before == null ? ChangeKind.ADDED : after == null ? ChangeKind.REMOVED : ChangeKind.CHANGED;
            List<Difference> differences = kind == ChangeKind.CHANGED ? between(before, after) : List.of();
            long inPlace = rules.stream()
                    .filter(rule -> rule.kind() != ChangeKind.REMOVED)
                    .count();
            int unchanged = after == null ? 0 : after.rules().size() - Math.toIntExact(inPlace);
            return Optional.of(
                    new PackChange(Objects.requireNonNullElse(after, before), kind, differences, rules, unchanged));
        }

        private List<Difference> between(Pack before, Pack after) {
            Stream<Difference> own = Stream.of(
                            Difference.of("title", before.title(), after.title()),
                            Difference.of("parties", parties(before), parties(after)))
                    .flatMap(Optional::stream);
            return Stream.concat(own, movedAway(before)).toList();
        }

        private static String parties(Pack pack) {
            return pack.parties().stream().map(Comparison::text).collect(joining("\n"));
        }

        private static String text(Party party) {
            return party.code() + " " + party.name() + ": " + leaves(party.words())
                    + (party.except().isEmpty() ? "" : " except " + leaves(party.except()));
        }

        private static String leaves(List<Query.Leaf> leaves) {
            return leaves.stream().map(QueryText::of).collect(joining(", "));
        }

        /** Rules that another pack has now; there, they are changed ones. */
        private Stream<Difference> movedAway(Pack before) {
            return before.rules().stream()
                    .map(rule -> Optional.ofNullable(rulesAfter.get(rule.id())))
                    .flatMap(Optional::stream)
                    .filter(rule -> !rule.pack().equals(before.name()))
                    .map(rule -> new Difference("moved", rule.id(), rule.pack()));
        }

        /** Added ones first, then changed ones. */
        private Stream<RuleChange> rulesOf(Pack after) {
            if (after == null) {
                return Stream.empty();
            }
            Stream<RuleChange> added = after.rules().stream()
                    .filter(rule -> !rulesBefore.containsKey(rule.id()))
                    .map(rule -> new RuleChange(rule, ChangeKind.ADDED, List.of()));
            Stream<RuleChange> changed = after.rules().stream()
                    .filter(rule -> rulesBefore.containsKey(rule.id()))
                    .map(rule -> new RuleChange(
                            rule, ChangeKind.CHANGED, RuleDifferences.between(rulesBefore.get(rule.id()), rule)))
                    .filter(change -> !change.differences().isEmpty());
            return Stream.concat(added, changed);
        }

        private Stream<RuleChange> gone(Pack before) {
            return before == null
                    ? Stream.empty()
                    : before.rules().stream()
                            .filter(rule -> !rulesAfter.containsKey(rule.id()))
                            .map(rule -> new RuleChange(rule, ChangeKind.REMOVED, List.of()));
        }
    }
}

package dev.wirewatch.rules;

import static java.util.stream.Collectors.joining;

import com.google.common.hash.Hashing;
import dev.wirewatch.match.Matcher;
import dev.wirewatch.match.Matches;
import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.query.Query;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** All packs in force together. Immutable, and safe to use from several threads. */
public final class RuleSet {

    private static final int VERSION_DIGITS = 12;

    private final List<Pack> packs;
    private final Map<String, Ranked> rules;
    private final String version;
    private final CompiledMatcher matcher;
    private final UnaryOperator<Matcher> around;

    /**
     * @param rank the rule's place among all rules
     * @param rule the rule
     */
    private record Ranked(int rank, Rule rule) {}

    private RuleSet(
            List<Pack> packs, Map<String, Ranked> rules, CompiledMatcher matcher, UnaryOperator<Matcher> around) {
        this.packs = packs;
        this.rules = rules;
        this.matcher = matcher;
        this.around = around;
        version = version(packs);
    }

    private static String version(List<Pack> packs) {
        String lines = packs.stream()
                .map(pack -> pack.name() + " " + pack.hash() + "\n")
                .collect(joining());
        return Hashing.sha256()
                .hashString(lines, StandardCharsets.UTF_8)
                .toString()
                .substring(0, VERSION_DIGITS);
    }

    /**
     * Puts packs together.
     *
     * @param packs the packs, in any order
     * @return the rule set, in the order of the packs' names
     * @throws InvalidRulesException if two packs have the same name, or two rules the same id
     */
    public static RuleSet of(Collection<Pack> packs) throws InvalidRulesException {
        return of(packs, UnaryOperator.identity());
    }

    /** Puts packs together, with something around the matcher. */
    static RuleSet of(Collection<Pack> packs, UnaryOperator<Matcher> around) throws InvalidRulesException {
        List<Pack> sorted = sorted(packs);
        Duplicates.refuse(sorted);
        Map<String, Ranked> rules = ranked(sorted);
        return new RuleSet(sorted, rules, compile(rules), around);
    }

    /**
     * The rule set without a pack; it matches nothing.
     *
     * @return the empty rule set
     */
    public static RuleSet empty() {
        return new RuleSet(List.of(), Map.of(), compile(Map.of()), UnaryOperator.identity());
    }

    /**
     * The rule set with one pack new, or in the place of the one of its name. Costs little more than that pack.
     *
     * @param pack the pack
     * @return the new rule set; this one stays as it is
     * @throws InvalidRulesException if a rule has the id of a rule in another pack
     */
    public RuleSet with(Pack pack) throws InvalidRulesException {
        List<Pack> next = new ArrayList<>(others(pack.name()));
        next.add(pack);
        return changed(sorted(next));
    }

    /**
     * The rule set without one pack.
     *
     * @param name the pack's name; a pack that is not there is ignored
     * @return the new rule set; this one stays as it is
     */
    public RuleSet without(String name) {
        try {
            return changed(others(name));
        } catch (InvalidRulesException e) {
            throw new IllegalStateException("fewer rules cannot have more ids in common", e);
        }
    }

    private List<Pack> others(String name) {
        return packs.stream().filter(pack -> !pack.name().equals(name)).toList();
    }

    /** Rules that look for the same as before are not compiled again. */
    private RuleSet changed(List<Pack> next) throws InvalidRulesException {
        Duplicates.refuse(next);
        Map<String, Ranked> nextRules = ranked(next);
        List<String> removed = new ArrayList<>();
        Map<String, Query> added = new LinkedHashMap<>();
        rules.keySet().stream().filter(id -> !nextRules.containsKey(id)).forEach(removed::add);
        nextRules.forEach((id, ranked) -> {
            Ranked before = rules.get(id);
            Query query = ranked.rule().query();
            if (before == null || !before.rule().query().equals(query)) {
                removed.add(id);
                added.put(id, query);
            }
        });
        CompiledMatcher changed =
                matcher.replace(removed, added, id -> nextRules.get(id).rule().query());
        return new RuleSet(next, nextRules, changed, around);
    }

    /**
     * Tells whether {@link #compacted} would match faster. Changes leave traces that cost a little with every item.
     *
     * @return whether it would
     */
    public boolean isFragmented() {
        return matcher.isFragmented();
    }

    /**
     * The same rule set, compiled anew. Takes some seconds for hundreds of thousands of rules.
     *
     * @return a rule set with the same packs and the same version
     */
    public RuleSet compacted() {
        return new RuleSet(packs, rules, compile(rules), around);
    }

    private static CompiledMatcher compile(Map<String, Ranked> rules) {
        return CompiledMatcher.compile(sink ->
                rules.forEach((id, ranked) -> sink.accept(id, ranked.rule().query())));
    }

    private static List<Pack> sorted(Collection<Pack> packs) {
        return packs.stream().sorted(Comparator.comparing(Pack::name)).toList();
    }

    private static Map<String, Ranked> ranked(List<Pack> packs) {
        Map<String, Ranked> ranked = new LinkedHashMap<>();
        packs.forEach(pack -> pack.rules().forEach(rule -> ranked.put(rule.id(), new Ranked(ranked.size(), rule))));
        return Collections.unmodifiableMap(ranked);
    }

    /**
     * Identifies the rules in force: the first 12 hexadecimal digits of the SHA-256 over one line for each pack, in the
     * order of their names: the name, a space, the pack's hash, a line feed.
     *
     * @return the version
     */
    public String version() {
        return version;
    }

    /**
     * The packs.
     *
     * @return the packs by name
     */
    public List<Pack> packs() {
        return packs;
    }

    /**
     * All rules.
     *
     * @return the rules, pack by pack, in the order written
     */
    public List<Rule> rules() {
        return rules.values().stream().map(Ranked::rule).toList();
    }

    /**
     * The categories of all rules.
     *
     * @return the names, sorted
     */
    public SortedSet<String> categories() {
        SortedSet<String> categories = new TreeSet<>();
        rules.values().forEach(ranked -> categories.add(ranked.rule().category()));
        return categories;
    }

    /**
     * Matches all rules with one news item.
     *
     * @param item the item; its headline and body are looked in, and other fields where a query names them
     * @return the rules that matched, with their evidence, and those that were set aside
     */
    public RuleMatches match(NewsItem item) {
        Matches found = around.apply(matcher).match(new ItemDocument(item));
        List<RuleMatch> matches = found.matches().stream()
                .sorted(Comparator.comparingInt(
                        match -> rules.get(match.ruleId()).rank()))
                .map(match -> new RuleMatch(rules.get(match.ruleId()).rule(), match.spans()))
                .toList();
        return new RuleMatches(matches, found.setAside());
    }
}

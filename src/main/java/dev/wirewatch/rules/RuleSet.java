package dev.wirewatch.rules;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.google.common.hash.Hashing;
import dev.wirewatch.match.Document;
import dev.wirewatch.match.Match;
import dev.wirewatch.match.Matcher;
import dev.wirewatch.match.Matches;
import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.query.Query;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** All packs in force together. Immutable, and safe to use from several threads. */
public final class RuleSet {

    private static final int VERSION_DIGITS = 12;

    private final List<Pack> packs;
    private final Map<String, Ranked> rules;
    private final String version;
    private final CompiledMatcher matcher;
    private final UnaryOperator<Matcher> around;
    private final Map<String, Integer> packVersions;
    private final PartyFinders parties;

    /**
     * A rule and its place in its pack. Rules come pack by pack, in the order of the packs' names.
     *
     * @param rule the rule
     * @param index its index in its pack
     */
    private record Ranked(Rule rule, int index) implements Comparable<Ranked> {

        private static final Comparator<Ranked> ORDER =
                Comparator.comparing((Ranked ranked) -> ranked.rule().pack()).thenComparingInt(Ranked::index);

        @Override
        public int compareTo(Ranked other) {
            return ORDER.compare(this, other);
        }
    }

    private RuleSet(
            List<Pack> packs,
            Map<String, Ranked> rules,
            CompiledMatcher matcher,
            UnaryOperator<Matcher> around,
            PartyFinders parties) {
        this.packs = packs;
        this.rules = rules;
        this.matcher = matcher;
        this.around = around;
        this.parties = parties;
        version = version(packs);
        packVersions = packs.stream().collect(Collectors.toUnmodifiableMap(Pack::name, Pack::version));
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
        return of(packs, UnaryOperator.identity(), PartyFinders.NONE);
    }

    /** Puts packs together, with something around the matcher. */
    static RuleSet of(Collection<Pack> packs, UnaryOperator<Matcher> around) throws InvalidRulesException {
        return of(packs, around, PartyFinders.NONE);
    }

    private static RuleSet of(Collection<Pack> packs, UnaryOperator<Matcher> around, PartyFinders known)
            throws InvalidRulesException {
        List<Pack> sorted = sorted(packs);
        Duplicates.refuse(sorted);
        Map<String, Ranked> rules = new HashMap<>();
        sorted.forEach(pack -> rules.putAll(ranked(pack)));
        return new RuleSet(sorted, rules, compile(sorted), around, known.of(sorted));
    }

    /**
     * The rule set without a pack; it matches nothing.
     *
     * @return the empty rule set
     */
    public static RuleSet empty() {
        return new RuleSet(List.of(), Map.of(), compile(List.of()), UnaryOperator.identity(), PartyFinders.NONE);
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
        if (pack.rules().stream().anyMatch(this::isInAnotherPack)) {
            Duplicates.refuse(next);
        }
        return changed(sorted(next), pack.name(), ranked(pack), parties.with(pack));
    }

    /**
     * The rule set with some packs new, or in the place of those of their names, put together at once: a rule may move
     * from one of them to another.
     *
     * @param others the packs
     * @return the new rule set; this one stays as it is
     * @throws InvalidRulesException if two of the packs have one name, or two rules one id
     */
    public RuleSet with(Collection<Pack> others) throws InvalidRulesException {
        Set<String> names = others.stream().map(Pack::name).collect(toSet());
        List<Pack> next = new ArrayList<>(packs);
        next.removeIf(pack -> names.contains(pack.name()));
        next.addAll(others);
        return of(next, around, parties);
    }

    /**
     * The rule set without one pack.
     *
     * @param name the pack's name; a pack that is not there is ignored
     * @return the new rule set; this one stays as it is
     */
    public RuleSet without(String name) {
        return changed(others(name), name, Map.of(), parties.without(name));
    }

    private List<Pack> others(String name) {
        return packs.stream().filter(pack -> !pack.name().equals(name)).toList();
    }

    private boolean isInAnotherPack(Rule rule) {
        Ranked known = rules.get(rule.id());
        return known != null && !known.rule().pack().equals(rule.pack());
    }

    /** Queries that are the same as before are not compiled again. */
    private RuleSet changed(List<Pack> next, String name, Map<String, Ranked> rulesOfPack, PartyFinders nextParties) {
        Map<String, Ranked> nextRules = new HashMap<>(rules);
        Map<String, Query> before = new HashMap<>();
        packs.stream()
                .filter(pack -> pack.name().equals(name))
                .flatMap(pack -> pack.rules().stream())
                .forEach(rule -> {
                    nextRules.remove(rule.id());
                    before.putAll(matched(rule));
                });
        Map<String, Query> after = new LinkedHashMap<>();
        rulesOfPack.forEach((id, ranked) -> {
            nextRules.put(id, ranked);
            after.putAll(matched(ranked.rule()));
        });
        CompiledMatcher changed = matcher.replace(
                lacking(before, after).keySet(),
                lacking(after, before),
                id -> nextRules.get(Rule.idOf(id)).rule().queries().get(id));
        return new RuleSet(next, nextRules, changed, around, nextParties);
    }

    private static Map<String, Query> matched(Rule rule) {
        return rule.status() == RuleStatus.RETIRED ? Map.of() : rule.queries();
    }

    /** The queries that others lack, or have otherwise. */
    private static Map<String, Query> lacking(Map<String, Query> queries, Map<String, Query> others) {
        Map<String, Query> lacking = new LinkedHashMap<>();
        queries.forEach((id, query) -> {
            if (!query.equals(others.get(id))) {
                lacking.put(id, query);
            }
        });
        return lacking;
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
        return new RuleSet(packs, rules, compile(packs), around, parties);
    }

    private static CompiledMatcher compile(List<Pack> packs) {
        return CompiledMatcher.compile(sink ->
                packs.forEach(pack -> pack.rules().forEach(rule -> matched(rule).forEach(sink))));
    }

    private static List<Pack> sorted(Collection<Pack> packs) {
        return packs.stream().sorted(Comparator.comparing(Pack::name)).toList();
    }

    private static Map<String, Ranked> ranked(Pack pack) {
        Map<String, Ranked> ranked = new LinkedHashMap<>();
        pack.rules().forEach(rule -> ranked.put(rule.id(), new Ranked(rule, ranked.size())));
        return ranked;
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
     * All rules, those too that match in shadow or are retired.
     *
     * @return the rules, pack by pack, in the order written
     */
    public List<Rule> rules() {
        return packs.stream().flatMap(pack -> pack.rules().stream()).toList();
    }

    /**
     * One rule.
     *
     * @param id its id
     * @return the rule; nothing where there is none of that id
     */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id)).map(Ranked::rule);
    }

    /**
     * Counts the rules whose matches become alerts.
     *
     * @return how many rules are active
     */
    public int active() {
        return (int) rules.values().stream()
                .filter(ranked -> ranked.rule().status() == RuleStatus.ACTIVE)
                .count();
    }

    /**
     * The categories of all rules but those that are retired.
     *
     * @return the names, sorted
     */
    public SortedSet<String> categories() {
        SortedSet<String> categories = new TreeSet<>();
        rules.values().stream()
                .map(Ranked::rule)
                .filter(rule -> rule.status() != RuleStatus.RETIRED)
                .forEach(rule -> categories.add(rule.category()));
        return categories;
    }

    /**
     * Matches all rules with one news item, those too that match in shadow.
     *
     * @param item the item; its headline and body are looked in, and other fields where a query names them
     * @return the rules that matched, with their evidence, and those that were set aside
     */
    public RuleMatches match(NewsItem item) {
        Document document = new ItemDocument(item);
        Matches found = around.apply(matcher).match(document);
        if (found.matches().isEmpty() && found.setAside().isEmpty()) {
            return RuleMatches.NONE;
        }
        NearbyParties nearby = new NearbyParties(item, document);
        Set<String> matched = found.matches().stream().map(Match::ruleId).collect(Collectors.toSet());
        List<RuleMatch> matches = found.matches().stream()
                .filter(match -> rules.containsKey(match.ruleId()))
                .sorted(Comparator.comparing(match -> rules.get(match.ruleId())))
                .map(match -> match(rules.get(match.ruleId()).rule(), match, matched, nearby))
                .toList();
        List<String> setAside = found.setAside().stream()
                .map(Rule::idOf)
                .distinct()
                .sorted(Comparator.comparing(rules::get))
                .toList();
        return new RuleMatches(matches, setAside);
    }

    private RuleMatch match(Rule rule, Match match, Set<String> matched, NearbyParties nearby) {
        List<PartyMention> named = parties.ofPack(rule.pack())
                .map(finder -> nearby.near(match.spans(), finder))
                .orElse(List.of());
        return new RuleMatch(
                rule,
                rule.severity(matched::contains),
                rule.kinds(matched::contains).stream().map(Kind::name).toList(),
                named,
                packVersions.get(rule.pack()),
                match.spans());
    }
}

package dev.wirewatch.rules;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.google.common.hash.Hashing;
import dev.wirewatch.match.Matcher;
import dev.wirewatch.match.NaiveMatcher;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.query.Query;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** All packs in force together. Immutable, and safe to use from several threads. */
public final class RuleSet {

    private static final int VERSION_DIGITS = 12;

    private final List<Pack> packs;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final String version;
    private final Matcher matcher;

    private RuleSet(List<Pack> packs) {
        this.packs = packs;
        packs.forEach(pack -> pack.rules().forEach(rule -> rules.put(rule.id(), rule)));
        version = version(packs);
        Map<String, Query> queries = rules.values().stream()
                .collect(toMap(Rule::id, Rule::query, (first, second) -> first, LinkedHashMap::new));
        matcher = new NaiveMatcher(queries);
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
        List<Pack> sorted =
                packs.stream().sorted(Comparator.comparing(Pack::name)).toList();
        Duplicates.refuse(sorted);
        return new RuleSet(sorted);
    }

    /**
     * The rule set without a pack; it matches nothing.
     *
     * @return the empty rule set
     */
    public static RuleSet empty() {
        return new RuleSet(List.of());
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
        return List.copyOf(rules.values());
    }

    /**
     * The categories of all rules.
     *
     * @return the names, sorted
     */
    public SortedSet<String> categories() {
        SortedSet<String> categories = new TreeSet<>();
        rules.values().forEach(rule -> categories.add(rule.category()));
        return categories;
    }

    /**
     * Matches all rules with one news item.
     *
     * @param item the item, as {@link ItemDocument} gives it to queries
     * @return the rules that matched, in the order of {@link #rules()}, with their evidence
     */
    public List<RuleMatch> match(NewsItem item) {
        return matcher.match(new ItemDocument(item)).matches().stream()
                .map(match -> new RuleMatch(rules.get(match.ruleId()), match.spans()))
                .toList();
    }
}

package dev.wirewatch.rules;

import dev.wirewatch.message.Severity;
import dev.wirewatch.query.Query;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a desk watches for.
 *
 * @param id unique in the rule set: lower-case letters, digits and hyphens, at most {@link PackLimits#NAME}
 * @param title what the rule watches for, for people
 * @param pack the name of the pack that holds the rule
 * @param category the category whose topic the alerts go to, spelled like an id
 * @param severity how much its alerts matter where no condition raises it; never UNKNOWN
 * @param raises the conditions that raise it, in the order written; may be empty
 * @param kinds the kinds of what it watches for, in the order written; may be empty
 * @param status whether it is live
 * @param subjects subject codes that its alerts carry, such as {@code medtop:20000642} and {@code cameo:163}; may be empty
 * @param notes what people want to know of it
 * @param queryText the query as written
 * @param query what the rule looks for: the query, and none of the rule's exceptions
 * @param examples what it must and must not match, as the pack gives them; at least one of each
 * @param location where the pack gives the rule
 */
public record Rule(
        String id,
        String title,
        String pack,
        String category,
        Severity severity,
        List<Raise> raises,
        List<Kind> kinds,
        RuleStatus status,
        List<String> subjects,
        RuleNotes notes,
        String queryText,
        Query query,
        List<Example> examples,
        Location location) {
    private static final char CONDITION = '/';

    private static final String RAISE = "raise";
    private static final String KIND = "kind";

    public Rule {
        raises = List.copyOf(raises);
        kinds = List.copyOf(kinds);
        subjects = List.copyOf(subjects);
        examples = List.copyOf(examples);
    }

    /**
     * What a matcher is to look for: the query, and the query with each condition of a severity or a kind. So a condition
     * costs nothing on an item that the rule has no word in common with.
     *
     * @return the queries by the ids that a matcher is to know them by; the query itself by the rule's id
     */
    public Map<String, Query> queries() {
        Map<String, Query> queries = new LinkedHashMap<>();
        queries.put(id, query);
        for (int i = 0; i < raises.size(); i++) {
            queries.put(conditionId(RAISE, i), raises.get(i).condition().joined());
        }
        for (int i = 0; i < kinds.size(); i++) {
            String kindId = conditionId(KIND, i);
            kinds.get(i).condition().ifPresent(condition -> queries.put(kindId, condition.joined()));
        }
        return queries;
    }

    /**
     * The severity of an alert.
     *
     * @param matched tells by its id whether one of {@link #queries} matched
     * @return the highest one that holds
     */
    public Severity severity(Predicate<String> matched) {
        return raisedBy(matched).stream()
                .map(Raise::to)
                .max(Comparator.naturalOrder())
                .orElse(severity);
    }

    /**
     * The conditions that hold.
     *
     * @param matched tells by its id whether one of {@link #queries} matched
     * @return those of {@link #raises} that raise the severity, in their order
     */
    public List<Raise> raisedBy(Predicate<String> matched) {
        return IntStream.range(0, raises.size())
                .filter(i -> matched.test(conditionId(RAISE, i)))
                .mapToObj(raises::get)
                .toList();
    }

    /**
     * The kinds of an alert.
     *
     * @param matched tells by its id whether one of {@link #queries} matched
     * @return those of {@link #kinds} that hold, in their order
     */
    public List<Kind> kinds(Predicate<String> matched) {
        return IntStream.range(0, kinds.size())
                .filter(i -> kinds.get(i).condition().isEmpty() || matched.test(conditionId(KIND, i)))
                .mapToObj(kinds::get)
                .toList();
    }

    /** All conditions of the rule, of severities first. */
    Stream<Condition> conditions() {
        return Stream.concat(
                raises.stream().map(Raise::condition), kinds.stream().flatMap(kind -> kind.condition().stream()));
    }

    /** The sign stands in no rule's id. */
    private String conditionId(String of, int index) {
        return id + CONDITION + of + CONDITION + index;
    }

    /** The rule's id, of that of one of its queries. */
    static String idOf(String queryId) {
        int sign = queryId.indexOf(CONDITION);
        return sign < 0 ? queryId : queryId.substring(0, sign);
    }
}

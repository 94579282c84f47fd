package dev.wirewatch.rules;

import dev.wirewatch.query.Diagnostic;
import dev.wirewatch.query.RetiredCodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where the rules of a pack stand in its YAML, part by part: a pack that was read keeps the places of its rules alone. */
final class RulePlaces {

    private final Problems places;
    private final Map<String, Node> pack;
    private final Map<String, Map<String, Node>> rules = new HashMap<>();

    private RulePlaces(Problems places, Map<String, Node> pack) {
        this.places = places;
        this.pack = pack;
        elements(pack.get("rules")).map(RulePlaces::entries).forEach(this::put);
    }

    static RulePlaces of(Pack pack) {
        return of(pack.location().source(), pack.yaml(), "pack");
    }

    /** A library has macros alone. */
    static RulePlaces of(Library library) {
        return of(library.source(), library.yaml(), "library");
    }

    private static RulePlaces of(String source, String yaml, String what) {
        Problems places = new Problems(source, yaml);
        Node root = PackYaml.compose(yaml, what, places).orElseThrow();
        return new RulePlaces(places, entries(root));
    }

    private void put(Map<String, Node> rule) {
        if (rule.get("id") instanceof ScalarNode id) {
            rules.put(id.getValue(), rule);
        }
    }

    private static Map<String, Node> entries(Node node) {
        Map<String, Node> entries = new HashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    entries.put(key.getValue(), entry.getValueNode());
                }
            }
        }
        return entries;
    }

    private static Stream<Node> elements(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue().stream() : Stream.empty();
    }

    /** The place of a clause in a rule's query or exceptions, where it is typed as it is told; else that of the query. */
    Location inQuery(Rule rule, String clause) {
        Map<String, Node> entries = rules.getOrDefault(rule.id(), Map.of());
        return texts(entries, "query", "exceptions")
                .flatMap(query -> inText(query, clause).stream())
                .findFirst()
                .or(() -> texts(entries, "query").map(this::whole).findFirst())
                .orElse(rule.location());
    }

    /** The place of a condition of a rule: below {@code raise} or {@code kinds}, that of the entry with this index. */
    Location ofCondition(Rule rule, String key, int index) {
        return elements(rules.getOrDefault(rule.id(), Map.of()).get(key))
                .skip(index)
                .limit(1)
                .flatMap(entry -> texts(entries(entry), "when"))
                .map(this::whole)
                .findFirst()
                .orElse(rule.location());
    }

    private Location whole(ScalarNode text) {
        return places.location(text, 0, text.getValue().stripTrailing().length());
    }

    private Optional<Location> inText(ScalarNode text, String clause) {
        // Not within a longer word: a clause of steel is not the one of steelworks.
        String border = "[\\p{L}\\p{M}\\p{N}*?+=$@]";
        Matcher found = Pattern.compile(
                        "(?<!" + border + ")" + Pattern.quote(clause) + "(?!" + border + ")",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text.getValue());
        return found.find() ? Optional.of(places.location(text, found.start(), found.end())) : Optional.empty();
    }

    /** Warns of retired codes, wherever rules that are not retired themselves, their exceptions and macros name them. */
    List<Advice> retiredCodes() {
        List<Advice> advice = new ArrayList<>();
        for (Map<String, Node> rule : rules.values()) {
            if (isRetired(rule)) {
                continue;
            }
            elements(rule.get("subjects")).forEach(code -> add(code, RetiredCodes::in, advice));
            texts(rule, "query", "exceptions", "raise", "kinds")
                    .forEach(query -> add(query, RetiredCodes::inQuery, advice));
        }
        entries(pack.get("macros")).values().forEach(query -> add(query, RetiredCodes::inQuery, advice));
        return advice;
    }

    /** Warns of entries that a list has twice. */
    List<Advice> repeatedEntries() {
        List<Advice> advice = new ArrayList<>();
        entries(pack.get("lists"))
                .forEach((name, list) ->
                        advice.addAll(RepeatedEntries.of(name, elements(list).toList(), places)));
        return advice;
    }

    private static boolean isRetired(Map<String, Node> rule) {
        return texts(rule, "status").anyMatch(status -> status.getValue().equals(RuleStatus.RETIRED.label()));
    }

    private static Stream<ScalarNode> texts(Map<String, Node> rule, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> Optional.ofNullable(rule.get(key)).stream())
                .flatMap(RulePlaces::texts);
    }

    /** All scalars of a node. */
    private static Stream<ScalarNode> texts(Node node) {
        if (node instanceof SequenceNode) {
            return elements(node).flatMap(RulePlaces::texts);
        }
        return node instanceof MappingNode
                ? entries(node).values().stream().flatMap(RulePlaces::texts)
                : Stream.of(node).filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
    }

    private void add(Node node, Function<String, List<Diagnostic>> search, List<Advice> advice) {
        if (node instanceof ScalarNode text) {
            for (Diagnostic found : search.apply(text.getValue())) {
                advice.add(Advice.warning(
                        places.location(text, found.start(), found.end()), found.message(), found.hint()));
            }
        }
    }
}

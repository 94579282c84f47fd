package dev.wirewatch.rules;

import dev.wirewatch.message.Severity;
import dev.wirewatch.query.JoinedQuery;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryParser;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one rule of a pack. */
final class RuleReader {

    static final List<String> KEYS = List.of(
            "id",
            "title",
            "category",
            "severity",
            "raise",
            "kinds",
            "status",
            "subjects",
            RuleNotesReader.OWNER,
            RuleNotesReader.DESK,
            RuleNotesReader.REFERENCES,
            "query",
            "exceptions",
            "examples");

    static final Map<String, RuleStatus> STATUSES = Arrays.stream(RuleStatus.values())
            .collect(Collectors.toMap(
                    RuleStatus::label, status -> status, (first, second) -> first, LinkedHashMap::new));

    private final String pack;
    private final RuleNotes ofPack;
    private final QueryParser queries;
    private final Problems problems;

    /** @param ofPack what the pack says that holds for rules which do not say it */
    RuleReader(String pack, RuleNotes ofPack, QueryParser queries, Problems problems) {
        this.pack = pack;
        this.ofPack = ofPack;
        this.queries = queries;
        this.problems = problems;
    }

    /** Gives the rule, or nothing where problems tell what is wrong. */
    Optional<Rule> read(Node node) {
        return YamlMap.read(node, "a rule", KEYS, problems).flatMap(this::read);
    }

    private Optional<Rule> read(YamlMap map) {
        Optional<ScalarNode> idText = map.requiredText("id");
        Optional<String> id = idText.flatMap(text -> YamlValue.name(text, "`id`", problems));
        Optional<String> title = map.requiredText("title").flatMap(text -> YamlValue.title(text, problems));
        Optional<String> category =
                map.requiredText("category").flatMap(text -> YamlValue.name(text, "`category`", problems));
        Optional<Severity> severity = map.requiredText("severity")
                .flatMap(text -> YamlValue.oneOf(SeverityName.SEVERITIES, "severity", text, problems));
        Optional<RuleStatus> status = status(map);
        List<String> subjects =
                map.optional("subjects").map(new SubjectsReader(problems)::read).orElse(List.of());
        RuleNotes notes = new RuleNotesReader(problems).ofRule(map, ofPack);
        Optional<ScalarNode> queryText = map.requiredText("query");
        Optional<Query> query = queryText.flatMap(text -> QueryReader.read(text, queries::parse, problems));
        Optional<Query> whole = query.flatMap(found -> except(found, map));
        Optional<ConditionReader> conditions = whole.map(found -> new ConditionReader(found, queries, problems));
        Optional<List<Raise>> raises =
                severity.flatMap(level -> conditions.flatMap(reader -> raises(map, level, reader)));
        Optional<List<Kind>> kinds = conditions.flatMap(reader -> kinds(map, reader));
        List<Example> examples = map.required("examples")
                .map(new ExamplesReader(kinds, problems)::read)
                .orElse(List.of());
        if (Stream.of(id, title, category, severity, status, whole, raises, kinds)
                .anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                id.get(),
                title.get(),
                pack,
                category.get(),
                severity.get(),
                raises.get(),
                kinds.get(),
                status.get(),
                subjects,
                notes,
                queryText.get().getValue().strip(),
                whole.get(),
                examples,
                problems.location(idText.get())));
    }

    private Optional<List<Raise>> raises(YamlMap map, Severity severity, ConditionReader conditions) {
        RaiseReader reader = new RaiseReader(severity, conditions, problems);
        return map.optional("raise").map(reader::read).orElse(Optional.of(List.of()));
    }

    private Optional<List<Kind>> kinds(YamlMap map, ConditionReader conditions) {
        KindsReader reader = new KindsReader(conditions, problems);
        return map.optional("kinds").map(reader::read).orElse(Optional.of(List.of()));
    }

    private Optional<RuleStatus> status(YamlMap map) {
        return map.optional("status").isEmpty()
                ? Optional.of(RuleStatus.ACTIVE)
                : map.optionalText("status").flatMap(text -> YamlValue.oneOf(STATUSES, "status", text, problems));
    }

    private Optional<Query> except(Query query, YamlMap map) {
        Optional<Node> exceptions = map.optional("exceptions");
        return exceptions.isEmpty()
                ? Optional.of(query)
                : YamlValue.all(exceptions.get(), "`exceptions`", this::exception, problems)
                        .map(found -> except(query, found, map));
    }

    private Optional<Query> exception(Node node) {
        return YamlValue.text(node, "an exception", problems)
                .flatMap(text -> QueryReader.read(text, queries::parsePart, problems));
    }

    /** Joined, they are one query, so its limits are theirs. */
    private Query except(Query query, List<Query> exceptions, YamlMap map) {
        Query joined = JoinedQuery.except(query, exceptions);
        JoinedQuery.tooLarge("the query with its exceptions", joined)
                .ifPresent(refusal ->
                        problems.add(map.entries().get("exceptions").getKeyNode(), refusal.message(), refusal.hint()));
        return joined;
    }
}

package dev.wirewatch.rules;

import dev.wirewatch.message.Severity;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.InvalidQueryException;
import dev.wirewatch.query.JoinedQuery;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryParser;
import dev.wirewatch.query.Refusal;
import dev.wirewatch.query.Suggestion;
import dev.wirewatch.query.ValueCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one rule of a pack. */
final class RuleReader {

    private static final List<String> KEYS =
            List.of("id", "title", "category", "severity", "status", "subjects", "query", "exceptions", "examples");
    private static final Map<String, Severity> SEVERITIES = Arrays.stream(Severity.values())
            .filter(severity -> severity != Severity.UNKNOWN)
            .collect(byName(severity -> severity.name().toLowerCase(Locale.ROOT)));
    private static final Map<String, RuleStatus> STATUSES =
            Arrays.stream(RuleStatus.values()).collect(byName(RuleStatus::label));

    private final String pack;
    private final QueryParser queries;
    private final Problems problems;

    RuleReader(String pack, QueryParser queries, Problems problems) {
        this.pack = pack;
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
        Optional<Severity> severity = map.requiredText("severity").flatMap(text -> oneOf(SEVERITIES, "severity", text));
        Optional<RuleStatus> status = status(map);
        List<String> subjects = map.optional("subjects").map(this::subjects).orElse(List.of());
        Optional<ScalarNode> queryText = map.requiredText("query");
        Optional<Query> query = queryText.flatMap(this::query);
        List<Query> exceptions =
                map.optional("exceptions").map(this::exceptions).orElse(List.of());
        List<Example> examples =
                map.required("examples").map(new ExamplesReader(problems)::read).orElse(List.of());
        if (id.isEmpty()
                || title.isEmpty()
                || category.isEmpty()
                || severity.isEmpty()
                || status.isEmpty()
                || query.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                id.get(),
                title.get(),
                pack,
                category.get(),
                severity.get(),
                status.get(),
                subjects,
                queryText.get().getValue().strip(),
                except(query.get(), exceptions, map),
                examples,
                problems.location(idText.get())));
    }

    private Optional<RuleStatus> status(YamlMap map) {
        Optional<Node> written = map.optional("status");
        return written.isEmpty()
                ? Optional.of(RuleStatus.ACTIVE)
                : written.flatMap(node -> YamlValue.text(node, "`status`", problems))
                        .flatMap(text -> oneOf(STATUSES, "status", text));
    }

    private <T> Optional<T> oneOf(Map<String, T> values, String kind, ScalarNode text) {
        Optional<T> value = Optional.ofNullable(values.get(text.getValue()));
        if (value.isEmpty()) {
            problems.add(
                    text,
                    "there is no " + kind + " `" + text.getValue() + "`",
                    Suggestion.hint(text.getValue(), List.copyOf(values.keySet())));
        }
        return value;
    }

    private static <T> Collector<T, ?, Map<String, T>> byName(Function<T, String> name) {
        return Collectors.toMap(name, value -> value, (first, second) -> first, LinkedHashMap::new);
    }

    private List<String> subjects(Node node) {
        List<String> subjects = new ArrayList<>();
        for (Node entry : YamlValue.sequence(node, "`subjects`", problems)) {
            YamlValue.text(entry, "a subject", problems).ifPresent(text -> {
                Optional<String> fault = fault(text.getValue());
                fault.ifPresent(message -> problems.add(text, message, "for example `medtop:20000642`"));
                if (fault.isEmpty()) {
                    subjects.add(text.getValue());
                }
            });
        }
        return subjects;
    }

    private static Optional<String> fault(String subject) {
        return isCode(subject)
                ? ValueCheck.ofItem(Field.SUBJECT, subject).map(Refusal::message)
                : Optional.of("a subject must be a scheme and a code");
    }

    private static boolean isCode(String subject) {
        int colon = subject.indexOf(':');
        return colon > 0 && colon < subject.length() - 1 && subject.chars().noneMatch(Character::isWhitespace);
    }

    private Optional<Query> query(ScalarNode text) {
        return read(text, queries::parse);
    }

    private List<Query> exceptions(Node node) {
        return YamlValue.sequence(node, "`exceptions`", problems).stream()
                .flatMap(entry -> YamlValue.text(entry, "an exception", problems).stream())
                .flatMap(text -> read(text, queries::parsePart).stream())
                .toList();
    }

    /** Joined, they are one query, so its limits are theirs. */
    private Query except(Query query, List<Query> exceptions, YamlMap map) {
        Query joined = JoinedQuery.except(query, exceptions);
        JoinedQuery.tooLarge("the query with its exceptions", joined)
                .ifPresent(refusal ->
                        problems.add(map.entries().get("exceptions").getKeyNode(), refusal.message(), refusal.hint()));
        return joined;
    }

    /** What reads the text of a query. */
    private interface Parse {
        Query parse(String text) throws InvalidQueryException;
    }

    private Optional<Query> read(ScalarNode text, Parse parse) {
        try {
            return Optional.of(parse.parse(text.getValue()));
        } catch (InvalidQueryException e) {
            e.diagnostics().forEach(diagnostic -> problems.add(text, diagnostic));
            return Optional.empty();
        }
    }
}

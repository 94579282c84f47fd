package dev.wirewatch.rules;

import dev.wirewatch.message.Severity;
import dev.wirewatch.query.JoinedQuery;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryParser;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the conditions that raise the severity of one rule. */
final class RaiseReader {

    static final List<String> KEYS = List.of("to", "when");

    private final Severity severity;
    private final Query query;
    private final QueryParser queries;
    private final Problems problems;

    /**
     * @param severity the rule's own severity
     * @param query what the rule looks for
     */
    RaiseReader(Severity severity, Query query, QueryParser queries, Problems problems) {
        this.severity = severity;
        this.query = query;
        this.queries = queries;
        this.problems = problems;
    }

    /** Gives the conditions; nothing where problems tell what is wrong. */
    Optional<List<Raise>> read(Node node) {
        return YamlValue.all(node, "`raise`", this::entry, problems);
    }

    private Optional<Raise> entry(Node node) {
        return YamlMap.read(node, "an entry of `raise`", KEYS, problems).flatMap(this::read);
    }

    private Optional<Raise> read(YamlMap entry) {
        Optional<Severity> to = entry.requiredText("to").flatMap(this::to);
        Optional<ScalarNode> text = entry.requiredText("when");
        Optional<Query> when = text.flatMap(typed -> QueryReader.read(typed, queries::parsePart, problems));
        if (to.isEmpty() || when.isEmpty()) {
            return Optional.empty();
        }
        Query joined = JoinedQuery.and(query, when.get());
        JoinedQuery.tooLarge("the query with this condition", joined)
                .ifPresent(refusal -> problems.add(text.get(), refusal.message(), refusal.hint()));
        return Optional.of(new Raise(to.get(), text.get().getValue().strip(), when.get(), joined));
    }

    private Optional<Severity> to(ScalarNode text) {
        Optional<Severity> to = YamlValue.oneOf(RuleReader.SEVERITIES, "severity", text, problems);
        if (to.isPresent() && to.get().compareTo(severity) <= 0) {
            problems.add(
                    text,
                    "`" + text.getValue() + "` is not higher than the rule's own severity",
                    "give a lower one at `severity`, which holds where no condition does");
        }
        return to;
    }
}

package dev.wirewatch.rules;

import dev.wirewatch.message.Severity;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the conditions that raise the severity of one rule. */
final class RaiseReader {

    static final List<String> KEYS = List.of("to", "when");

    private final Severity severity;
    private final ConditionReader conditions;
    private final Problems problems;

    /**
     * @param severity the rule's own severity
     * @param conditions of the rule
     */
    RaiseReader(Severity severity, ConditionReader conditions, Problems problems) {
        this.severity = severity;
        this.conditions = conditions;
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
        Optional<Condition> when = entry.requiredText("when").flatMap(conditions::read);
        return to.isEmpty() || when.isEmpty() ? Optional.empty() : Optional.of(new Raise(to.get(), when.get()));
    }

    private Optional<Severity> to(ScalarNode text) {
        Optional<Severity> to = YamlValue.oneOf(SeverityName.SEVERITIES, "severity", text, problems);
        if (to.isPresent() && to.get().compareTo(severity) <= 0) {
            problems.add(
                    text,
                    "`" + text.getValue() + "` is not higher than the rule's own severity",
                    "give a lower one at `severity`, which holds where no condition does");
        }
        return to;
    }
}

package dev.wirewatch.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the kinds of one rule. */
final class KindsReader {

    static final List<String> KEYS = List.of("kind", "when");

    private final ConditionReader conditions;
    private final Problems problems;
    /** Where each name is given first. */
    private final Map<String, Node> names = new HashMap<>();

    /** @param conditions of the rule */
    KindsReader(ConditionReader conditions, Problems problems) {
        this.conditions = conditions;
        this.problems = problems;
    }

    /** Gives the kinds; nothing where problems tell what is wrong. */
    Optional<List<Kind>> read(Node node) {
        return YamlValue.all(node, "`kinds`", this::entry, problems);
    }

    private Optional<Kind> entry(Node node) {
        return YamlMap.read(node, "an entry of `kinds`", KEYS, problems).flatMap(this::read);
    }

    private Optional<Kind> read(YamlMap entry) {
        Optional<String> name = entry.requiredText("kind").flatMap(this::name);
        if (entry.optional("when").isEmpty()) {
            return name.map(always -> new Kind(always, Optional.empty()));
        }
        Optional<Condition> condition = entry.optionalText("when").flatMap(conditions::read);
        return name.isEmpty() || condition.isEmpty() ? Optional.empty() : Optional.of(new Kind(name.get(), condition));
    }

    private Optional<String> name(ScalarNode text) {
        Optional<String> name = YamlValue.name(text, "`kind`", problems);
        Node first = name.map(valid -> names.putIfAbsent(valid, text)).orElse(null);
        if (first != null) {
            String message = "kind `" + name.get() + "` is already given at " + problems.location(first);
            problems.add(text, message, "join the two conditions with OR");
            return Optional.empty();
        }
        return name;
    }
}

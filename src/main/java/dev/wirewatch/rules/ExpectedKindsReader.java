package dev.wirewatch.rules;

import dev.wirewatch.query.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the kinds that the examples of one rule expect. */
final class ExpectedKindsReader {

    private final Optional<List<String>> known;
    private final Problems problems;

    /** @param kinds those of the rule; nothing where they cannot be read, so that every name may be right */
    ExpectedKindsReader(Optional<List<Kind>> kinds, Problems problems) {
        known = kinds.map(read -> read.stream().map(Kind::name).toList());
        this.problems = problems;
    }

    /** Gives what one example expects; nothing where problems tell what is wrong. An empty list expects no kind. */
    Optional<ExpectedKinds> read(Node node) {
        boolean isNone = node instanceof SequenceNode list && list.getValue().isEmpty();
        Map<String, Node> first = new HashMap<>();
        Optional<List<String>> names =
                isNone ? Optional.of(List.of()) : YamlValue.all(node, "`kinds`", entry -> name(entry, first), problems);
        return names.map(read -> new ExpectedKinds(read, problems.location(node)));
    }

    private Optional<String> name(Node node, Map<String, Node> first) {
        return YamlValue.text(node, "an entry of `kinds`", problems)
                .filter(this::isKnown)
                .filter(name -> isNew(name, first))
                .map(ScalarNode::getValue);
    }

    private boolean isKnown(ScalarNode name) {
        if (known.isEmpty() || known.get().contains(name.getValue())) {
            return true;
        }
        String hint = known.get().isEmpty()
                ? "the rule has no kinds; give it some below `kinds`"
                : Suggestion.hint(name.getValue(), known.get());
        problems.add(name, "the rule has no kind `" + name.getValue() + "`", hint);
        return false;
    }

    private boolean isNew(ScalarNode name, Map<String, Node> first) {
        Node before = first.putIfAbsent(name.getValue(), name);
        if (before != null) {
            String message = "kind `" + name.getValue() + "` is already given at " + problems.location(before);
            problems.add(name, message, "delete one of the two");
        }
        return before == null;
    }
}

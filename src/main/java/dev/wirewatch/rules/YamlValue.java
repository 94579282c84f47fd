package dev.wirewatch.rules;

import dev.wirewatch.query.Suggestion;
import dev.wirewatch.query.TextWord;
import dev.wirewatch.query.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Checks values of YAML; each method adds a problem where it gives nothing. */
final class YamlValue {

    private YamlValue() {}

    /** A text. Numbers, dates and {@code no} are texts too, as written; {@code null} without quotes is none. */
    static Optional<ScalarNode> text(Node node, String what, Problems problems) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(node, what + " must be a text", "");
            return Optional.empty();
        }
        if (scalar.getTag().equals(Tag.NULL)) {
            String written = scalar.getValue();
            problems.add(
                    node,
                    what + " has no value",
                    written.isEmpty() ? "" : "put quotes around `" + written + "` where it is meant as a text");
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    /** A sequence of one or more. */
    static List<Node> sequence(Node node, String what, Problems problems) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(node, what + " must be a list", "write each entry on a line of its own that starts with `- `");
            return List.of();
        }
        if (sequence.getValue().isEmpty()) {
            problems.add(node, what + " is empty", "give at least one entry");
        }
        return sequence.getValue();
    }

    /** A sequence of one or more that can all be read; nothing where one of them cannot. */
    static <T> Optional<List<T>> all(Node node, String what, Function<Node, Optional<T>> read, Problems problems) {
        List<Node> entries = sequence(node, what, problems);
        List<T> values = entries.stream().map(read).flatMap(Optional::stream).toList();
        return values.isEmpty() || values.size() < entries.size() ? Optional.empty() : Optional.of(values);
    }

    /** One of some words, each of which stands for a value. */
    static <T> Optional<T> oneOf(Map<String, T> values, String kind, ScalarNode text, Problems problems) {
        String word = text.getValue();
        if (!values.containsKey(word)) {
            String hint = Suggestion.hint(word, List.copyOf(values.keySet()));
            problems.add(text, "there is no " + kind + " `" + word + "`", hint);
        }
        return Optional.ofNullable(values.get(word));
    }

    /** A name that topics and ids can be made of. */
    static Optional<String> name(ScalarNode scalar, String what, Problems problems) {
        String name = scalar.getValue();
        if (!name.isEmpty() && name.chars().allMatch(YamlValue::isNameCharacter) && name.length() <= PackLimits.NAME) {
            return Optional.of(name);
        }
        String spelled = spelled(name);
        String hint = spelled.isEmpty() || spelled.length() > PackLimits.NAME ? "" : "for example `" + spelled + "`";
        String rule = " must be lower-case letters a-z, digits and hyphens, at most " + PackLimits.NAME;
        problems.add(scalar, what + rule, hint);
        return Optional.empty();
    }

    private static String spelled(String name) {
        return Words.split(name).stream()
                .map(TextWord::folded)
                .filter(word -> word.chars().allMatch(YamlValue::isNameCharacter))
                .collect(Collectors.joining("-"));
    }

    private static boolean isNameCharacter(int unit) {
        return (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9') || unit == '-';
    }

    /** A title for people: not blank, in one line. */
    static Optional<String> title(ScalarNode scalar, Problems problems) {
        return line(scalar, "`title`", PackLimits.TITLE, problems);
    }

    /** A text for people: not blank, in one line. */
    static Optional<String> line(ScalarNode scalar, String what, int most, Problems problems) {
        String line = scalar.getValue().strip();
        if (!line.isEmpty() && line.length() <= most && line.indexOf('\n') < 0) {
            return Optional.of(line);
        }
        problems.add(scalar, what + " must be one line of 1 to " + most + " characters", "");
        return Optional.empty();
    }
}

package dev.wirewatch.rules;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.Refusal;
import dev.wirewatch.query.ValueCheck;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the subject codes that the alerts of one rule carry. */
final class SubjectsReader {

    private static final String EXAMPLE = "for example `medtop:20000642`";

    private final Problems problems;

    SubjectsReader(Problems problems) {
        this.problems = problems;
    }

    List<String> read(Node node) {
        return YamlValue.all(node, "`subjects`", this::subject, problems).orElse(List.of());
    }

    private Optional<String> subject(Node node) {
        return YamlValue.text(node, "a subject", problems)
                .map(ScalarNode::getValue)
                .filter(subject -> isSound(subject, node));
    }

    private boolean isSound(String subject, Node node) {
        Optional<Refusal> fault = fault(subject);
        fault.ifPresent(refusal -> problems.add(node, refusal.message(), refusal.hint()));
        return fault.isEmpty();
    }

    private static Optional<Refusal> fault(String subject) {
        if (!isCode(subject)) {
            return Optional.of(new Refusal("a subject must be a scheme and a code", EXAMPLE));
        }
        boolean isEvent = subject.toLowerCase(Locale.ROOT).startsWith("cameo:");
        return ValueCheck.ofItem(Field.SUBJECT, subject)
                .map(refusal -> isEvent ? refusal : new Refusal(refusal.message(), EXAMPLE));
    }

    private static boolean isCode(String subject) {
        int colon = subject.indexOf(':');
        return colon > 0 && colon < subject.length() - 1 && subject.chars().noneMatch(Character::isWhitespace);
    }
}

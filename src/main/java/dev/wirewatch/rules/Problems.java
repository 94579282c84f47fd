package dev.wirewatch.rules;

import dev.wirewatch.query.Diagnostic;
import dev.wirewatch.query.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Gathers what is wrong in one pack, at its place in the YAML. */
final class Problems {

    private final String source;
    private final String yaml;
    private final SourceText text;
    /** Where each code point of the YAML stands: SnakeYAML counts those, we count UTF-16 code units. */
    private final int[] offsets;

    private final List<Problem> found = new ArrayList<>();

    Problems(String source, String yaml) {
        this.source = source;
        this.yaml = yaml;
        text = new SourceText(yaml);
        offsets = IntStream.rangeClosed(0, yaml.length())
                .filter(at -> at == 0 || at == yaml.length() || !isSecondHalf(yaml, at))
                .toArray();
    }

    /** Adds a problem of the pack as a whole. */
    void addWhole(String message, String hint) {
        found.add(new Problem(Location.whole(source), message, hint));
    }

    void add(Problem problem) {
        found.add(problem);
    }

    void add(Node node, String message, String hint) {
        found.add(new Problem(location(node), message, hint));
    }

    void add(Mark mark, String message, String hint) {
        found.add(new Problem(location(offset(mark), offset(mark)), message, hint));
    }

    /** Adds a problem at a code point of the YAML. */
    void add(int codePoint, String message, String hint) {
        found.add(new Problem(location(offset(codePoint), offset(codePoint)), message, hint));
    }

    /** Adds what is wrong inside the text of a scalar; that a query is too deep, once. */
    void add(ScalarNode scalar, Diagnostic diagnostic) {
        if (isTold(diagnostic)) {
            return;
        }
        found.add(new Problem(
                location(scalar, diagnostic.start(), diagnostic.end()), diagnostic.message(), diagnostic.hint()));
    }

    /** The place of a piece of a scalar's text. */
    Location location(ScalarNode scalar, int from, int to) {
        int[] inYaml = ScalarOffsets.of(yaml, offset(scalar.getStartMark()), scalar);
        int start = inYaml[from];
        return location(start, to > from ? inYaml[to - 1] + 1 : start);
    }

    private boolean isTold(Diagnostic diagnostic) {
        return diagnostic.message().equals(Diagnostic.TOO_DEEP)
                && found.stream().anyMatch(problem -> problem.message().equals(Diagnostic.TOO_DEEP));
    }

    Location location(Node node) {
        return location(offset(node.getStartMark()), offset(node.getEndMark()));
    }

    /** The place of a comment that follows a node on the line that it ends on. */
    Optional<Location> commentBehind(Node node) {
        int end = offset(node.getEndMark());
        int at = end;
        while (at < yaml.length() && (yaml.charAt(at) == ' ' || yaml.charAt(at) == '\t')) {
            at++;
        }
        boolean follows = at > end && yaml.startsWith("#", at);
        return follows ? Optional.of(location(at, yaml.length())) : Optional.empty();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    void refuseIfAny() throws InvalidRulesException {
        if (!found.isEmpty()) {
            throw new InvalidRulesException(sorted());
        }
    }

    /** All that was found, each once, in the order of the text. */
    List<Problem> sorted() {
        return found.stream().distinct().sorted(Problem.BY_PLACE).toList();
    }

    /** The line that a code point of the YAML is on. */
    String line(int codePoint) {
        return text.lineAt(offset(codePoint));
    }

    /** The nearest line above that one that is not blank; empty where there is none. */
    String lineAbove(int codePoint) {
        int line = text.line(offset(codePoint));
        return yaml.lines().limit(line - 1L).filter(above -> !above.isBlank()).reduce("", (first, next) -> next);
    }

    private Location location(int start, int end) {
        return Location.of(source, text, start, end);
    }

    private int offset(Mark mark) {
        return offset(mark.getIndex());
    }

    private int offset(int codePoint) {
        return offsets[Math.min(codePoint, offsets.length - 1)];
    }

    private static boolean isSecondHalf(String yaml, int at) {
        return Character.isLowSurrogate(yaml.charAt(at)) && Character.isHighSurrogate(yaml.charAt(at - 1));
    }
}

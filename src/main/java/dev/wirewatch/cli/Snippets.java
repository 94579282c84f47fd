package dev.wirewatch.cli;

import dev.wirewatch.message.Evidence;
import dev.wirewatch.query.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Pieces of text around evidence, with what matched marked in them; evidence close together shares a piece. A value, as
 * of a subject, stands alone.
 */
final class Snippets {

    private static final Set<String> VALUED =
            Field.valued().stream().map(Field::label).collect(Collectors.toUnmodifiableSet());

    private Snippets() {}

    /**
     * Puts evidence back into its text.
     *
     * @param evidence evidence of one item, sorted by field and start
     * @param mark marks what matched
     * @return one line a piece: the field's name, and the text
     */
    static List<String> of(List<Evidence> evidence, UnaryOperator<String> mark) {
        List<String> snippets = new ArrayList<>();
        int from = 0;
        while (from < evidence.size()) {
            int to = from + 1;
            while (to < evidence.size() && isClose(evidence.get(to - 1), evidence.get(to))) {
                to++;
            }
            snippets.add(snippet(evidence.subList(from, to), mark));
            from = to;
        }
        return snippets;
    }

    private static boolean isClose(Evidence first, Evidence next) {
        return first.getField().equals(next.getField())
                && !VALUED.contains(first.getField())
                && next.getStart() <= first.getEnd() + first.getAfter().length();
    }

    private static String snippet(List<Evidence> close, UnaryOperator<String> mark) {
        Evidence last = close.get(0);
        if (VALUED.contains(last.getField())) {
            return last.getField() + ": " + mark.apply(last.getText());
        }
        StringBuilder line = new StringBuilder(last.getField() + ": …" + last.getBefore());
        StringBuilder marked = new StringBuilder(last.getText());
        for (Evidence next : close.subList(1, close.size())) {
            int gap = next.getStart() - last.getEnd();
            if (gap > 0) {
                line.append(mark.apply(marked.toString())).append(last.getAfter(), 0, gap);
                marked.setLength(0);
            }
            if (next.getEnd() > last.getEnd()) {
                marked.append(next.getText().substring(Math.max(0, -gap)));
                last = next;
            }
        }
        return line.append(mark.apply(marked.toString()))
                .append(last.getAfter())
                .append('…')
                .toString();
    }
}

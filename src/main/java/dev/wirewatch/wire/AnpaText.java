package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of an ANPA 1312 message. Lines of the heading begin with the upper rail mark ({@code ^}) and end with a quad
 * mark ({@code <}, {@code =}); paragraphs and rows of tables are indented or begin with the tab line indicator (BS).
 *
 * @param slug the slug on the first line
 * @param heading the lines below it
 * @param body paragraphs and rows
 */
record AnpaText(Optional<AnpaSlug> slug, AnpaHeading heading, List<String> body) {

    static AnpaText of(String text) {
        List<String> lines = text.lines().toList();
        AnpaHeading heading = new AnpaHeading();
        Optional<AnpaSlug> slug = Optional.empty();
        int at = 0;
        while (at < lines.size() && !isIndented(lines.get(at))) {
            for (String line : lines.get(at).split("\\^", -1)) { // two lines may stand on one
                String readable = readable(line);
                Optional<AnpaSlug> found = slug.isPresent() ? Optional.empty() : AnpaSlug.of(readable);
                slug = slug.or(() -> found);
                if (found.isEmpty() && !isSelector(readable)) {
                    heading.add(readable);
                }
            }
            at++;
        }
        List<String> body = new ArrayList<>(heading.rest());
        paragraphs(lines.subList(at, lines.size()), body);
        return new AnpaText(slug, heading, List.copyOf(body));
    }

    /**
     * An indented line begins a paragraph, and so does one behind a quad mark or a blank line; others go on with the line
     * before them.
     */
    static void paragraphs(List<String> lines, List<String> paragraphs) {
        StringBuilder paragraph = new StringBuilder();
        boolean ended = false;
        for (String line : lines) {
            String readable = readable(line);
            if (ended || readable.isEmpty() || isIndented(line) || line.startsWith("^")) {
                end(paragraph, paragraphs);
            }
            paragraph
                    .append(paragraph.isEmpty() || readable.isEmpty() ? "" : " ")
                    .append(readable);
            String trimmed = line.stripTrailing();
            ended = trimmed.endsWith("<") || trimmed.endsWith("=");
        }
        end(paragraph, paragraphs);
    }

    private static void end(StringBuilder paragraph, List<String> paragraphs) {
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }

    private static String readable(String line) {
        return TypesetText.readable(TypesetText.withoutControls(line));
    }

    private static boolean isIndented(String line) {
        return line.startsWith("\t") || line.startsWith("\b") || line.startsWith("  ");
    }

    /** A code for a device, such as {@code *9006}. */
    private static boolean isSelector(String line) {
        return line.length() <= 8
                && line.startsWith("*")
                && line.chars().skip(1).allMatch(Character::isDigit);
    }
}

package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of an IPTC 7901 message. The recommendation leaves its form to agencies; dpa and those that follow it end the
 * heading with {@code =}, and set a notebook for editors behind the story.
 *
 * @param headline the heading, without signals and byline
 * @param byline as printed
 * @param version the line of the heading that numbers the version: {@code 1ST LEAD}
 * @param note the heading's other lines, and the notebook
 * @param signals what both say
 * @param dateline the story's dateline
 * @param body the story's paragraphs
 */
record Iptc7901Text(
        Optional<String> headline,
        Optional<String> byline,
        Optional<String> version,
        Optional<String> note,
        Signals signals,
        Optional<Dateline> dateline,
        List<String> body) {

    /** The heading's end is looked for in this many lines. */
    private static final int LONGEST_HEADING = 12;

    private static final Pattern BYLINE = Pattern.compile("(?:By|Von|Par|Por|BY|VON|PAR|POR) \\p{L}.*");

    private static final Pattern NOTEBOOK =
            Pattern.compile("#\\s?(?i:(?:[a-z]{2,10}[ -])?(?:notebook|notizblock))\\s*");

    static Iptc7901Text of(String text) {
        List<String> lines = TypesetText.withoutControls(text).lines().toList();
        int heading = headingEnd(lines);
        int notebook = notebook(lines);
        Parts parts = new Parts();
        lines.subList(0, heading).forEach(parts::heading);
        Dispatch story = Dispatch.of(String.join("\n", lines.subList(heading, notebook)));
        parts.notebook(lines.subList(Math.min(notebook + 1, lines.size()), lines.size()));
        if (heading > 0) {
            List<String> body = new ArrayList<>(story.headline().map(List::of).orElse(List.of()));
            body.addAll(story.body());
            return parts.with(Optional.empty(), story.dateline(), body);
        }
        parts.signals.add(story.signals());
        return parts.with(story.headline(), story.dateline(), story.body());
    }

    /** What signals are read from, as one text. */
    String above() {
        return Stream.concat(
                        Stream.concat(headline.stream(), note.stream()),
                        body.stream().limit(2))
                .collect(Collectors.joining("\n"));
    }

    /** How many lines the heading has: those up to one that ends with an equals sign, before any blank one. */
    private static int headingEnd(List<String> lines) {
        boolean begun = false;
        for (int i = 0; i < Math.min(LONGEST_HEADING, lines.size()); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.endsWith("=")) {
                return i + 1;
            }
            if (begun && line.isEmpty()) {
                return 0;
            }
            begun |= !line.isEmpty();
        }
        return 0;
    }

    private static int notebook(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#") && NOTEBOOK.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    /** Collects what the heading and the notebook hold. */
    private static final class Parts {

        private final List<String> headline = new ArrayList<>();
        private final List<String> byline = new ArrayList<>();
        private final List<String> note = new ArrayList<>();
        private final List<Signals> signals = new ArrayList<>();
        private Optional<String> version = Optional.empty();

        void heading(String printed) {
            String line = WhiteSpace.collapse(
                    printed.stripTrailing().endsWith("=") ? printed.substring(0, printed.lastIndexOf('=')) : printed);
            Signals said = SignalLine.of(line);
            boolean bracketed = line.startsWith("(") && line.endsWith(")");
            if (!said.isEmpty() || bracketed || EditorsNote.is(line)) {
                note.add(line);
                signals.add(said.isEmpty() ? EditorsNote.of(line) : said);
                version = SignalLine.isNumbered(line) ? Optional.of(line) : version;
            } else if (!line.isEmpty()) {
                (BYLINE.matcher(line).matches() ? byline : headline).add(line);
            }
        }

        /** Below "Note to editors" stands what is new; a heading may be a signal itself, such as Refile. */
        void notebook(List<String> lines) {
            boolean toEditors = false;
            for (String printed : lines) {
                String line = WhiteSpace.collapse(printed);
                String words = withoutMarks(line);
                if (line.startsWith("#")) {
                    toEditors = words.toLowerCase(Locale.ROOT).startsWith("note to editors");
                    signals.add(SignalLine.of(words));
                } else if (toEditors) {
                    signals.add(EditorsNote.said(words));
                }
                if (!words.isEmpty()) {
                    note.add(line.startsWith("#") ? words : line);
                }
            }
        }

        private static String withoutMarks(String line) {
            int from = 0;
            while (from < line.length() && "#*- ".indexOf(line.charAt(from)) >= 0) {
                from++;
            }
            return line.substring(from);
        }

        Iptc7901Text with(Optional<String> found, Optional<Dateline> dateline, List<String> body) {
            Optional<String> joined = joined(" ", headline);
            joined.or(() -> found).ifPresent(line -> signals.add(HeadlinePrefix.of(line)));
            return new Iptc7901Text(
                    joined.or(() -> found),
                    joined(", ", byline),
                    version,
                    joined("\n", note),
                    Signals.union(signals),
                    dateline,
                    List.copyOf(body));
        }

        private static Optional<String> joined(String separator, List<String> lines) {
            return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(separator, lines));
        }
    }
}

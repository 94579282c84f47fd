package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines between slug and text of an American dispatch: a headline, a byline, notes, and what else is printed. */
final class AnpaHeading {

    private static final Pattern BYLINE = Pattern.compile("(?:By|BY) \\p{Lu}.*");

    /** Who the writer works for, on the line below the name. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?:.{0,40}\\b)?(?:Associated Press|Writer|Correspondent|Editor|Reporter|Columnist|Analyst|Press|News)\\b.{0,20}");

    /** Pictures and stories that go with this one, and when it may be used. */
    private static final Pattern NOTE =
            Pattern.compile(
                    "(?:\\(?E(?:ditor|DITOR)['’]?[sS]? N(?:ote|OTE)\\b"
                            + "|\\(?(?:Eds|EDS|EDs)\\b|[A-Z]{2,10} (?:Photos?|Video|Graphics?|Audio)\\b|Laser(?:Photo|Graphic)s?\\b"
                            + "|With (?:AM|PM|BC|AP)-|For (?:R|r)elease\\b|For global distribution|\\$?(?:Adv|ADV|adv) ?\\d|End Adv\\b"
                            + "|(?:MORE|FIRST ADD|RESUME)$|Precede\\b"
                            + "|(?:UNDATED|[A-Z][A-Z .]{2,20}(?:, \\p{L}{1,20}\\.?)?): [a-z][^:]{1,60}[.?]$).*"); // where an addition goes on

    private final List<String> headline = new ArrayList<>(1);
    private final List<String> byline = new ArrayList<>();
    private final List<String> note = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();
    private final List<Signals> signals = new ArrayList<>();
    private boolean afterByline;

    /** Adds a line in its readable form. The first that is neither signal, note nor byline is the headline. */
    void add(String line) {
        if (line.isEmpty()) {
            return;
        }
        Signals said = SignalLine.inCapitals(line);
        boolean credit = afterByline && CREDIT.matcher(line).matches();
        afterByline = false;
        if (!said.isEmpty() || isNote(line)) {
            addNote(line);
        } else if (credit || BYLINE.matcher(line).matches()) {
            addByline(line);
        } else {
            (headline.isEmpty() ? headline : rest).add(line);
        }
    }

    private void addNote(String line) {
        note.add(line);
        boolean held = line.startsWith("For ") || line.startsWith("HOLD FOR");
        signals.add(SignalLine.inCapitals(line).and(EditorsNote.of(line)));
        signals.add(held ? EditorsNote.said(line) : Signals.NONE);
    }

    private void addByline(String line) {
        byline.add(line);
        afterByline = true;
    }

    /** Tells whether a line is for editors. */
    static boolean isNote(String line) {
        return NOTE.matcher(line).matches() || EditorsNote.is(line);
    }

    Optional<String> headline() {
        return headline.stream().findFirst();
    }

    Optional<String> byline() {
        return byline.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", byline));
    }

    Optional<String> note() {
        return note.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", note));
    }

    /** Lines that are printed above the text: a summary, the head of a table. */
    List<String> rest() {
        return List.copyOf(rest);
    }

    Signals signals() {
        Signals above = Signals.union(signals);
        return headline.isEmpty() ? above : above.and(HeadlinePrefix.of(headline.get(0)));
    }
}

package dev.wirewatch.cli;

import dev.wirewatch.match.Clause;
import dev.wirewatch.match.Document;
import dev.wirewatch.match.Explanation;
import dev.wirewatch.match.Span;
import dev.wirewatch.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** An explanation for a terminal: the tree, one clause a line, and what decided it. */
final class ExplanationText {

    /** Most parts of a clause that are shown though nothing of them is there. */
    private static final int MOST_ABSENT = 3;

    /** Most clauses that the last line names. */
    private static final int MOST_DECIDING = 5;

    private static final String INDENT = "  ";

    private final Ansi ansi;
    private final Signs signs;
    private final ClauseText clauses;
    private final PlacesText places;
    private final ClauseNote notes;

    /**
     * @param ansi whether to colour
     * @param signs signs that the terminal can show
     */
    ExplanationText(Ansi ansi, Signs signs, Document document) {
        this.ansi = ansi;
        this.signs = signs;
        clauses = new ClauseText(signs);
        places = new PlacesText(document, signs);
        notes = new ClauseNote(document, places);
    }

    /** {@code MATCH} or {@code NO MATCH}. */
    String verdict(boolean matches) {
        return matches ? styled("MATCH", Style.fg_green, Style.bold) : styled("NO MATCH", Style.fg_red, Style.bold);
    }

    /** The tree, and what decided it. */
    List<String> lines(Explanation whole) {
        List<String> lines = new ArrayList<>();
        lines.add(INDENT + line(whole));
        whole.parts().forEach(part -> addTree(part, INDENT + INDENT, lines));
        lines.add(INDENT + (whole.matches() ? because(whole) : missing(whole)));
        return lines;
    }

    /** What is told where explaining was given up. */
    List<String> lines(BareVerdict verdict, long steps) {
        List<String> lines = new ArrayList<>();
        if (verdict.matches().isEmpty()) {
            lines.add(INDENT + "its query is too dear for this item; whether it matches is not known");
        } else {
            lines.add(INDENT + "not taken apart: on this item that takes more than "
                    + String.format(Locale.ROOT, "%,d", steps)
                    + " steps; explain a shorter piece of it to see the clauses");
        }
        if (!verdict.places().isEmpty()) {
            lines.add(INDENT + "because: " + places.of(verdict.places()));
        }
        return lines;
    }

    private void addTree(Explanation clause, String indent, List<String> lines) {
        lines.add(indent + line(clause));
        if (isAbsent(clause)) {
            return;
        }
        List<Explanation> absent =
                clause.parts().stream().filter(ExplanationText::isAbsent).toList();
        boolean collapse = clause.query() instanceof Query.NamedList || absent.size() > MOST_ABSENT;
        clause.parts().stream()
                .filter(part -> !collapse || !isAbsent(part))
                .forEach(part -> addTree(part, indent + INDENT, lines));
        if (collapse && !absent.isEmpty()) {
            lines.add(indent + INDENT + signs.omission() + " and " + absent.size() + " more, not there");
        }
    }

    private String line(Explanation clause) {
        String sign = clause.matches() ? styled(signs.yes(), Style.fg_green) : styled(signs.no(), Style.fg_red);
        if (isAbsent(clause)) {
            return withNote(clause, sign + " " + clauses.alone(clause.query()) + absence(clause.query()));
        }
        String line = sign + " " + clauses.aboveParts(clause.query());
        // What a clause with operands rests on, its operands tell.
        boolean tellsPlaces = clause.parts().isEmpty() || showsOwnPlaces(clause.query());
        if (tellsPlaces && !clause.places().isEmpty()) {
            line += INDENT + places.of(clause.places());
        }
        return withNote(clause, line);
    }

    private String withNote(Explanation clause, String line) {
        return notes.of(clause).map(note -> line + INDENT + "(" + note + ")").orElse(line);
    }

    private static String absence(Query query) {
        if (query instanceof Query.NamedList list) {
            return INDENT
                    + (list.entries().size() == 1
                            ? "(not its only entry)"
                            : "(none of its " + list.entries().size() + " entries)");
        }
        return query.children().isEmpty() ? "" : INDENT + "(nothing of it is there)";
    }

    private static boolean showsOwnPlaces(Query query) {
        return query instanceof Query.NamedList || query instanceof Query.Near || query instanceof Query.NotNear;
    }

    /** Tells that no word or phrase of a clause is anywhere in the item; such a clause needs no more than a line. */
    private static boolean isAbsent(Explanation clause) {
        if (clause.query() instanceof Query.Leaf) {
            return !clause.matches() && clause.elsewhere().isEmpty();
        }
        return !clause.parts().isEmpty() && clause.parts().stream().allMatch(ExplanationText::isAbsent);
    }

    private String missing(Explanation whole) {
        return "missing: " + joined(whole.missing().stream().map(this::lacking).toList());
    }

    private String because(Explanation whole) {
        return "because: " + joined(whole.reasons().stream().map(this::founded).toList());
    }

    private String lacking(Clause clause) {
        String text = clause.text(clauses::shortened);
        if (clause.query() instanceof Query.Not) {
            return text + " (there is " + evidence(clause.explanation().parts().get(0)) + ")";
        }
        return isChoice(clause.query())
                ? text
                : notes.of(clause.explanation())
                        .map(note -> text + " (" + note + ")")
                        .orElse(text);
    }

    private static boolean isChoice(Query query) {
        return query instanceof Query.Or || query instanceof Query.SomeOf;
    }

    /** What a clause that should be false has; nothing to show where it is true through a NOT of its own. */
    private String evidence(Explanation clause) {
        return clause.places().isEmpty() ? clauses.alone(clause.query()) : places.of(clause.places());
    }

    private String founded(Clause clause) {
        String text = clauses.alone(clause.query());
        List<Span> found = clause.explanation().places();
        return found.isEmpty() ? text : text + " (" + places.texts(found) + ")";
    }

    private static String joined(List<String> deciding) {
        String shown = deciding.stream().limit(MOST_DECIDING).collect(Collectors.joining("; "));
        return deciding.size() > MOST_DECIDING ? shown + "; and " + (deciding.size() - MOST_DECIDING) + " more" : shown;
    }

    private String styled(String text, Style... styles) {
        return ansi.enabled() ? Style.on(styles) + text + Style.reset.on() : text;
    }
}

package dev.wirewatch.rules;

import dev.wirewatch.match.Clause;
import dev.wirewatch.match.Document;
import dev.wirewatch.match.Explanation;
import dev.wirewatch.match.Span;
import dev.wirewatch.query.Query;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words why a query matches an example, or does not.
 *
 * @param document the example
 */
record ExampleHint(Document document) {

    /** Steps that the hint of one example may take, some tens of milliseconds: a pack may have thousands. */
    private static final int STEPS = 100_000;

    /** The clauses that the query lacks, one behind the other; nothing where that is too dear to tell. */
    Optional<String> lack(Query query) {
        return explain(query)
                .map(explanation ->
                        explanation.missing().stream().map(this::lacking).collect(Collectors.joining("; ")));
    }

    private String lacking(Clause clause) {
        String text = clause.text(whole -> whole);
        return NearNote.of(clause.explanation(), this::place)
                .map(note -> text + " (" + note + ")")
                .orElse(text);
    }

    private String place(Span place) {
        return place.field().label() + ":" + place.start() + "-" + place.end() + " \"" + place.text(document) + "\"";
    }

    /** The words that the query matches through; nothing where there are none, or that is too dear to tell. */
    Optional<String> evidence(Query query) {
        return explain(query)
                .map(Explanation::places)
                .filter(places -> !places.isEmpty())
                .map(this::evidence);
    }

    /** The words of a match's evidence. */
    String evidence(Collection<Span> spans) {
        return spans.stream()
                .map(span -> "`" + span.text(document) + "`")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Optional<Explanation> explain(Query query) {
        return Explanation.within(STEPS, query, document);
    }
}

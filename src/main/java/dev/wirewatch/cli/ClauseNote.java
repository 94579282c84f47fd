package dev.wirewatch.cli;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.Explanation;
import dev.wirewatch.query.Query;
import dev.wirewatch.rules.NearNote;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What there is to say about a clause beside its places: mostly, why it is false although its parts occur.
 *
 * @param document what the clause was evaluated on
 * @param places writes places
 */
record ClauseNote(Document document, PlacesText places) {

    /** The note in one line; nothing where places or parts tell all. */
    Optional<String> of(Explanation clause) {
        return Optional.of(clause.matches() ? ofTrue(clause) : ofFalse(clause)).filter(note -> !note.isEmpty());
    }

    private String ofTrue(Explanation clause) {
        if (clause.query() instanceof Query.Within within) {
            return clause.unit()
                    .map(unit -> "first in the " + name(within) + " " + places.at(unit))
                    .orElse("");
        }
        return clause.query() instanceof Query.SomeOf ? count(clause) : "";
    }

    private String ofFalse(Explanation clause) {
        Query query = clause.query();
        if (!clause.elsewhere().isEmpty()) {
            return "not where this looks, but " + places.of(clause.elsewhere());
        }
        if (!clause.apart().isEmpty()) {
            return "its words occur, but not in a row: " + places.of(clause.apart());
        }
        if (query instanceof Query.Near || query instanceof Query.NotNear) {
            return NearNote.of(clause, places::of).orElse("");
        }
        if (query instanceof Query.Within within && clause.parts().get(0).matches()) {
            return "true of the whole, but not of any one " + name(within);
        }
        if (query instanceof Query.AtLeast) {
            return "places: " + clause.places().size();
        }
        return query instanceof Query.SomeOf ? count(clause) : ofItem(query);
    }

    /** What the item has where a value was looked for. */
    private String ofItem(Query query) {
        if (query instanceof Query.Value value) {
            List<String> values = document.text(value.field()).lines().toList();
            return values.isEmpty()
                    ? "the item has none"
                    : "the item has " + places.signs().shortened(String.join(", ", values), 100);
        }
        if (query instanceof Query.Urgency) {
            return document.urgency() == 0 ? "the item has none" : "the item has " + document.urgency();
        }
        return "";
    }

    private static String count(Explanation clause) {
        long matched = clause.parts().stream().filter(Explanation::matches).count();
        return matched + " of " + clause.parts().size() + " true";
    }

    private static String name(Query.Within within) {
        return within.unit().name().toLowerCase(Locale.ROOT);
    }
}

package dev.wirewatch.rules;

import dev.wirewatch.match.Explanation;
import dev.wirewatch.match.Gap;
import dev.wirewatch.match.Span;
import dev.wirewatch.query.Query;
import java.util.Optional;
import java.util.function.Function;

/** Why a NEAR or NOT NEAR is false although its operands occur: how far apart they are. */
public final class NearNote {

    private NearNote() {}

    /**
     * Words the note.
     *
     * @param clause the explanation of a clause that is false
     * @param place writes a place and its text
     * @return the note in one line; nothing where the clause is of another kind, or an operand does not occur
     */
    public static Optional<String> of(Explanation clause, Function<Span, String> place) {
        Query query = clause.query();
        if (!(query instanceof Query.Near || query instanceof Query.NotNear)) {
            return Optional.empty();
        }
        if (clause.gap().isPresent()) {
            return Optional.of(distance(query, clause.gap().get(), place));
        }
        boolean occur = clause.parts().stream().allMatch(Explanation::matches);
        return occur ? Optional.of("both occur, but never in the same field") : Optional.empty();
    }

    private static String distance(Query query, Gap gap, Function<Span, String> place) {
        boolean reversed = query instanceof Query.Near near && near.ordered() && !gap.inOrder();
        String pair = place.apply(gap.left()) + " and " + place.apply(gap.right());
        if (gap.words() < 0) {
            return "they share a word: " + pair;
        }
        String words = gap.words() == 1 ? "1 word" : gap.words() + " words";
        return (reversed ? "in the other order, " : "") + "closest with " + words + " between: " + pair;
    }
}

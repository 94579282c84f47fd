package dev.wirewatch.match;

import static dev.wirewatch.match.MatcherContractTest.row;

import dev.wirewatch.query.Limits;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What may match with nothing to show for it, beside something that has. See {@link MatcherContractTest}. */
final class EvidenceRows {

    private EvidenceRows() {}

    static Stream<Arguments> rows() {
        String absent = "(NOT a OR NOT b OR NOT c OR NOT d OR NOT e)";
        String urgent = "(urgency=1 OR urgency=2 OR urgency=3 OR urgency=4 OR urgency=5)";
        return Stream.of(
                row("OR of many NOT", "arms AND " + absent, "[Arms] | "),
                row("OR of many NOT of which one is true", "arms AND " + absent, "[Arms] | a b c e"),
                row("OR of many NOT that are all false", "arms AND " + absent, "Arms | a b c d e"),
                row("OR of many urgencies", "arms AND " + urgent, "[Arms] | x", "urgency: 5"),
                row("OR of many urgencies that are all false", "arms AND " + urgent, "Arms | x", "urgency: 6"),
                row(
                        "OR of NOT, urgencies and a word",
                        "arms AND (NOT a OR urgency=1 OR deal OR NOT b OR urgency=2 OR NOT c)",
                        "[Arms] | a b c [deal]"),
                row("NOT of an OR of NOT", "arms AND NOT " + absent, "[Arms] | a b c d e"),
                row("NOT of NOT", "arms AND NOT (NOT deal)", " | [arms] deal"),
                row("NOT of NOT that is false", "arms AND NOT (NOT deal)", " | arms"),
                row("n OF many NOT", "arms AND 3 OF (NOT a, NOT b, NOT c, NOT d, NOT e, NOT f)", "[Arms] | a b c"),
                row("n OF many NOT with too few", "arms AND 3 OF (NOT a, NOT b, NOT c, NOT d)", "Arms | a b"),
                row("n OF with fewer NOT than it needs", "3 OF (arms, NOT a, NOT b, deal)", " | [deal]"),
                row("n OF with an OR of many NOT", "2 OF (arms, " + absent + ")", "[Arms] | a"),
                row("SENTENCE of NOT", "arms AND SENTENCE(NOT deal)", " | No deal on [arms]. Well."),
                row("SENTENCE of NOT that is false", "arms AND SENTENCE(NOT deal)", " | No deal on arms. Deal."),
                row("FIRST of many NOT", "arms AND FIRST/2" + absent, " | [arms] x a b c d e"),
                row("AND of OR of NOT", "arms AND (" + absent + " AND (NOT a OR urgency=1))", " | [arms] b c d e"),
                row("as deep as brackets may be", nested("arms"), "[Arms] | x"));
    }

    /** A query of as many brackets as are allowed, of which an even number is NOT. */
    private static String nested(String inner) {
        return inner + " AND " + "NOT (".repeat(Limits.NESTING) + inner + ")".repeat(Limits.NESTING);
    }
}

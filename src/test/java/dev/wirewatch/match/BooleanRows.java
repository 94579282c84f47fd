package dev.wirewatch.match;

import static dev.wirewatch.match.MatcherContractTest.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** AND, OR, NOT, lists and macros. See {@link MatcherContractTest}. */
final class BooleanRows {

    private BooleanRows() {}

    static Stream<Arguments> rows() {
        return Stream.of(
                row("AND takes fields together", "arms AND deal", "[Arms] | a [deal], a [deal]"),
                row("AND needs both", "arms AND deal", "Arms | no dealing"),
                row("OR gives all true branches", "arms OR deal OR gun", "[Arms] | [deal]"),
                row("OR with evidence inside evidence", "arms OR \"arms deal\"", " | [[arms] deal]"),
                row("NOT lets through", "arms AND NOT control", " | [arms] sale"),
                row("NOT looks in all fields", "arms AND NOT control", "Control | arms sale"),
                row("NOT in one field", "arms AND NOT headline:control", "Talks | [arms] control"),
                row("NOT inside OR", "arms AND (deal OR NOT control)", " | [arms]"),
                row("NOT gives no evidence", "arms AND NOT (control AND race)", " | [arms] control"),
                row("evidence of false branches is left out", "arms OR (deal AND gun)", " | [arms] deal"),
                row("list is any of its entries", "$weapons", " | [Missiles], [artillery shells], [tanks], artillery"));
    }
}

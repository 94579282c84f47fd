package dev.wirewatch.match;

import static dev.wirewatch.match.MatcherContractTest.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** ATLEAST and n OF. See {@link MatcherContractTest}. */
final class CountRows {

    private CountRows() {}

    static Stream<Arguments> rows() {
        return Stream.of(
                row("ATLEAST takes fields together", "ATLEAST/2(arms)", "[Arms] | [arms]"),
                row("ATLEAST with too few", "ATLEAST/2(arms)", " | arms"),
                row("ATLEAST shows all", "ATLEAST/2(arms OR deal)", " | [arms] [deal] [arms]"),
                row("ATLEAST counts a place once", "ATLEAST/2(arms OR arm*)", " | arms"),
                row("ATLEAST counts overlapping places", "ATLEAST/2(arms OR \"arms deal\")", " | [[arms] deal]"),
                row("ATLEAST counts pairs", "ATLEAST/2(arms NEAR/1 deal)", " | [arms] [deal] [arms]"),
                row("ATLEAST counts within a sentence", "SENTENCE(ATLEAST/2(arms))", " | Arms. No [arms] for [arms]."),
                row("ATLEAST in the headline", "headline:ATLEAST/2(arms)", "Arms | arms"),
                row("n OF over the fields", "2 OF (arms, deal, gun)", "[arms] | [gun]"),
                row("n OF with too few", "2 OF (arms, deal, gun)", " | arms and arms"),
                row("n OF shows every item that is true", "2 OF (arms, deal, gun)", " | [gun] [deal] [arms]"),
                row("n OF of all", "2 OF (arms, deal)", " | [arms] [deal]"),
                row("n OF counts NOT", "2 OF (arms, deal, NOT gun)", " | [arms]"),
                row("n OF with NOT that is false", "2 OF (arms, deal, NOT gun)", " | arms gun"),
                row("n OF of expressions", "2 OF (arms AND deal, gun OR tank)", " | [arms] [deal] [tank]"),
                row("n OF in a sentence", "SENTENCE(2 OF (arms, deal, gun))", " | Arms. [Deal] for a [gun]."));
    }
}

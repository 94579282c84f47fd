package dev.wirewatch.query;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.Query.Word;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final List<Leaf> TEN = Collections.nCopies(10, new Word("arms"));

    @Test
    void takesQueriesUpToTheSizeAndNoLarger() {
        String phrase = "\"" + "é".repeat(Limits.QUERY_BYTES / 2 - 1) + "\"";
        assertAccepted(phrase);
        assertRefused(phrase + " ", "the query has 8193 bytes, more than 8192");
    }

    @Test
    void takesBracketsUpToTheDepthAndNoDeeper() {
        assertAccepted("(".repeat(Limits.NESTING) + "arms" + ")".repeat(Limits.NESTING));
        int deeper = Limits.NESTING + 1;
        assertRefused("(".repeat(deeper) + "arms" + ")".repeat(deeper), "more than 20 brackets are open here");
    }

    @Test
    void manyOpenBracketsAreADiagnosticAndNoStackOverflow() {
        assertRefused("(".repeat(8_000), "more than 20 brackets are open here");
        assertRefused("(".repeat(20_000), "the query has 20000 bytes, more than 8192");
        assertRefused("NOT ".repeat(2_000) + "arms", "NOT cannot stand behind `NOT`");
        assertRefused("headline:".repeat(900) + "arms", "a field cannot stand inside another field");
    }

    @Test
    void countsClausesWithTheListsExpanded() {
        assertAccepted(IntStream.range(0, 51).mapToObj(i -> "$ten").collect(joining(" OR ")));
        assertRefused(
                IntStream.range(0, 52).mapToObj(i -> "$ten").collect(joining(" OR ")),
                "the query has 520 words, phrases and prefixes, lists counted in full; at most 512 are allowed");
    }

    @Test
    void takesDistancesUpToTheLimit() {
        assertAccepted("arms NEAR/50 deal");
        assertRefused("arms NEAR/51 deal", "NEAR takes at most 50 words between");
        assertRefused("arms NEAR/2000000000000 deal", "NEAR takes at most 50 words between");
    }

    @Test
    void takesPrefixesOfThreeLettersAndNoFewer() {
        assertAccepted("arm*");
        assertRefused("ar*", "fewer than 3 letters before the star");
        assertRefused("\"arms d*\"", "fewer than 3 letters before the star");
    }

    @Test
    void tellsOnlySoManyDiagnostics() {
        assertThatThrownBy(() -> new QueryParser(Map.of()).parse("? ".repeat(4_000)))
                .isInstanceOfSatisfying(InvalidQueryException.class, e -> assertThat(e.diagnostics())
                        .hasSize(Limits.DIAGNOSTICS));
    }

    private static void assertAccepted(String query) {
        assertThatCode(() -> new QueryParser(Map.of("ten", TEN)).parse(query)).doesNotThrowAnyException();
    }

    private static void assertRefused(String query, String message) {
        assertThatThrownBy(() -> new QueryParser(Map.of("ten", TEN)).parse(query))
                .isInstanceOfSatisfying(
                        InvalidQueryException.class,
                        e -> assertThat(e.diagnostics().get(0).message()).isEqualTo(message));
    }
}

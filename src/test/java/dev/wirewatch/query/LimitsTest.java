package dev.wirewatch.query;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.Query.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertRefused("SENTENCE(".repeat(800), "more than 20 brackets are open here");
        assertRefused("2 OF (arms, ".repeat(600), "more than 20 brackets are open here");
        assertRefused("subject:(" + "(".repeat(8_000), "more than 20 brackets are open here");
        assertRefused("headline:".repeat(900) + "arms", "a field cannot stand inside another field");
    }

    @Test
    void countsClausesWithTheListsExpanded() {
        assertAccepted(IntStream.range(0, 51).mapToObj(i -> "$ten").collect(joining(" OR ")));
        assertRefused(
                IntStream.range(0, 52).mapToObj(i -> "$ten").collect(joining(" OR ")),
                "the query has 520 words, phrases and values, lists and macros counted in full; at most 512 are allowed");
    }

    @Test
    void countsMacrosInFull() throws InvalidQueryException {
        QueryParser lists = new QueryParser(Map.of("ten", TEN));
        QueryParser parser = new QueryParser(Map.of(), Map.of("twenty", lists.parsePart("$ten OR $ten")));
        assertThatThrownBy(() -> parser.parse(
                        IntStream.range(0, 26).mapToObj(i -> "@twenty").collect(joining(" OR "))))
                .hasMessageStartingWith("the query has 520 words, phrases and values");
    }

    @Test
    void macrosWithinMacrosAreAsDeepAsBrackets() throws InvalidQueryException {
        Query query = new Word("arms");
        for (int i = 0; i < Limits.NESTING - 1; i++) {
            query = with(query).parsePart("@m");
        }
        Query deepest = query;
        assertThatCode(() -> with(deepest).parse("arms AND @m")).doesNotThrowAnyException();
        assertTooDeep(deepest, "(arms AND @m) OR deal");
        assertTooDeep(deepest, "SENTENCE(@m)");
    }

    /** Ways to write an operator around something; each takes one more bracket, whatever else stands beside. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SENTENCE(%s)",
                "PARAGRAPH(%s)",
                "FIRST/9(%s)",
                "2 OF (%s, arms)",
                "NOT SENTENCE(arms AND NOT %s)",
                "arms AND (deal OR %s)",
                "arms OR NOT (deal AND %s)",
                "(arms OR %s) AND deal",
                "arms NEAR/1 (%s OR deal)",
                "(%s NEAR/1 arms) NEAR/2 deal",
                "arms ONEAR/1 (deal NOT NEAR/1 %s)"
            })
    void bracketsOfEveryOperatorCountThroughMacros(String operator) throws InvalidQueryException {
        Query query = new Word("guns");
        for (int i = 0; i < Limits.NESTING / 2; i++) {
            query = with(query).parsePart(operator.replace("%s", "@m"));
        }
        assertTooDeep(query, operator.replace("%s", "@m"));
    }

    @Test
    void fourMacrosOfTwentyScopesAreRefused() throws InvalidQueryException {
        String twenty = "SENTENCE(".repeat(Limits.NESTING - 1) + "%s" + ")".repeat(Limits.NESTING - 1);
        Query macro = with(new Word("x")).parsePart(twenty.replace("%s", "arms"));
        assertThatCode(() -> with(macro).parse("@m")).doesNotThrowAnyException();
        assertTooDeep(macro, twenty.replace("%s", "@m"));
    }

    @Test
    void aMacroOfAtLeastCountsAsTwo() throws InvalidQueryException {
        Query macro = with(new Word("x")).parsePart("ATLEAST/2(arms)");
        String outside = "SENTENCE(".repeat(Limits.NESTING - 2) + "%s" + ")".repeat(Limits.NESTING - 2);
        assertThatCode(() -> with(macro).parse(outside.replace("%s", "@m"))).doesNotThrowAnyException();
        assertTooDeep(macro, "SENTENCE(" + outside.replace("%s", "@m") + ")");
    }

    private static QueryParser with(Query macro) {
        return new QueryParser(Map.of(), Map.of("m", macro));
    }

    private static void assertTooDeep(Query macro, String query) {
        assertThatThrownBy(() -> with(macro).parsePart(query))
                .hasMessageStartingWith("brackets and macros lie more than 20 deep within each other");
    }

    @Test
    @Timeout(60)
    void hostileQueriesAreRefusedInTime() {
        assertRefused("arms ".repeat(200_000), "the query has 1000000 bytes, more than 8192");
        assertRefused(
                IntStream.range(0, 1_000).mapToObj(i -> "abc*").collect(joining(" OR ")),
                "the query has 1000 words, phrases and values, lists and macros counted in full; at most 512 are allowed");
        assertRefused("arms NEAR/2000000000 deal", "NEAR takes at most 50 words between");
        assertRefused("FIRST/2000000000(arms)", "FIRST takes 1 to 10000 words");
        assertRefused("a*", "fewer than 3 letters before the star");
        assertRefused("abc" + "*".repeat(8_000), "more than 8 signs `*` and `?` in one word");
        assertRefused("=".repeat(8_000) + "a", "`=` is not part of the query language");
        assertRefused("a" + "+".repeat(8_000), "`a` has no inflections");
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
    void takesWildcardsUpToTheLengthAndNoLonger() {
        String most = "aaa*" + "é".repeat(Limits.WILDCARD_LENGTH - 4);
        assertAccepted(most);
        assertAccepted("\"arms " + most + "\"");
        assertRefused(most + "b", "the word with its signs has 61 characters, more than 60");
        assertAccepted("a".repeat(Limits.WILDCARD_LENGTH + 1));
    }

    @Test
    void tellsOnlySoManyDiagnostics() {
        assertThatThrownBy(() -> new QueryParser(Map.of()).parse("% ".repeat(4_000)))
                .isInstanceOfSatisfying(InvalidQueryException.class, e -> assertThat(e.diagnostics())
                        .hasSize(Limits.DIAGNOSTICS));
    }

    @Test
    void tellsHowManyDiagnosticsItLeavesOut() {
        assertThatThrownBy(() -> new QueryParser(Map.of()).parse("(a b) AND ".repeat(12) + "c"))
                .isInstanceOfSatisfying(InvalidQueryException.class, e -> {
                    assertThat(e.diagnostics().get(Limits.DIAGNOSTICS - 1).hint())
                            .endsWith(" (and 2 more in this query; mend these first)");
                    assertThat(e.diagnostics().get(Limits.DIAGNOSTICS - 2).hint())
                            .doesNotContain("more");
                });
    }

    @Test
    void theDocumentationTellsEveryLimit() throws IOException {
        String document = Files.readString(Path.of("docs/query-language.md"));
        String table = document.substring(document.indexOf("\n| limit | value |"), document.indexOf("\n## Grammar"));
        List<Integer> told = table.lines()
                .filter(line -> line.matches(".*\\| [0-9,]+ \\|"))
                .map(line -> line.replaceAll(".*\\| ([0-9,]+) \\|", "$1").replace(",", ""))
                .map(Integer::valueOf)
                .toList();
        assertThat(told)
                .containsExactly(
                        Limits.QUERY_BYTES,
                        Limits.NESTING,
                        Limits.CLAUSES,
                        Limits.DISTANCE,
                        Limits.PHRASE_WORDS,
                        Limits.LITERALS,
                        Limits.WILDCARDS,
                        Limits.WILDCARD_LENGTH,
                        Limits.FIRST,
                        Limits.AT_LEAST,
                        Limits.DIAGNOSTICS);
        assertThat(told).hasSize(Limits.class.getFields().length);
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

package dev.wirewatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.InvalidQueryException;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.QueryParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every matcher does. A subclass gives the matcher.
 *
 * <p>In the table, the texts are written as the headline, a bar and the body, with brackets around each span of
 * evidence; a text without brackets must not match.
 */
abstract class MatcherContractTest {

    private static final Map<String, List<Leaf>> LISTS =
            Map.of("weapons", entries("missile*", "artillery shell*", "tanks"));

    /** Makes the matcher under test. */
    abstract Matcher matcher(Map<String, Query> queries);

    static Stream<Arguments> table() {
        return Stream.of(
                row("word in both fields", "arms", "[Arms] talks | No [ARMS], he said"),
                row("word is a whole word", "arm", "Arms | army armed disarm"),
                row("word without accents", "elysee", " | The [Élysée] and the [ELYSEE]"),
                row("accents in the query", "Łódź", " | [Lodz] and [łódź]"),
                row("apostrophe parts words", "russia", " | [Russia]'s and [Russia]’s"),
                row("prefix gives the whole word", "sanction*", "[Sanctions] | [sanctioned], [sanction]; unsanctioned"),
                row("prefix folds too", "straß*", " | [STRASSENBAHN]"),
                row("phrase keeps stop words", "\"state of the union\"", " | [State of the Union]; state union"),
                row("phrase across punctuation", "\"arms deal\"", " | [arms-deal], [arms.\n\nDeal], arms a deal"),
                row("phrase of the parts of a word", "U.S.", " | the [U.S]. and [U S] but not US"),
                row("compact form of the same phrase", "S-300", " | [S-300], [S 300], S300"),
                row("phrase does not cross fields", "\"arms deal\"", "arms | deal"),
                row(
                        "phrase with prefix inside",
                        "\"artiller* shell*\"",
                        " | [artillery shells], [Artilleries’ shelling]"),
                row("phrase at the very end", "\"a b\"", "a | b a"),
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
                row("NEAR with nothing between", "arms NEAR/0 deal", " | [deal] [arms] x [arms] [deal] x arms x deal"),
                row("NEAR counts words between", "arms NEAR/2 deal", " | [arms] 1 2 [deal] 1 2 3 arms 1 2 3 deal"),
                row("NEAR in either order", "arms NEAR/1 deal", " | [deal] in [arms]"),
                row(
                        "NEAR leaves out places in no pair",
                        "arms NEAR/1 deal",
                        " | [arms] [deal] - - - then many more arms"),
                row("NEAR takes every pair", "arms NEAR/3 deal", " | [arms] [deal] [deal] [arms]"),
                row("NEAR does not cross fields", "arms NEAR/5 deal", "arms | deal"),
                row(
                        "NEAR of phrases measures from their ends",
                        "\"the arms\" NEAR/1 \"deal of\"",
                        " | [the arms] big [deal of]"),
                row("NEAR refuses the same place twice", "arms NEAR/5 arms", " | arms"),
                row("NEAR of a word with itself", "arms NEAR/5 arms", " | [arms] and [arms]"),
                row("NEAR refuses places that share a word", "arms NEAR/5 \"arms deal\"", " | arms deal"),
                row("NEAR with a group", "arms NEAR/1 (deal OR sale*)", " | [sales] of [arms], then no deal"),
                row(
                        "NEAR with a list",
                        "$weapons NEAR/1 (sold OR \"for sale\")",
                        " | [artillery shells] [sold], but no tanks"),
                row("list is any of its entries", "$weapons", " | [Missiles], [artillery shells], [tanks], artillery"),
                row("field of a word", "headline:arms", "[Arms] | arms"),
                row("field of a group", "headline:(arms AND deal)", "Arms | deal"),
                row("field of NEAR", "body:(arms NEAR/1 deal)", "arms deal | [arms] [deal]"),
                row("field with NOT inside", "headline:(arms AND NOT deal)", "[Arms] | deal"),
                row("empty fields", "arms", " | "),
                row("offsets behind characters outside the BMP", "arms", "😀 [arms] | 𝒜 [arms]"),
                row("ligatures and full width", "finance OR f-35", " | [ﬁnance] [Ｆ-３５]"),
                row("words of Chinese are phrases", "制裁措施", " | 对俄[制裁措施]: 制裁和措施"),
                row("Latin letters and digits beside Chinese", "f-35 AND 战机", " | 两架[F-35][战机]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void matchesAsTheTableSays(String name, String query, String marked) {
        MarkedText expected = MarkedText.parse(marked);
        List<Match> matches =
                matcher(Map.of("rule", parse(query))).match(expected.document()).matches();
        assertThat(matches.stream().flatMap(match -> match.spans().stream())).isEqualTo(expected.spans());
        assertThat(matches).hasSize(expected.spans().isEmpty() ? 0 : 1);
    }

    @Test
    void overlappingPhrasesAreAllEvidence() {
        Document document = Document.of("", "bye bye bye");
        List<Match> matches =
                matcher(Map.of("rule", parse("\"bye bye\""))).match(document).matches();
        assertThat(matches)
                .containsExactly(new Match("rule", List.of(new Span(Field.BODY, 0, 7), new Span(Field.BODY, 4, 11))));
    }

    @Test
    void matchesComeInTheOrderOfTheQueries() {
        Map<String, Query> queries = new LinkedHashMap<>();
        queries.put("b", parse("arms"));
        queries.put("c", parse("gun"));
        queries.put("a", parse("deal"));
        assertThat(matcher(queries).match(Document.of("", "arms deal")).matches())
                .extracting(Match::ruleId)
                .containsExactly("b", "a");
    }

    @Test
    void oneWordRepeatedVeryOftenIsMatchedInReasonableTime() {
        Document document = Document.of("", "arms ".repeat(2_000));
        List<Match> matches = matcher(Map.of("rule", parse("arms NEAR/50 arm*")))
                .match(document)
                .matches();
        assertThat(matches.get(0).spans()).hasSize(Match.MAX_SPANS);
    }

    private static Arguments row(String name, String query, String marked) {
        return Arguments.of(name, query, marked);
    }

    private static List<Leaf> entries(String... texts) {
        return Stream.of(texts).map(MatcherContractTest::entry).toList();
    }

    private static Leaf entry(String text) {
        try {
            return QueryParser.parseEntry(text);
        } catch (InvalidQueryException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Query parse(String text) {
        try {
            return new QueryParser(LISTS).parse(text);
        } catch (InvalidQueryException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}

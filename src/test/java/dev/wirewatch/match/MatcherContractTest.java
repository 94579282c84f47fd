package dev.wirewatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.InvalidQueryException;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.QueryParser;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every matcher does. A subclass gives the matcher.
 *
 * <p>One table runs on all of them; its rows lie in a class for each subject. Their texts are written as the headline, a bar and the body, and further fields, with brackets around
 * each span of evidence; a text without brackets must not match.
 */
abstract class MatcherContractTest {

    private static final Map<String, List<Leaf>> LISTS = Map.of(
            "weapons", entries("missile*", "artillery shell*", "tanks"), "signs", entries("sell+", "=US", "gr?y*"));
    private static final Map<String, String> MACROS = Map.of("fired", "missile* NEAR/3 fired");

    /** Makes the matcher under test. */
    abstract Matcher matcher(Map<String, Query> queries);

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "dev.wirewatch.match.BooleanRows#rows",
        "dev.wirewatch.match.WordRows#rows",
        "dev.wirewatch.match.NearRows#rows",
        "dev.wirewatch.match.ScopeRows#rows",
        "dev.wirewatch.match.CountRows#rows",
        "dev.wirewatch.match.FieldRows#rows",
        "dev.wirewatch.match.EvidenceRows#rows"
    })
    void matchesAsTheTableSays(String name, String query, String marked, List<String> fields) {
        MarkedText expected = MarkedText.parse(marked, fields);
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
    @Timeout(60)
    void oneWordRepeatedVeryOftenIsMatchedInReasonableTime() {
        Document document = Document.of("", "arms ".repeat(2_000));
        List<Match> matches = matcher(Map.of("rule", parse("arms NEAR/50 arm*")))
                .match(document)
                .matches();
        assertThat(matches.get(0).spans()).hasSize(Match.MAX_SPANS);
    }

    @Test
    @Timeout(60)
    void unitsInManyUnitsAreMatchedInReasonableTime() {
        String parted = "Arms came.\n\nA deal came.\n\n".repeat(1_000);
        for (String query : List.of(
                "PARAGRAPH(SENTENCE(arms AND deal))",
                "SENTENCE(PARAGRAPH(arms AND deal))",
                "SENTENCE(SENTENCE(arms AND deal))")) {
            Matcher matcher = matcher(Map.of("rule", parse(query)));
            assertThat(matcher.match(Document.of("", parted))).isEqualTo(new Matches(List.of(), List.of()));
            assertThat(matcher.match(Document.of("", parted + "Arms deal."))
                            .matches()
                            .get(0)
                            .spans())
                    .hasSize(2);
        }
    }

    /** A row of the table: its name, a query, a text with its evidence marked, and further fields of the item. */
    static Arguments row(String name, String query, String marked, String... fields) {
        return Arguments.of(name, query, marked, List.of(fields));
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
            QueryParser macros = new QueryParser(LISTS);
            Map<String, Query> queries = new HashMap<>();
            for (Map.Entry<String, String> macro : MACROS.entrySet()) {
                queries.put(macro.getKey(), macros.parsePart(macro.getValue()));
            }
            return new QueryParser(LISTS, queries).parse(text);
        } catch (InvalidQueryException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}

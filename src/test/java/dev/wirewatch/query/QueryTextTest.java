package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.query.Query.Exact;
import dev.wirewatch.query.Query.Inflected;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.Wildcard;
import dev.wirewatch.query.Query.Word;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueryTextTest {

    private static final Word A = new Word("aaa");
    private static final Word B = new Word("bbb");
    private static final List<Leaf> WEAPONS = List.of(new Wildcard("missile*"), A);
    private static final QueryParser PARSER = new QueryParser(Map.of("weapons", WEAPONS));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ÁRMS | arms",
                "sanction* | sanction*",
                "U.S. | \"u s\"",
                "\"artiller* shell*\" | \"artiller* shell*\"",
                "$weapons | $weapons",
                "((aaa AND bbb)) AND ccc | (aaa AND bbb) AND ccc",
                "aaa AND (bbb OR ccc) | aaa AND (bbb OR ccc)",
                "aaa OR (bbb AND NOT ccc) | aaa OR (bbb AND NOT ccc)",
                "aaa AND NOT (bbb OR ccc) | aaa AND NOT (bbb OR ccc)",
                "aaa AND NOT bbb NEAR/3 ccc | aaa AND NOT (bbb NEAR/3 ccc)",
                "aaa AND NOT (bbb AND NOT ccc) | aaa AND NOT (bbb AND NOT ccc)",
                "aaa NEAR/5 (bbb OR $weapons) | aaa NEAR/5 (bbb OR $weapons)",
                "aaa AND bbb NEAR/0 ccc | aaa AND bbb NEAR/0 ccc",
                "headline: aaa AND bbb | headline:aaa AND bbb",
                "body:(aaa OR bbb NEAR/2 ccc) | body:(aaa OR bbb NEAR/2 ccc)",
                "aaa AND NOT headline:(bbb) | aaa AND NOT headline:bbb",
                "and OR or OR not | and OR or OR not",
                "\"adj5\" AND arms | \"adj5\" AND arms",
                "arms NEAR/3 \"near5\" | arms NEAR/3 \"near5\"",
                "\"adj5 arms\" OR headline:\"atleast3\" | \"adj5 arms\" OR headline:\"atleast3\"",
            })
    void whatItWritesReadsAsTheSameQuery(String typed, String text) throws InvalidQueryException {
        Query query = PARSER.parse(typed);
        assertThat(QueryText.of(query)).isEqualTo(text);
        assertThat(PARSER.parse(QueryText.of(query))).isEqualTo(query);
    }

    static Stream<Arguments> built() {
        return Stream.of(
                Arguments.of(new Inflected("supply", List.of("supplies", "supply")), "supply+"),
                Arguments.of(new Exact("us", "US"), "=US"),
                Arguments.of(new Phrase(List.of(new Exact("us", "US"), new Wildcard("gr?y"))), "\"=US gr?y\""),
                Arguments.of(new Query.Macro("deals", A), "@deals"),
                Arguments.of(
                        new Query.Near(3, true, A, new Query.Near(0, false, A, B)), "aaa ONEAR/3 (aaa NEAR/0 bbb)"),
                Arguments.of(new Query.NotNear(3, A, B), "aaa NOT NEAR/3 bbb"),
                Arguments.of(
                        new Query.Within(TextUnit.SENTENCE, new Query.And(List.of(A, B))), "SENTENCE(aaa AND bbb)"),
                Arguments.of(new Query.Within(TextUnit.PARAGRAPH, A), "PARAGRAPH(aaa)"),
                Arguments.of(new Query.First(50, A), "FIRST/50(aaa)"),
                Arguments.of(new Query.AtLeast(3, new Query.Or(List.of(A, B))), "ATLEAST/3(aaa OR bbb)"),
                Arguments.of(
                        new Query.SomeOf(2, List.of(A, B, new Query.And(List.of(A, B)))),
                        "2 OF (aaa, bbb, aaa AND bbb)"),
                Arguments.of(
                        new Query.InScope(TextScope.LEAD, new Query.SomeOf(1, List.of(A, B))),
                        "lead:(1 OF (aaa, bbb))"),
                Arguments.of(
                        new Query.InScope(TextScope.SLUGLINE, new Query.Within(TextUnit.SENTENCE, A)),
                        "slugline:SENTENCE(aaa)"),
                Arguments.of(new Query.Value(Field.SUBJECT, "20000642"), "subject:20000642"),
                Arguments.of(new Query.Value(Field.PLACE, "new york"), "place:\"new york\""),
                Arguments.of(new Query.Value(Field.LANGUAGE, "en-gb"), "language:\"en-gb\""),
                Arguments.of(new Query.Urgency(1, 3), "urgency<=3"),
                Arguments.of(new Query.Urgency(4, 9), "urgency>=4"),
                Arguments.of(new Query.Urgency(1, 1), "urgency=1"));
    }

    @ParameterizedTest
    @MethodSource("built")
    void writesEveryKind(Query query, String text) {
        assertThat(QueryText.of(query)).isEqualTo(text);
    }

    @Test
    void noUrgencyHasTwoSides() {
        assertThatThrownBy(() -> new Query.Urgency(2, 4)).hasMessage("an urgency from 2 to 4 has two sides");
    }
}

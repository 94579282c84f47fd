package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeverTrueTest {

    private static final QueryParser PARSER = new QueryParser(Map.of(), Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arms AND NOT arms | arms AND NOT arms",
                "talks OR (missiles AND NOT missile*) | missiles AND NOT missile*",
                "headline:arms AND NOT headline:arms | headline:arms AND NOT headline:arms",
                "headline:arms AND NOT arms | headline:arms AND NOT arms",
                "arms AND deal AND NOT (arms AND deal) | arms AND deal AND NOT (arms AND deal)",
                "arms AND urgency<=2 AND urgency>=5 | arms AND urgency<=2 AND urgency>=5",
                "arms AND language:fr AND language:de | arms AND language:fr AND language:de",
                "arms AND provider:afp AND provider:dpa | arms AND provider:afp AND provider:dpa",
                "FIRST/2(\"new arms deal\" OR arms) | \"new arms deal\"",
                "talks OR ATLEAST/2(arms) OR 2 OF (arms AND NOT arms, deal) | arms AND NOT arms"
            })
    void findsTheClauseThatIsToBlame(String query, String clause) throws InvalidQueryException {
        assertThat(NeverTrue.clauses(PARSER.parse(query)).stream().map(QueryText::of))
                .containsExactly(clause);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missile* AND NOT missiles",
                "arms AND NOT headline:arms",
                "arms AND country:FR AND country:DE",
                "arms AND language:zh AND language:zh-Hant",
                "arms AND urgency<=4 AND urgency>=4",
                "FIRST/3(\"new arms deal\")",
                "arms AND NOT SENTENCE(arms AND deal)",
                "SENTENCE(arms AND deal) AND NOT headline:arms"
            })
    void leavesAlone(String query) throws InvalidQueryException {
        assertThat(NeverTrue.clauses(PARSER.parse(query))).isEmpty();
    }
}

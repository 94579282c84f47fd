package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Some proofs, and what must not be taken for one; on random queries it is tried in the package of the duels. */
class ImplicationTest {

    private static final QueryParser PARSER = parser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arms AND deal | deal",
                "arms | arms OR deal",
                "\"arms deal\" | arms",
                "\"new arms deal\" | \"arms deal\"",
                "missiles | missile*",
                "missiles | missile+",
                "=US | us",
                "missile* | miss*",
                "$ships | ship* OR frigate",
                "frigate | $ships",
                "@sold | sold",
                "arms NEAR/3 deal | deal NEAR/5 arms",
                "arms ONEAR/3 deal | arms NEAR/3 deal",
                "arms NEAR/3 deal | arms AND deal",
                "arms NEAR/3 (deal OR sale) | arms NEAR/4 (sale OR deal OR talks)",
                "arms AND NOT toy* | arms AND NOT toys",
                "headline:arms | arms",
                "FIRST/10(arms) | FIRST/20(arms)",
                "SENTENCE(arms AND deal) | PARAGRAPH(arms AND deal)",
                "ATLEAST/3(arms) | ATLEAST/2(arms OR deal)",
                "3 OF (arms, deal, talks) | 2 OF (arms, deal, talks)",
                "2 OF (arms, deal, talks) | arms OR deal",
                "arms AND urgency<=2 | arms AND urgency<=4",
                "arms NOT NEAR/5 toy | arms NOT NEAR/3 toy"
            })
    void proves(String first, String second) throws InvalidQueryException {
        assertThat(Implication.isProved(PARSER.parse(first), PARSER.parse(second)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deal | arms AND deal",
                "arms OR deal | arms",
                "arms | \"arms deal\"",
                "missile* | missiles",
                "us | =US",
                "miss*le | missil*",
                "arms NEAR/5 deal | arms NEAR/3 deal",
                "arms NEAR/3 deal | arms ONEAR/3 deal",
                "\"arms deal\" NEAR/3 talks | arms NEAR/3 talks",
                "\"new arms deal\" NEAR/3 talks | \"arms deal\" NEAR/3 talks",
                "arms AND NOT toys | arms AND NOT toy*",
                "arms | headline:arms",
                "slugline:arms | arms",
                "SENTENCE(arms AND NOT deal) | arms AND NOT deal",
                "FIRST/10(arms AND NOT deal) | FIRST/20(arms AND NOT deal)",
                "PARAGRAPH(arms AND deal) | SENTENCE(arms AND deal)",
                "2 OF (arms, deal, talks) | arms",
                "arms AND urgency<=4 | arms AND urgency<=2",
                "arms NOT NEAR/3 toy | arms NOT NEAR/5 toy"
            })
    void doesNotProve(String first, String second) throws InvalidQueryException {
        assertThat(Implication.isProved(PARSER.parse(first), PARSER.parse(second)))
                .isFalse();
    }

    private static QueryParser parser() {
        try {
            return new QueryParser(
                    Map.of("ships", List.of(QueryParser.parseEntry("ships"), QueryParser.parseEntry("frigate"))),
                    Map.of("sold", new QueryParser(Map.of(), Map.of()).parse("sold AND arms")));
        } catch (InvalidQueryException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.InvalidQueryException;
import dev.wirewatch.query.QueryParser;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseTextTest {

    private static final ClauseText TEXT = new ClauseText(Signs.in(StandardCharsets.UTF_8));
    private static final String MANY = "alpha0 OR beta1 OR gamma2 OR delta3 OR epsilon4 OR zeta5 OR eta6";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arms AND deal | arms AND deal",
                "MANY | alpha0 OR beta1 OR gamma2 OR … (7)",
                "(MANY) AND (MANY) | (alpha0 OR beta1 OR …) AND (alpha0 OR beta1 OR …)",
                "(MANY) AND iran AND NOT (MANY) | (alpha0 OR …) AND iran AND NOT (alpha0 OR …)",
                "(MANY) NEAR/5 arms | (alpha0 OR beta1 OR …) NEAR/5 arms",
                "(MANY) ONEAR/5 (MANY) | (alpha0 OR beta1 OR …) ONEAR/5 (alpha0 OR beta1 OR …)",
                "(MANY) NOT NEAR/5 arms | (alpha0 OR beta1 OR …) NOT NEAR/5 arms",
                "2 OF (MANY, arms, deal, iran) | 2 OF (alpha0 OR …, arms, deal, …) (4)",
                "SENTENCE((MANY) AND arms) | SENTENCE((alpha0 OR …) AND arms)",
                "ATLEAST/3(MANY) | ATLEAST/3(alpha0 OR beta1 OR gamma2 OR …)",
                "headline:(MANY) | headline:(alpha0 OR beta1 OR gamma2 OR …)",
                "arms OR SENTENCE((MANY) AND arms) | arms OR SENTENCE((alpha0 OR …) AND …)",
                "\"one two three four five six seven eight nine ten eleven twelve\""
                        + " | \"one two three four five six seven eight nine ten eleven twelve\"",
                "arms OR \"one two three four five six seven eight nine ten eleven twelve\""
                        + " | arms OR \"one two three four five six s…",
            })
    void aLongClauseIsCutSoThatItsBracketsClose(String query, String shown) throws InvalidQueryException {
        assertThat(TEXT.aboveParts(new QueryParser(Map.of()).parse(query.replace("MANY", MANY))))
                .isEqualTo(shown);
    }
}

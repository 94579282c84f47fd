package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.grammar.QueryLexer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One slip of the pen gets one diagnostic, not what follows from it too. */
class OneSlipTest {

    private static final QueryParser PARSER = new QueryParser(
            Map.of("weapons", List.of(new Query.Word("gun"))), Map.of("fired", new Query.Word("fired")));

    private static final List<String> QUERIES = List.of(
            "arms AND deal AND NOT drill",
            "(arms OR gun) AND (deal OR sale)",
            "arms NEAR/5 (deal OR sale)",
            "(arms ONEAR/3 \"deal off\") OR $weapons",
            "arms NOT NEAR/4 control",
            "2 OF (arms, deal, gun OR tank)",
            "SENTENCE(arms AND (deal OR sale)) OR @fired",
            "FIRST/50(arms AND deal)",
            "ATLEAST/3(arms OR deal)",
            "headline:(arms OR deal) AND country:(tr OR us)",
            "arms AND urgency<=3 AND subject:medtop:20000642");

    /** Each query without one of its tokens. */
    static Stream<String> tokensLeftOut() {
        return QUERIES.stream().flatMap(query -> {
            QueryTokens tokens = new QueryTokens(query);
            return tokens.all().stream()
                    .filter(token -> token.getType() != Token.EOF)
                    .map(token -> query.substring(0, tokens.start(token)) + query.substring(tokens.end(token)));
        });
    }

    @ParameterizedTest
    @MethodSource("tokensLeftOut")
    void aTokenLeftOutGetsOneDiagnosticAtMost(String query) {
        assertThat(diagnostics(query)).hasSizeLessThan(2);
    }

    /** Each query with one bracket more. */
    static Stream<String> bracketsTooMany() {
        return QUERIES.stream().flatMap(query -> {
            QueryTokens tokens = new QueryTokens(query);
            return tokens.all().stream()
                    .filter(token -> token.getType() != QueryLexer.VALUE && token.getType() != QueryLexer.VALUE_FIELD)
                    .map(token -> query.substring(0, tokens.end(token)) + ")" + query.substring(tokens.end(token)));
        });
    }

    @ParameterizedTest
    @MethodSource("bracketsTooMany")
    void aBracketTooManyIsTold(String query) {
        assertThat(diagnostics(query)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arms ONEAR/5f deal",
                "arms NEAR/5f deal",
                "arms NEAR 5 deal",
                "arms NEAR 5 (deal)",
                "arms near/5 (deal OR sale)",
                "arms NOT NEAR/5f deal",
                "arms NOT NEAR/5f (deal)",
                "near/5 arms",
                "arms near/5",
                "FIRST 50 (arms)",
                "OR",
                "arms && deal",
                "arms || (deal)",
                "arms & (deal)",
                "arms <= 3",
                "arms AND [deal OR gun]",
                "2 OF [arms, deal, gun]",
                "2 OF {arms, deal}",
                "2 OF arms, deal, gun",
                "2 of (arms, deal, gun)",
                "OF (arms, deal, gun)",
                "arms AND 2 OFFICERS",
                "2 OFFICERS",
                "2 OF arms",
                "arms AND place:OR",
                "place:AND AND arms",
                "country:NOT",
                "arms AND language:OR AND deal",
                "place:(WA OR OR)",
                "arms AND OR",
                "arms, deal, gun",
                "arms NEAR/5) deal",
                "arms AND) deal",
                "(arms) AND deal) AND gun",
                "(arms AND deal",
                "arms AND deal)",
                "\"arms deal AND (gun"
            })
    void aSlipGetsOneDiagnostic(String query) {
        assertThat(diagnostics(query)).hasSize(1);
    }

    @Test
    void aWordThatBeginsWithOfIsAWord() {
        assertThat(diagnostics("arms AND 2 OFFICERS"))
                .extracting(Diagnostic::message)
                .containsExactly("no operator in `2 OFFICERS`");
    }

    @ParameterizedTest
    @CsvSource({
        "arms & deal | gun, 2",
        "arms deal AND gun tank, 2",
        "arms near/5 deal near/5 gun AND, 3",
        "(arms AND (deal, 2",
        "[arms] AND {deal}, 2",
        "(arms AND deal)) AND (gun, 2"
    })
    void severalSlipsGetAsMany(String query, int slips) {
        assertThat(diagnostics(query)).hasSize(slips);
    }

    private static List<Diagnostic> diagnostics(String query) {
        try {
            PARSER.parse(query);
            return List.of();
        } catch (InvalidQueryException e) {
            return e.diagnostics();
        }
    }
}

package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenCheckTest {

    private static final List<String> TOKENS = List.of(
            "arms",
            "\"arms deal\"",
            "$weapons",
            "@fired",
            "AND",
            "OR",
            "NOT",
            "NEAR/5",
            "NEAR",
            "ONEAR/5",
            "NOT NEAR/5",
            "(",
            ")",
            "headline:",
            "deal*",
            "=US",
            "supply+",
            "SENTENCE(",
            "PARAGRAPH",
            "FIRST/5(",
            "ATLEAST/2(",
            "2 OF (",
            ",",
            "subject:",
            "country:us",
            "urgency<3",
            "w/5",
            "hd=");

    /** A token sequence that passes the check and that the grammar refuses would throw IllegalStateException. */
    @Test
    void theGrammarTakesWhatTheCheckLetsThrough() {
        Random random = new Random(7);
        QueryParser parser = new QueryParser(
                Map.of("weapons", List.of(new Query.Word("gun"))), Map.of("fired", new Query.Word("fired")));
        int accepted = 0;
        for (int i = 0; i < 40_000; i++) {
            StringBuilder query = new StringBuilder();
            int length = 1 + random.nextInt(9);
            for (int j = 0; j < length; j++) {
                query.append(TOKENS.get(random.nextInt(TOKENS.size()))).append(' ');
            }
            accepted += isAccepted(parser, query.toString()) ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(100);
    }

    @Test
    void anyTextIsAQueryOrHasDiagnostics() {
        List<String> pieces = new ArrayList<>(TOKENS);
        pieces.addAll(List.of("gr?y", "*", "?", "!", "+", "=", "~5", "/F50/", "“", "$", "@", "OF", "urgency", "adj3"));
        pieces.addAll(List.of("制", "\uD83D\uDE00", "\uD800", "\u00AD", "\u0301", "\n", "\u0000", "same", "300", "'"));
        Random random = new Random(11);
        QueryParser parser = new QueryParser(Map.of(), Map.of("fired", new Query.Not(new Query.Word("fired"))));
        for (int i = 0; i < 30_000; i++) {
            StringBuilder query = new StringBuilder();
            int length = 1 + random.nextInt(9);
            for (int j = 0; j < length; j++) {
                query.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            isAccepted(parser, query.toString());
        }
    }

    private static boolean isAccepted(QueryParser parser, String query) {
        try {
            parser.parse(query);
            return true;
        } catch (InvalidQueryException e) {
            assertThat(e.diagnostics()).allSatisfy(diagnostic -> {
                assertThat(diagnostic.start()).isBetween(0, query.length());
                assertThat(diagnostic.end()).isBetween(diagnostic.start(), query.length());
                assertThat(diagnostic.message() + diagnostic.hint()).doesNotContain("\n");
            });
            return false;
        }
    }
}

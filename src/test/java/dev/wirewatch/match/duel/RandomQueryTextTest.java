package dev.wirewatch.match.duel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.InvalidQueryException;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryParser;
import dev.wirewatch.query.QueryText;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random queries, written as text, are what the language allows and read as the same queries. */
class RandomQueryTextTest {

    private static final int QUERIES = 1_000;

    /** What needs a pack's lists or macros to read, or a stemmer to write, is left out. */
    private static final Set<Operator> OPERATORS =
            EnumSet.complementOf(EnumSet.of(Operator.LIST, Operator.MACRO, Operator.INFLECTED));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsAsTheSameQuery(long seed) throws InvalidQueryException {
        QueryParser parser = new QueryParser(Map.of());
        for (Query query :
                new RandomQueries(Chance.of(seed), OPERATORS).rules(QUERIES).values()) {
            assertThat(parser.parse(QueryText.of(query)))
                    .as(QueryText.of(query))
                    .isEqualTo(query);
        }
    }
}

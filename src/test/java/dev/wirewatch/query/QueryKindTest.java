package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryKindTest {

    private static final QueryParser PARSER =
            new QueryParser(Map.of("list", List.of(new Query.Word("arms"))), Map.of("macro", new Query.Word("arms")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arms | WORD",
                "missile* | WILDCARD",
                "supply+ | INFLECTED",
                "=US | EXACT",
                "\"arms deal\" | PHRASE",
                "$list | LIST",
                "@macro | MACRO",
                "a AND b | AND",
                "a OR b | OR",
                "2 OF (a, b) | SOME_OF",
                "a NEAR/1 b | NEAR",
                "a NOT NEAR/1 b | NOT_NEAR",
                "SENTENCE(a) | WITHIN",
                "FIRST/2(a) | FIRST",
                "ATLEAST/2(a) | AT_LEAST",
                "headline:a | IN_SCOPE",
                "country:US | VALUE",
            })
    void tellsTheKind(String query, QueryKind kind) throws InvalidQueryException {
        assertThat(PARSER.parse(query).kind()).isEqualTo(kind);
    }

    @Test
    void tellsTheKindOfWhatCannotStandAlone() {
        assertThat(new Query.Not(new Query.Word("arms")).kind()).isEqualTo(QueryKind.NOT);
        assertThat(new Query.Urgency(1, 2).kind()).isEqualTo(QueryKind.URGENCY);
    }

    @Test
    void everyRecordIsAKindOfItsOwn() {
        assertThat(records(Query.class)).hasSize(QueryKind.values().length);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(QueryKindTest::records)
                : Stream.of(type);
    }
}

package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("severity", "subjects", "query");

    @Test
    void findsTheNearestName() {
        assertThat(Suggestion.nearest("sevrity", KNOWN)).contains("severity");
        assertThat(Suggestion.nearest("QUERY", KNOWN)).contains("query");
        assertThat(Suggestion.nearest("querry", KNOWN)).contains("query");
    }

    @Test
    void namesAllWhereNoneIsNear() {
        assertThat(Suggestion.nearest("colour", KNOWN)).isEmpty();
        assertThat(Suggestion.hint("colour", KNOWN)).isEqualTo("known: severity, subjects, query");
    }

    @Test
    void ofManyNamesOnlySomeAreListed() {
        List<String> many = IntStream.range(100, 130).mapToObj(String::valueOf).toList();
        assertThat(Suggestion.hint("colour", many)).endsWith("118, 119 and 10 more");
    }
}

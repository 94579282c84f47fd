package dev.wirewatch.bench;

import dev.wirewatch.match.Document;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Word;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that rules look for. */
final class RuleWords {

    private static final int MOST_TEXTS = 1_000;

    private RuleWords() {}

    /** The words of a query, in its order. */
    static Stream<String> of(Query query) {
        if (query instanceof Word word) {
            return Stream.of(word.folded());
        }
        List<? extends Query> parts = query instanceof Query.Phrase phrase ? phrase.parts() : query.children();
        return parts.stream().flatMap(RuleWords::of);
    }

    /** Texts of all that the first rules look for, for a benchmark without a corpus. */
    static List<Document> texts(Map<String, Query> rules) {
        return rules.values().stream()
                .limit(MOST_TEXTS)
                .map(rule -> Document.of("", of(rule).collect(Collectors.joining(" "))))
                .toList();
    }
}

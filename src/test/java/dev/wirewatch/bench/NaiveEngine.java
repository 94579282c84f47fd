package dev.wirewatch.bench;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.Match;
import dev.wirewatch.match.Matches;
import dev.wirewatch.match.NaiveMatcher;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Word;
import dev.wirewatch.query.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The naive twin, for a look at a few rules; far too slow for real rule sets. */
record NaiveEngine() implements BenchEngine {

    @Override
    public String name() {
        return "NaiveMatcher";
    }

    @Override
    public Compiled compile(Consumer<BiConsumer<String, Query>> rules) {
        Map<String, Query> queries = new LinkedHashMap<>();
        rules.accept(queries::put);
        return new Ready(
                new NaiveMatcher(queries),
                queries.values().stream().flatMap(NaiveEngine::words).collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> words(Query query) {
        if (query instanceof Word word) {
            return Stream.of(word.folded());
        }
        List<? extends Query> parts = query instanceof Query.Phrase phrase ? phrase.parts() : query.children();
        return parts.stream().flatMap(NaiveEngine::words);
    }

    private record Ready(NaiveMatcher matcher, Set<String> words) implements Compiled {

        @Override
        public List<String> matching(Document document) {
            return match(document).matches().stream().map(Match::ruleId).toList();
        }

        @Override
        public Matches match(Document document) {
            return matcher.match(document);
        }

        @Override
        public int countKnownWords(Document document) {
            return (int) Words.split(document.text(Field.BODY)).stream()
                    .filter(word -> words.contains(word.folded()))
                    .count();
        }
    }
}

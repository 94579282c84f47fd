package dev.wirewatch.match.engine;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Alternatives by how they are evaluated: words, phrases and patterns together, and each other one, whatever its kind, by
 * itself.
 *
 * @param features words and phrases of plain words
 * @param patterns wildcard patterns
 * @param others what is none of these
 */
record Alternatives(List<List<Word>> features, List<Query.Wildcard> patterns, List<Query> others) {

    static Alternatives of(List<? extends Query> queries) {
        Alternatives sorted = new Alternatives(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        queries.forEach(sorted::add);
        return sorted;
    }

    private void add(Query query) {
        if (query instanceof Word word) {
            features.add(List.of(word));
        } else if (query instanceof Query.Inflected inflected) {
            inflected.forms().forEach(form -> features.add(List.of(new Word(form))));
        } else if (query instanceof Query.Wildcard wildcard) {
            patterns.add(wildcard);
        } else if (query instanceof Query.Phrase phrase && phrase.isPlain()) {
            features.add(phrase.parts().stream().map(Word.class::cast).toList());
        } else if (query instanceof Query.NamedList list) {
            list.entries().forEach(this::add);
        } else {
            others.add(query);
        }
    }

    int kinds() {
        return (features.isEmpty() ? 0 : 1) + (patterns.isEmpty() ? 0 : 1) + others.size();
    }
}

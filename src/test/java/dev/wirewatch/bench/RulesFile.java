package dev.wirewatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.Query.Part;
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.Word;
import dev.wirewatch.query.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Reads rules for benchmarks, JSON lines of {@code {"id", "must": [[phrase, ...], ...], "not": [phrase, ...]}} where a
 * phrase is a list of words. A rule matches where every group of {@code must} has a phrase in the text and no phrase of
 * {@code not} is there.
 */
final class RulesFile {

    private RulesFile() {}

    /** Gives each rule of a file to the taker, with its id, and holds on to none. */
    static void read(Path file, BiConsumer<String, Query> taker) {
        AtomicBoolean empty = new AtomicBoolean(true);
        try (Stream<JsonLine> lines = JsonLinesFile.read(file)) {
            lines.forEach(line -> {
                empty.setPlain(false);
                take(line, taker);
            });
        }
        if (empty.getPlain()) {
            throw new InvalidFileException(file, "no rules");
        }
    }

    private static void take(JsonLine line, BiConsumer<String, Query> taker) {
        Query query = query(line);
        try {
            taker.accept(line.required("id"), query);
        } catch (IllegalArgumentException e) {
            throw line.invalid(e.getMessage());
        }
    }

    private static Query query(JsonLine line) {
        List<Query> clauses = new ArrayList<>();
        for (JsonNode group : line.object().path("must")) {
            clauses.add(anyOf(group, line));
        }
        if (clauses.isEmpty()) {
            throw line.invalid("\"must\" has no group of phrases");
        }
        JsonNode not = line.object().path("not");
        if (!not.isEmpty()) {
            clauses.add(new Query.Not(anyOf(not, line)));
        }
        return clauses.size() == 1 ? clauses.get(0) : new Query.And(clauses);
    }

    private static Query anyOf(JsonNode phrases, JsonLine line) {
        List<Query> leaves = new ArrayList<>();
        for (JsonNode phrase : phrases) {
            leaves.add(leaf(phrase, line));
        }
        if (leaves.isEmpty()) {
            throw line.invalid("a group of phrases is empty or not a list");
        }
        return leaves.size() == 1 ? leaves.get(0) : new Query.Or(leaves);
    }

    private static Leaf leaf(JsonNode phrase, JsonLine line) {
        List<Part> words = new ArrayList<>();
        for (JsonNode typed : phrase) {
            Words.split(typed.asText()).forEach(word -> words.add(new Word(word.folded())));
        }
        if (words.isEmpty()) {
            throw line.invalid("a phrase is not a list of words: " + phrase);
        }
        return words.size() == 1 ? words.get(0) : new Phrase(words);
    }
}

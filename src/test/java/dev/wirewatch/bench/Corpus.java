package dev.wirewatch.bench;

import dev.wirewatch.match.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts that rules are matched with. */
final class Corpus {

    private Corpus() {}

    /**
     * A text of the corpus.
     *
     * @param id its id in the file
     * @param document headline, line feed and body, all in the body: phrases of the rules may reach from one into the
     *     other
     */
    record Text(String id, Document document) {}

    /** Reads a file of JSON lines with {@code id}, {@code headline} and {@code body}. */
    static List<Text> read(Path file) {
        try (Stream<JsonLine> lines = JsonLinesFile.read(file)) {
            List<Text> texts = lines.map(Corpus::text).toList();
            if (texts.isEmpty()) {
                throw new InvalidFileException(file, "no documents");
            }
            return texts;
        }
    }

    private static Text text(JsonLine line) {
        String text = line.optional("headline") + "\n" + line.optional("body");
        return new Text(line.required("id"), Document.of("", text));
    }

    /** The same texts, but first so many of them that are spread evenly over the corpus. */
    static List<Text> sampleFirst(List<Text> texts, int count) {
        List<Text> sample = new ArrayList<>(texts.size());
        List<Text> others = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            boolean taken = (long) i * count / texts.size() < (i + 1L) * count / texts.size();
            (taken ? sample : others).add(texts.get(i));
        }
        sample.addAll(others);
        return sample;
    }
}

package dev.wirewatch.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wirewatch.feed.FeedException;
import dev.wirewatch.feed.WireFile;
import dev.wirewatch.feed.WireFiles;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.rules.Label;
import dev.wirewatch.wire.Reading;
import dev.wirewatch.wire.WireReaders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Reads news items with labels: JSON lines of which some fields say what the item is about. */
final class LabelledItems {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final WireReaders readers = WireReaders.standard();
    private final LabelFields fields;

    LabelledItems(LabelFields fields) {
        this.fields = fields;
    }

    /**
     * Hands every item of a file and its labels, by category, to an action.
     *
     * @throws IOException with the file and line if a line is no item, or a label none of 0, 1 and ?
     */
    void forEach(Path file, BiConsumer<NewsItem, Map<String, Label>> action) throws FeedException, IOException {
        if (!WireFiles.isLines(file)) {
            throw new IOException(
                    file + ": labels are JSON lines; the file's name must end in .jsonl or .ndjson, or these and .gz");
        }
        try (WireFiles lines = WireFiles.read(file, "score", InstantSource.system())) {
            for (Optional<WireFile> line = lines.next(); line.isPresent(); line = lines.next()) {
                action.accept(item(line.get()), labels(line.get()));
            }
        }
    }

    private NewsItem item(WireFile line) throws IOException {
        Reading reading = readers.read(line.message());
        if (reading instanceof Reading.Items read && read.items().size() == 1) {
            return read.items().get(0);
        }
        String why = reading instanceof Reading.Rejected rejected ? rejected.detail() : "not one news item";
        throw new IOException(line.label() + ": " + why);
    }

    private Map<String, Label> labels(WireFile line) throws IOException {
        Map<String, Label> labels = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : object(line).properties()) {
            Optional<String> category = fields.category(field.getKey());
            if (category.isPresent() && labels.put(category.get(), label(line, field)) != null) {
                throw new IOException(line.label() + ": two fields are for the category " + category.get()
                        + "; say with --category which one is");
            }
        }
        return labels;
    }

    private static JsonNode object(WireFile line) throws IOException {
        try {
            return JSON.readTree(line.message().bytes());
        } catch (IOException e) {
            throw new IOException(line.label() + ": a field twice, or no JSON", e);
        }
    }

    private static Label label(WireFile line, Map.Entry<String, JsonNode> field) throws IOException {
        String value = field.getValue().isTextual() || field.getValue().isInt()
                ? field.getValue().asText()
                : field.getValue().toString();
        return switch (value) {
            case "1" -> Label.YES;
            case "0" -> Label.NO;
            case "?" -> Label.OPEN;
            default ->
                throw new IOException(line.label() + ": the label `" + field.getKey() + "` must be 0, 1 or ?, and is `"
                        + Titles.cut(value) + "`");
        };
    }
}

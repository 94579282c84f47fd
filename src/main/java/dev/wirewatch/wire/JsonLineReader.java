package dev.wirewatch.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.Signal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads {@code json-line}: one object with {@code id}, {@code headline}, {@code body}, and optionally any other field of
 * {@code NewsItem.avsc} under its name there, and {@code country}, whose codes become places. Files of such objects, one
 * a line, are how collections of dispatches are kept. A wrong value is refused ({@link JsonLineCheck}); fields of other
 * names are ignored.
 */
final class JsonLineReader implements WireReader {

    private static final String FORMAT = "json-line";

    private static final List<Signal> SIGNALS = List.of(Signal.values());

    @Override
    public String format() {
        return FORMAT;
    }

    /**
     * An object with an {@code id} and a {@code headline} or {@code body}, and besides either no {@code uri} and no
     * {@code guid}, or a {@code body}: no version of ninjs has a field of that name.
     */
    @Override
    public boolean recognises(WireContent content) {
        return !content.mediaType().equals(NinjsReader.MEDIA_TYPE)
                && content.json().filter(JsonLineReader::isLine).isPresent();
    }

    @Override
    public List<NewsItem> read(WireContent content) throws UnreadableException {
        JsonNode line = content.json().orElseThrow();
        JsonLineCheck.check(line);
        JsonFields fields = new JsonFields(line);
        String uri = fields.text("uri", "id").orElseGet(() -> ContentUri.of(content.message()));
        NewsItem.Builder item = JsonItem.read(fields, content.message(), FORMAT, uri)
                .setProvider(fields.line("provider").orElse(null))
                .setHeadline(fields.line("headline").orElse(null))
                .setBody(body(fields))
                .setSignals(signals(fields))
                .setReplaces(fields.texts("replaces"))
                .setCategorycode(fields.text("categorycode").orElse(null))
                .setSequence(fields.text("sequence").orElse(null));
        fields.text("locatedcountry").flatMap(Countries::code).ifPresent(item::setLocatedcountry);
        item.setPlaces(Stream.concat(item.getPlaces().stream(), CountryField.read(fields).stream())
                .distinct()
                .toList());
        return NewsItems.telling(List.of(item.build()), FORMAT);
    }

    /** Those that there are, whatever their case, and what the headline's prefix says; each once. */
    private static List<Signal> signals(JsonFields fields) {
        Stream<Signal> stated = fields.texts("signals").stream()
                .flatMap(name -> SIGNALS.stream().filter(signal -> signal.name().equalsIgnoreCase(name)));
        Stream<Signal> printed = fields.line("headline").map(HeadlinePrefix::of).map(Signals::toList).stream()
                .flatMap(List::stream);
        return Stream.concat(stated, printed).distinct().toList();
    }

    /** As sent, but for the line ends: offsets into it stay close to those in the file. */
    private static String body(JsonFields fields) {
        return fields.values("body")
                .filter(JsonNode::isTextual)
                .map(body -> body.textValue().replace("\r\n", "\n"))
                .filter(body -> !body.isBlank())
                .findFirst()
                .orElse("");
    }

    private static boolean isLine(JsonNode root) {
        return root.has("id") && (root.has("body") || (root.has("headline") && !root.has("uri") && !root.has("guid")));
    }
}

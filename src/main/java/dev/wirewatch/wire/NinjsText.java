package dev.wirewatch.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Headline and body of a ninjs item: the renditions that each version of ninjs offers, and which one is taken. */
final class NinjsText {

    /** Descriptions that hold the item's text; others hold credits or keywords. */
    private static final List<String> DESCRIPTIONS = List.of("text", "caption", "lead", "html", "xhtml");

    private enum Kind {
        TEXT,
        HTML,
        OTHER
    }

    private record Rendition(String role, Kind kind, String value) {}

    private NinjsText() {}

    /**
     * 1.x: {@code headline}, else the first {@code headline_...}; 2.x and 3.x: of {@code headlines}, the main one or else
     * the first. Where there is none: {@code title}, the item's name, which is all that events have.
     */
    static Optional<String> headline(JsonFields item) {
        return item.line("headline")
                .or(() -> headlines(item)
                        .filter(r -> r.role().equals("main"))
                        .findFirst()
                        .map(NinjsText::plainLine))
                .or(() -> headlines(item).findFirst().map(NinjsText::plainLine))
                .or(() -> item.line("title"));
    }

    /**
     * The paragraphs. 1.x: {@code body_text}, {@code body_html}, {@code body_...}; 2.x and 3.x: {@code bodies}. Plain text
     * is preferred to HTML, unless all of it is one paragraph and that of HTML is not; and both to anything else. Where
     * there is none: the description, in the same order, which is the text that pictures and events have.
     */
    static List<String> body(JsonFields item) {
        List<Rendition> bodies =
                Stream.concat(extensions(item, "body_"), listed(item, "bodies")).toList();
        return best(bodies).or(() -> best(descriptions(item).toList())).orElse(List.of());
    }

    private static Stream<Rendition> headlines(JsonFields item) {
        return Stream.concat(listed(item, "headlines"), extensions(item, "headline_"));
    }

    private static Stream<Rendition> descriptions(JsonFields item) {
        return Stream.concat(extensions(item, "description_"), listed(item, "descriptions"))
                .filter(description -> DESCRIPTIONS.contains(description.role()));
    }

    private static Optional<List<String>> best(List<Rendition> renditions) {
        Optional<List<String>> text = first(renditions, Kind.TEXT);
        Optional<List<String>> html =
                text.filter(paragraphs -> paragraphs.size() > 1).isPresent() ? text : first(renditions, Kind.HTML);
        return html.filter(paragraphs -> paragraphs.size() > 1)
                .or(() -> text)
                .or(() -> html)
                .or(() -> first(renditions, Kind.OTHER));
    }

    private static Optional<List<String>> first(List<Rendition> renditions, Kind kind) {
        return renditions.stream()
                .filter(rendition -> rendition.kind() == kind)
                .map(NinjsText::paragraphs)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static List<String> paragraphs(Rendition rendition) {
        return switch (rendition.kind()) {
            case TEXT -> Paragraphs.of(rendition.value());
            case HTML -> HtmlText.paragraphs(rendition.value());
            case OTHER ->
                rendition.value().stripLeading().startsWith("<")
                        ? HtmlText.paragraphs(rendition.value())
                        : Paragraphs.of(rendition.value());
        };
    }

    private static String plainLine(Rendition rendition) {
        return rendition.kind() == Kind.HTML
                ? String.join(" ", HtmlText.paragraphs(rendition.value()))
                : JsonFields.oneLine(rendition.value());
    }

    private static Stream<Rendition> listed(JsonFields item, String name) {
        return item.objects(name).stream().flatMap(rendition -> {
            String role = rendition.text("role").orElse("text");
            String type = rendition.text("contenttype", "contentType").orElse("");
            return rendition(role, kind(role, type), rendition.object().get("value"));
        });
    }

    private static Stream<Rendition> extensions(JsonFields item, String prefix) {
        return item.object().properties().stream()
                .filter(field -> field.getKey().startsWith(prefix))
                .map(field -> Map.entry(field.getKey().substring(prefix.length()), field.getValue()))
                .flatMap(field -> rendition(field.getKey(), kind(field.getKey(), ""), field.getValue()));
    }

    private static Stream<Rendition> rendition(String role, Kind kind, JsonNode value) {
        return value != null && value.isTextual() && !value.textValue().isBlank()
                ? Stream.of(new Rendition(role, kind, value.textValue()))
                : Stream.empty();
    }

    private static Kind kind(String role, String contentType) {
        String hint = (contentType.isEmpty() ? role : contentType).toLowerCase(Locale.ROOT);
        if (hint.contains("html")) {
            return Kind.HTML;
        }
        return hint.startsWith("text/plain") || (contentType.isEmpty() && DESCRIPTIONS.contains(hint))
                ? Kind.TEXT
                : Kind.OTHER;
    }
}

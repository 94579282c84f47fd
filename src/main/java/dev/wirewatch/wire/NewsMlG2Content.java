package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The content of a NewsML-G2 item: one rendition of its {@code contentSet}. They are alternatives; the first that holds
 * text is taken, in this order: XHTML and NITF, plain text, HTML, other XML. Remote content is no text.
 *
 * @param markup the content's markup, where it is XML other than NITF
 * @param nitf the content, where it is NITF
 * @param paragraphs its text; empty where the item has none
 */
record NewsMlG2Content(Optional<XmlElement> markup, Optional<NitfText> nitf, List<String> paragraphs) {

    private static final NewsMlG2Content NONE = new NewsMlG2Content(Optional.empty(), Optional.empty(), List.of());

    private static final Set<String> XHTML = Set.of("html", "body", "div", "section", "article", "p");

    /** Lines of metadata that some agencies print above the text. */
    private static final Set<String> METADATA =
            Set.of("headline", "slugline", "dateline", "keyword", "creditline", "name");

    static NewsMlG2Content of(XmlElement item) {
        List<XmlElement> renditions = new ArrayList<>();
        for (XmlElement set : item.elements("contentSet")) {
            set.elements().stream().filter(NewsMlG2Content::isText).forEach(renditions::add);
        }
        if (renditions.size() > 1) {
            renditions.sort(Comparator.comparingInt(NewsMlG2Content::preference));
        }
        for (XmlElement rendition : renditions) {
            NewsMlG2Content content = read(rendition, item);
            if (!content.paragraphs.isEmpty()) {
                return content;
            }
        }
        return NONE;
    }

    /** Inline data may be encoded, or no text at all. */
    private static boolean isText(XmlElement rendition) {
        if (!rendition.name().equals("inlineData")) {
            return rendition.name().equals("inlineXML");
        }
        String type = type(rendition);
        return rendition.attribute("encoding", "encodinguri").isEmpty()
                && (type.isEmpty() || type.startsWith("text/") || type.contains("xml") || type.contains("html"));
    }

    private static String type(XmlElement rendition) {
        return rendition.attribute("contenttype").orElse("").toLowerCase(Locale.ROOT);
    }

    private static int preference(XmlElement rendition) {
        if (isMarkup(rendition)) {
            return rendition.first("nitf").isPresent() || isXhtml(rendition) ? 0 : 3;
        }
        return isHtml(rendition) ? 2 : 1;
    }

    private static boolean isMarkup(XmlElement rendition) {
        return rendition.content().stream().anyMatch(XmlElement.class::isInstance);
    }

    private static boolean isXhtml(XmlElement rendition) {
        return rendition.children().anyMatch(child -> XHTML.contains(child.name()));
    }

    private static boolean isHtml(XmlElement rendition) {
        return type(rendition).contains("html")
                || rendition.text().stripLeading().startsWith("<");
    }

    private static NewsMlG2Content read(XmlElement rendition, XmlElement item) {
        if (!isMarkup(rendition)) {
            String text = rendition.text();
            List<String> paragraphs = isHtml(rendition) ? HtmlText.dispatch(text) : Paragraphs.of(text);
            return new NewsMlG2Content(Optional.empty(), Optional.empty(), paragraphs);
        }
        Optional<NitfText> nitf = rendition.first("nitf").map(NitfText::new);
        if (nitf.isPresent()) {
            return new NewsMlG2Content(Optional.empty(), nitf, nitf.get().paragraphs());
        }
        List<String> paragraphs = isXhtml(rendition)
                ? xhtmlText(rendition, item)
                : leaves(rendition).toList();
        return new NewsMlG2Content(Optional.of(rendition), nitf, paragraphs);
    }

    /** XHTML: the body; of a header in it, what does not repeat metadata. */
    private static List<String> xhtmlText(XmlElement rendition, XmlElement item) {
        XmlElement html = rendition.first("html").orElse(rendition);
        XmlElement body = html.first("body").orElse(html);
        Optional<XmlElement> header = body.first("header");
        if (header.isEmpty()) {
            return XmlParagraphs.of(body, Set.of("head", "figcaption"));
        }
        Set<String> known = item.at("contentMeta")
                .flatMap(XmlElement::all)
                .filter(element -> METADATA.contains(element.name()))
                .flatMap(element -> element.line().stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        XmlParagraphs.of(header.get(), Set.of("time")).stream().filter(line -> !known.contains(line)),
                        XmlParagraphs.of(body, Set.of("head", "header", "figcaption")).stream())
                .toList();
    }

    /** XML that we know nothing about: each element with text of its own is a paragraph or more. */
    private static Stream<String> leaves(XmlElement element) {
        boolean hasText = element.content().stream()
                .anyMatch(node -> node instanceof XmlText text && !text.text().isBlank());
        return hasText
                ? XmlParagraphs.of(element, Set.of()).stream()
                : element.children().flatMap(NewsMlG2Content::leaves);
    }

    /** {@code xml:lang} of the markup. */
    Optional<String> language() {
        return markup.flatMap(xml -> xml.attribute("xml:lang")
                .or(() -> xml.first("html").flatMap(html -> html.attribute("xml:lang", "lang"))));
    }

    /** The title in the head of XHTML. */
    Optional<String> title() {
        return markup.flatMap(xml -> xml.lineAt("html", "head", "title"));
    }
}

package dev.wirewatch.wire;

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
 * @param markup the content's markup, where it is XML
 * @param paragraphs its text; empty where the item has none
 */
record NewsMlG2Content(Optional<XmlElement> markup, List<String> paragraphs) {

    private static final Set<String> XHTML = Set.of("html", "body", "div", "section", "article", "p");

    /** Lines of metadata that some agencies print above the text. */
    private static final Set<String> METADATA =
            Set.of("headline", "slugline", "dateline", "keyword", "creditline", "name");

    static NewsMlG2Content of(XmlElement item) {
        return item.children("contentSet")
                .flatMap(set -> set.children("inlineXML", "inlineData"))
                .filter(NewsMlG2Content::isText)
                .sorted(Comparator.comparingInt(NewsMlG2Content::preference))
                .map(rendition -> read(rendition, item))
                .filter(content -> !content.paragraphs.isEmpty())
                .findFirst()
                .orElseGet(() -> new NewsMlG2Content(Optional.empty(), List.of()));
    }

    /** Inline data may be encoded, or no text at all. */
    private static boolean isText(XmlElement rendition) {
        String type = type(rendition);
        return rendition.name().equals("inlineXML")
                || (rendition.attribute("encoding", "encodinguri").isEmpty()
                        && (type.isEmpty()
                                || type.startsWith("text/")
                                || type.contains("xml")
                                || type.contains("html")));
    }

    private static String type(XmlElement rendition) {
        return rendition.attribute("contenttype").orElse("").toLowerCase(Locale.ROOT);
    }

    private static int preference(XmlElement rendition) {
        if (isMarkup(rendition)) {
            return nitf(rendition).isPresent() || isXhtml(rendition) ? 0 : 3;
        }
        return isHtml(rendition) ? 2 : 1;
    }

    private static boolean isMarkup(XmlElement rendition) {
        return rendition.children().findAny().isPresent();
    }

    private static boolean isXhtml(XmlElement rendition) {
        return rendition.children().anyMatch(child -> XHTML.contains(child.name()));
    }

    private static Optional<XmlElement> nitf(XmlElement rendition) {
        return rendition.first("nitf");
    }

    private static boolean isHtml(XmlElement rendition) {
        return type(rendition).contains("html")
                || rendition.text().stripLeading().startsWith("<");
    }

    private static NewsMlG2Content read(XmlElement rendition, XmlElement item) {
        if (!isMarkup(rendition)) {
            String text = rendition.text();
            return new NewsMlG2Content(
                    Optional.empty(), isHtml(rendition) ? HtmlText.paragraphs(text) : Paragraphs.of(text));
        }
        Optional<XmlElement> nitf = nitf(rendition);
        List<String> paragraphs;
        if (nitf.isPresent()) {
            paragraphs = nitfText(nitf.get());
        } else if (isXhtml(rendition)) {
            paragraphs = xhtmlText(rendition, item);
        } else {
            paragraphs = leaves(rendition).toList();
        }
        return new NewsMlG2Content(Optional.of(nitf.orElse(rendition)), paragraphs);
    }

    /** NITF 3: the body without its head, whose headline and byline are fields; the abstract where there is no other. */
    private static List<String> nitfText(XmlElement nitf) {
        List<String> text = nitf.at("body")
                .flatMap(body -> XmlParagraphs.of(body, Set.of("body.head", "media")).stream())
                .toList();
        return text.isEmpty()
                ? nitf.at("body", "body.head", "abstract")
                        .flatMap(summary -> XmlParagraphs.of(summary, Set.of()).stream())
                        .toList()
                : text;
    }

    /** XHTML: the body; of a header in it, what does not repeat metadata. */
    private static List<String> xhtmlText(XmlElement rendition, XmlElement item) {
        XmlElement html = rendition.first("html").orElse(rendition);
        XmlElement body = html.first("body").orElse(html);
        Optional<XmlElement> header = body.first("header");
        if (header.isEmpty()) {
            return XmlParagraphs.of(body, Set.of("head"));
        }
        Set<String> known = item.at("contentMeta")
                .flatMap(XmlElement::all)
                .filter(element -> METADATA.contains(element.name()))
                .flatMap(element -> element.line().stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        XmlParagraphs.of(header.get(), Set.of("time")).stream().filter(line -> !known.contains(line)),
                        XmlParagraphs.of(body, Set.of("head", "header")).stream())
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

    /** The headline in the head of NITF's body. */
    Optional<String> headline() {
        return markup.flatMap(nitf -> nitf.lineAt("body", "body.head", "hedline", "hl1")
                .or(() -> nitf.lineAt("body", "body.head", "headline", "hl1")));
    }

    /** The title in the head of NITF or XHTML. */
    Optional<String> title() {
        return markup.flatMap(xml -> xml.lineAt("head", "title").or(() -> xml.lineAt("html", "head", "title")));
    }

    /** The byline in the head of NITF's body; its elements are words of their own. */
    Optional<String> byline() {
        return markup.flatMap(nitf -> nitf.at("body", "body.head", "byline")
                .map(byline -> WhiteSpace.collapse(words(byline).collect(Collectors.joining(" "))))
                .filter(byline -> !byline.isEmpty())
                .findFirst());
    }

    private static Stream<String> words(XmlElement element) {
        return element.content().stream()
                .flatMap(node -> node instanceof XmlElement child ? words(child) : Stream.of(((XmlText) node).text()));
    }

    /** The place in the dateline in the head of NITF's body. */
    Optional<String> datelinePlace() {
        return markup.flatMap(nitf -> nitf.lineAt("body", "body.head", "dateline", "location"));
    }
}

package dev.wirewatch.wire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an NITF document says to readers: its {@code body}. Names are those of the NITF 2.5 to 3.6 DTDs. Formats that
 * carry NITF within them often send no more of it than this.
 *
 * @param nitf the element {@code nitf}
 */
record NitfText(XmlElement nitf) {

    /** Pictures with their captions, and the parts of {@code body} around its content. */
    private static final Set<String> NOT_TEXT = Set.of("media", "body.head", "body.end");

    /** {@code body.head/hedline/hl1}, else the text of {@code hedline}, else {@code head/title}. */
    Optional<String> headline() {
        return nitf.lineAt("body", "body.head", "hedline", "hl1")
                .or(() -> nitf.lineAt("body", "body.head", "hedline"))
                .or(() -> nitf.lineAt("head", "title"));
    }

    /** {@code body.head/byline}, with the title of the author ({@code byttl}) behind a comma; there may be several. */
    Optional<String> byline() {
        return joined(head("byline").flatMap(NitfText::byline), ", ");
    }

    /** Elements of a name in {@code body.head}. */
    Stream<XmlElement> head(String name) {
        return nitf.at("body", "body.head", name);
    }

    /**
     * {@code body.content}, else all of {@code body} but its head; where that is empty {@code body.head/abstract}. Then
     * {@code body.end/tagline}, which says who else worked on the story. Pictures and their captions are left out.
     */
    List<String> paragraphs() {
        List<String> text = text();
        List<String> content = text.isEmpty() ? paragraphs(head("abstract")) : text;
        return Stream.concat(content.stream(), paragraphs(nitf.at("body", "body.end", "tagline")).stream())
                .toList();
    }

    private List<String> text() {
        List<String> content = paragraphs(nitf.at("body", "body.content"));
        return content.isEmpty() ? paragraphs(nitf.at("body")) : content;
    }

    private static List<String> paragraphs(Stream<XmlElement> elements) {
        return elements.flatMap(element -> XmlParagraphs.of(element, NOT_TEXT).stream())
                .toList();
    }

    private static Stream<String> byline(XmlElement byline) {
        StringBuilder name = new StringBuilder();
        byline.content().stream()
                .filter(node -> !(node instanceof XmlElement part && part.name().equals("byttl")))
                .forEach(node -> addWords(node, name));
        return Stream.concat(
                Stream.of(WhiteSpace.collapse(name.toString())).filter(text -> !text.isEmpty()),
                byline.children("byttl").flatMap(title -> title.line().stream()));
    }

    /** A marked-up name begins a word, also where no space stands before it: {@code By<person>Anna Writer</person>}. */
    private static void addWords(XmlNode node, StringBuilder name) {
        if (node instanceof XmlText piece) {
            name.append(piece.text());
        } else if (node instanceof XmlElement part) {
            boolean inWord = !name.isEmpty() && Character.isLetter(name.charAt(name.length() - 1));
            name.append(inWord ? " " : "").append(part.text());
        }
    }

    private static Optional<String> joined(Stream<String> parts, String separator) {
        return Optional.of(parts.collect(Collectors.joining(separator))).filter(text -> !text.isEmpty());
    }
}

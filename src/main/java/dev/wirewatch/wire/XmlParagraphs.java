package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The paragraphs of marked-up text in XML: XHTML, NITF, and what resembles them. */
final class XmlParagraphs {

    /** Elements of XHTML 1.0 and NITF 3 that stand apart from what is before and behind them. */
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hl1",
            "hl2",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "tr",
            "table",
            "caption",
            "blockquote",
            "pre",
            "hr",
            "section",
            "article",
            "header",
            "footer",
            "figure",
            "figcaption",
            "address",
            "block",
            "bq",
            "fn",
            "note",
            "media",
            "byline",
            "dateline",
            "abstract",
            "tagline",
            "body",
            "body.head",
            "body.content",
            "body.end",
            "nitf-table");

    private static final Set<String> CELLS = Set.of("td", "th");

    private static final Set<String> NEVER_TEXT = Set.of("script", "style", "template", "noscript", "iframe");

    private final Set<String> skipped;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /** The text of the line so far: where it is one piece, as it mostly is, that; else all pieces. */
    private String piece = "";

    private final StringBuilder pieces = new StringBuilder();

    private XmlParagraphs(Set<String> skipped) {
        this.skipped = skipped;
    }

    /**
     * Block elements part paragraphs, and so do line breaks, unless they do no more than wrap a paragraph: see {@link
     * WrappedLines}. The cells of a table row stay on one line. What is preformatted is read as plain text, and so is text
     * that is laid out as plain dispatches are, although it is in one element: see {@link HardWrapped}.
     *
     * @param element what holds the text
     * @param skipped names of elements within it that are no part of the text
     */
    static List<String> of(XmlElement element, Set<String> skipped) {
        XmlParagraphs text = new XmlParagraphs(skipped);
        text.add(element);
        text.end();
        return List.copyOf(text.paragraphs);
    }

    private void add(XmlElement element) {
        for (XmlNode node : element.content()) {
            if (node instanceof XmlText text) {
                append(text.text());
            } else if (node instanceof XmlElement child) {
                addChild(child);
            }
        }
    }

    private void addChild(XmlElement child) {
        if (skipped.contains(child.name()) || NEVER_TEXT.contains(child.name())) {
            return;
        }
        part(child);
        if (child.name().equals("pre")) {
            paragraphs.addAll(Paragraphs.of(child.text()));
        } else {
            add(child);
            part(child);
        }
    }

    private void part(XmlElement element) {
        if (CELLS.contains(element.name())) {
            append(" ");
        } else if (element.name().equals("br")) {
            endLine();
        } else if (BLOCKS.contains(element.name())) {
            end();
        }
    }

    private void append(String text) {
        if (piece.isEmpty()) {
            piece = text;
        } else {
            pieces.append(pieces.isEmpty() ? piece : "").append(text);
        }
    }

    private void end() {
        endLine();
        endLines();
    }

    private void endLines() {
        if (lines.isEmpty()) {
            return;
        }
        paragraphs.addAll(WrappedLines.paragraphs(lines));
        lines.clear();
    }

    private void endLine() {
        String text = pieces.isEmpty() ? piece : pieces.toString();
        piece = "";
        pieces.setLength(0);
        if (HardWrapped.is(text)) {
            endLines();
            Paragraphs.of(text).stream().map(WhiteSpace::collapse).forEach(paragraphs::add);
            return;
        }
        String line = WhiteSpace.collapse(text);
        if (!Paragraphs.isBlank(line)) {
            lines.add(line);
        }
    }
}

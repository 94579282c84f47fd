package dev.wirewatch.wire;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;
import org.jsoup.select.NodeFilter;

/**
 * The paragraphs of an HTML body, as a reader of the page would see them: no tags, no scripts, entities decoded.
 *
 * <p>The tree that a browser builds takes time beyond all bounds where formatting elements are left open, for it opens
 * them again in each block (HTML Living Standard, "reconstruct the active formatting elements"), and scans all of them at
 * each tag. Where paragraphs end does not depend on any of that. So jsoup's reader of loose XML builds a flat tree, in
 * time and memory of the order of the text: of blocks alone, in which the tags of all other elements stand for nothing.
 */
final class HtmlText {

    /** Blocks open at once; one that lies deeper closes the one around it, and no text is lost. */
    private static final int MAX_DEPTH = 256;

    private static final Set<String> CELLS = Set.of("td", "th");

    /** Elements with content that no reader sees. */
    private static final Set<String> HIDDEN =
            Set.of("script", "style", "template", "noscript", "iframe", "textarea", "select");

    /** Elements that a browser puts into the head; the first other one, or text, begins the body. */
    private static final Set<String> OF_HEAD =
            Set.of("html", "head", "title", "base", "link", "meta", "script", "style", "template", "noscript");

    /** End tags that part text even where nothing is open that they could end: HTML makes elements of them. */
    private static final Pattern PARTING_END =
            Pattern.compile("(?=</(?:p|br|h[1-6])[\\s/>])", Pattern.CASE_INSENSITIVE);

    private HtmlText() {}

    /**
     * Block elements and line breaks part paragraphs; the cells of a table row stay on one line. Captions of pictures
     * ({@code figcaption}) are left out, unless there is nothing else. What is not HTML is read as text or passed over, as
     * browsers do, so this never fails.
     */
    static List<String> paragraphs(String html) {
        return PlainHtml.paragraphs(html, HtmlParagraphs.flowing())
                .orElseGet(() -> parsed(html, HtmlParagraphs::flowing));
    }

    /**
     * As {@link #paragraphs}, for a dispatch that a program put into an element or two as it was: text that is laid out as
     * plain dispatches are is read as they are, see {@link HardWrapped}.
     */
    static List<String> dispatch(String html) {
        return PlainHtml.paragraphs(html, HtmlParagraphs.laidOut())
                .orElseGet(() -> parsed(html, HtmlParagraphs::laidOut));
    }

    /** The same of any HTML, by building its tree, which takes many times as long. */
    static List<String> parsed(String html, Supplier<HtmlParagraphs> paragraphs) {
        Document tree = parser().parseInput(PARTING_END.matcher(html).replaceAll("<br>"), "");
        List<String> text = collect(tree, false, paragraphs.get());
        return text.isEmpty() ? collect(tree, true, paragraphs.get()) : text;
    }

    private static List<String> collect(Document tree, boolean captions, HtmlParagraphs paragraphs) {
        tree.filter(new Collector(captions, paragraphs));
        return paragraphs.finish();
    }

    private static Parser parser() {
        TagSet tags = new TagSet().onNewTag(HtmlText::describe);
        return Parser.xmlParser()
                .settings(ParseSettings.htmlDefault)
                .tagSet(tags)
                .setMaxDepth(MAX_DEPTH);
    }

    /** Tells the parser of XML what it does not know of HTML: what an element may hold. */
    private static void describe(Tag tag) {
        String name = tag.normalName();
        Tag html = Tag.isKnownTag(name) ? Tag.valueOf(name) : tag;
        for (int raw : new int[] {Tag.Data, Tag.RcData}) {
            if (html.is(raw)) {
                tag.set(raw);
            }
        }
        if (html.isBlock()) {
            tag.set(Tag.Block);
        }
        boolean hasContent = html.isBlock() || CELLS.contains(name) || HIDDEN.contains(name) || html.is(Tag.RcData);
        if (html.is(Tag.Void) || !hasContent) {
            tag.set(Tag.Void);
        }
    }

    private static final class Collector implements NodeFilter {

        private final boolean captions;
        private final HtmlParagraphs paragraphs;
        private boolean inBody;

        Collector(boolean captions, HtmlParagraphs paragraphs) {
            this.captions = captions;
            this.paragraphs = paragraphs;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                inBody |= !text.isBlank();
                paragraphs.append(text.getWholeText());
            } else if (node instanceof Element element && depth > 0) {
                if (isHidden(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                inBody |= !OF_HEAD.contains(element.normalName());
                part(element);
            }
            return FilterResult.CONTINUE;
        }

        private boolean isHidden(String name) {
            return HIDDEN.contains(name)
                    || (name.equals("title") && !inBody)
                    || (name.equals("figcaption") && !captions);
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                part(element);
            }
            return FilterResult.CONTINUE;
        }

        private void part(Element element) {
            if (CELLS.contains(element.normalName())) {
                paragraphs.append(" ");
            } else if (element.isBlock() || element.normalName().equals("br")) {
                paragraphs.end();
            }
        }
    }
}

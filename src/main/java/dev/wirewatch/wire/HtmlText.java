package dev.wirewatch.wire;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The paragraphs of an HTML body, as a reader of the page would see them: no tags, no scripts, entities decoded. */
final class HtmlText {

    private HtmlText() {}

    /**
     * Block elements and line breaks part paragraphs; the cells of a table row stay on one line. Whatever is not HTML is
     * read as a browser would, so this fails for nothing but its size.
     *
     * @throws HtmlLimitException where it has too many tags
     */
    static List<String> paragraphs(String html) {
        return PlainHtml.paragraphs(html).orElseGet(() -> parsed(html));
    }

    /** The same of any HTML, by building its tree, which takes many times as long. */
    static List<String> parsed(String html) {
        if (html.chars().filter(c -> c == '<').count() > WireLimits.MAX_HTML_TAGS) {
            throw new HtmlLimitException();
        }
        Element body = Jsoup.parse(html).body();
        body.select("script, style, template, noscript, iframe, textarea, select")
                .remove();
        Collector collector = new Collector();
        body.traverse(collector);
        return collector.paragraphs.finish();
    }

    private static final class Collector implements NodeVisitor {

        private static final Set<String> CELLS = Set.of("td", "th");

        private final HtmlParagraphs paragraphs = new HtmlParagraphs();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                paragraphs.append(text.getWholeText());
            } else if (node instanceof Element element) {
                part(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                part(element);
            }
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

package dev.wirewatch.wire;

import java.util.ArrayList;
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
     * Block elements and line breaks part paragraphs; the cells of a table row stay on one line. Captions of pictures
     * ({@code figcaption}) are left out, unless there is nothing else. Whatever is not HTML is read as a browser would, so
     * this never fails.
     */
    static List<String> paragraphs(String html) {
        return paragraphs(html, false);
    }

    /**
     * As {@link #paragraphs}, for a dispatch that a program put into an element or two as it was: text that is laid out as
     * plain dispatches are is read as they are, see {@link HardWrapped}.
     */
    static List<String> dispatch(String html) {
        return paragraphs(html, true);
    }

    private static List<String> paragraphs(String html, boolean laidOut) {
        Element body = Jsoup.parse(html).body();
        body.select("script, style, template, noscript, iframe, textarea, select")
                .remove();
        List<String> all = collect(body, laidOut);
        boolean captions = !body.select("figcaption").remove().isEmpty();
        List<String> text = captions ? collect(body, laidOut) : all;
        return text.isEmpty() ? all : text;
    }

    private static List<String> collect(Element body, boolean laidOut) {
        Collector collector = new Collector(laidOut);
        body.traverse(collector);
        return collector.finish();
    }

    private static final class Collector implements NodeVisitor {

        private static final Set<String> CELLS = Set.of("td", "th");

        private final List<String> paragraphs = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();
        private final boolean laidOut;

        Collector(boolean laidOut) {
            this.laidOut = laidOut;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                current.append(text.getWholeText());
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
                current.append(' ');
            } else if (element.isBlock() || element.normalName().equals("br")) {
                end();
            }
        }

        private void end() {
            if (laidOut && HardWrapped.is(current)) {
                Paragraphs.of(current.toString()).stream()
                        .map(WhiteSpace::collapse)
                        .forEach(paragraphs::add);
                current.setLength(0);
                return;
            }
            // What HTML collapses (HTML Living Standard, ASCII white space), and not the no-break space.
            String paragraph = current.toString().replaceAll("[ \\t\\n\\f\\r]+", " ");
            current.setLength(0);
            if (!paragraph.codePoints().allMatch(WireContent::isWhiteSpace)) {
                paragraphs.add(paragraph.strip());
            }
        }

        List<String> finish() {
            end();
            return List.copyOf(paragraphs);
        }
    }
}

package dev.wirewatch.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * The paragraphs of HTML as agencies mostly send it: text, and a few elements that are all closed in their order. There
 * nothing is to be mended, so that no tree is needed. Whatever else there is, is left to a parser.
 */
final class PlainHtml {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> OTHER_BLOCKS = Set.of("p", "div", "blockquote", "li");
    private static final Set<String> INLINE =
            Set.of("a", "b", "i", "u", "em", "strong", "small", "span", "sub", "sup", "cite");

    /** Deeper markup is no plain one. */
    private static final int DEEPEST = 32;

    private final String html;
    private final HtmlParagraphs paragraphs;
    private final Deque<String> open = new ArrayDeque<>();
    private int at;

    private PlainHtml(String html, HtmlParagraphs paragraphs) {
        this.html = html;
        this.paragraphs = paragraphs;
    }

    /**
     * The paragraphs; nothing where the text is not as plain as that.
     *
     * @param paragraphs what collects them, empty yet
     */
    static Optional<List<String>> paragraphs(String html, HtmlParagraphs paragraphs) {
        return new PlainHtml(html, paragraphs).read();
    }

    private Optional<List<String>> read() {
        boolean plain = true;
        while (plain && at < html.length()) {
            plain = switch (html.charAt(at)) {
                case '<' -> tag();
                case '&' -> reference();
                default -> text();
            };
        }
        return plain ? Optional.of(paragraphs.finish()) : Optional.empty();
    }

    private boolean text() {
        int from = at;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<' || c == '&') {
                break;
            }
            if (c < ' ' && !HtmlParagraphs.isSpace(c)) {
                return false;
            }
            at++;
        }
        paragraphs.append(html, from, at);
        return true;
    }

    /** A named character with its semicolon, or an ampersand that stands alone. */
    private boolean reference() {
        int end = at + 1;
        while (end < html.length() && isOfName(html.charAt(end))) {
            end++;
        }
        if (end == at + 1) {
            boolean alone = end < html.length() && html.charAt(end) == ' ';
            paragraphs.append("&");
            at = end;
            return alone;
        }
        String name = html.substring(at + 1, end);
        if (end == html.length() || html.charAt(end) != ';' || !Entities.isNamedEntity(name)) {
            return false;
        }
        paragraphs.append(Entities.getByName(name));
        at = end + 1;
        return true;
    }

    private boolean tag() {
        boolean ends = at + 1 < html.length() && html.charAt(at + 1) == '/';
        int from = ends ? at + 2 : at + 1;
        int to = from;
        while (to < html.length() && isOfTag(html.charAt(to))) {
            to++;
        }
        String name = html.substring(from, to);
        at = to;
        return ends ? endTag(name) : name.equals("br") ? lineBreak() : startTag(name);
    }

    private boolean lineBreak() {
        paragraphs.end();
        skipSpace();
        at += isAt('/') ? 1 : 0;
        return skip('>');
    }

    private boolean endTag(String name) {
        if (!name.equals(open.peek()) || !skip('>')) {
            return false;
        }
        open.pop();
        part(name);
        return true;
    }

    private boolean startTag(String name) {
        if (open.size() == DEEPEST || !mayOpen(name) || !skipAttributes()) {
            return false;
        }
        open.push(name);
        part(name);
        return true;
    }

    /** Where HTML would close an element that is open, it does not. */
    private boolean mayOpen(String name) {
        if (INLINE.contains(name)) {
            return !name.equals("a") || !open.contains("a");
        }
        boolean inText = open.contains("p") || open.stream().anyMatch(HEADINGS::contains);
        boolean inPlace = !name.equals("li") || (!open.isEmpty() && LISTS.contains(open.peek()));
        return isBlock(name) && inPlace && !inText;
    }

    private static boolean isBlock(String name) {
        return OTHER_BLOCKS.contains(name) || HEADINGS.contains(name) || LISTS.contains(name);
    }

    private void part(String name) {
        if (!INLINE.contains(name)) {
            paragraphs.end();
        }
    }

    /** Names and values in quotation marks, up to the end of the tag. */
    private boolean skipAttributes() {
        while (!isAt('>')) {
            if (!skipSpace()) {
                return false;
            }
            int from = at;
            while (at < html.length() && (isOfTag(html.charAt(at)) || html.charAt(at) == '-')) {
                at++;
            }
            if (at > from && !(skip('=') && skipQuoted())) {
                return false;
            }
        }
        return skip('>');
    }

    private boolean skipQuoted() {
        if (!isAt('"') && !isAt('\'')) {
            return false;
        }
        int end = html.indexOf(html.charAt(at), at + 1);
        at = end + 1;
        return end >= 0;
    }

    private boolean skipSpace() {
        int from = at;
        while (at < html.length() && HtmlParagraphs.isSpace(html.charAt(at))) {
            at++;
        }
        return at > from;
    }

    private boolean skip(char c) {
        boolean there = isAt(c);
        at += there ? 1 : 0;
        return there;
    }

    private boolean isAt(char c) {
        return at < html.length() && html.charAt(at) == c;
    }

    private static boolean isOfTag(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean isOfName(char c) {
        return isOfTag(c) || (c >= 'A' && c <= 'Z');
    }
}

package dev.wirewatch.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Text that may be HTML or not: RSS has no word for which. It is HTML where it holds a tag that HTML has. Otherwise it is
 * plain text, in which character references are decoded, for nobody means the name of a character as it stands.
 */
final class LooseHtml {

    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9:-]{0,31})(?=[\\s/>])");

    /** A company's code, as in {@code <MSFT.O>}: agencies write it so, and no tag looks like it. */
    private static final Pattern CODE = Pattern.compile("<([A-Z0-9][A-Z0-9.=^]{0,15})>");

    /** An ampersand that stands for itself, as no character reference with its semicolon begins there. */
    private static final Pattern AMPERSAND =
            Pattern.compile("&(?!(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)");

    /** Elements whose content a browser skips up to their end: closed at once, as in XHTML, they would take all with them. */
    private static final Pattern CLOSED_AT_ONCE = Pattern.compile(
            "<(iframe|script|style|textarea|select|template|noscript|title|object|video|audio)(\\s[^<>]*)?/>");

    /** What HTML takes for a comment though it is none: it would hide text. */
    private static final Pattern NO_COMMENT = Pattern.compile("<(?=!(?!--|(?i:doctype))|\\?)");

    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[|\\]\\]>");

    /** Elements of HTML that are not, or no longer, in its specification. */
    private static final Set<String> BESIDE_HTML = Set.of("svg", "math", "blink", "marquee", "spacer", "layer", "nobr");

    private LooseHtml() {}

    static List<String> paragraphs(String text) {
        return isHtml(text) ? html(text) : Paragraphs.of(decoded(text));
    }

    /** Text that is HTML by declaration, or looks like it. */
    static List<String> html(String text) {
        Optional<List<String>> plain =
                text.contains("]]>") ? Optional.empty() : PlainHtml.paragraphs(text, HtmlParagraphs.flowing());
        return plain.orElseGet(() -> mended(text));
    }

    private static List<String> mended(String text) {
        String open = CDATA.matcher(text).replaceAll("");
        String closed = CLOSED_AT_ONCE.matcher(open).replaceAll("<$1></$1>");
        return HtmlText.paragraphs(withCodes(NO_COMMENT.matcher(closed).replaceAll("&lt;")));
    }

    /** The text on one line, as headlines are. */
    static String line(String text) {
        return WhiteSpace.collapse(String.join(" ", paragraphs(text)));
    }

    private static boolean isHtml(String text) {
        if (text.indexOf('<') < 0) {
            return false;
        }
        return TAG.matcher(text).results().anyMatch(tag -> isTag(tag.group(1))) || text.contains("<!--");
    }

    private static boolean isTag(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean custom = name.indexOf(':') > 0 || name.indexOf('-') > 0;
        return custom || Tag.isKnownTag(lower) || BESIDE_HTML.contains(lower);
    }

    private static String withCodes(String html) {
        return CODE.matcher(html)
                .replaceAll(code -> isTag(code.group(1))
                        ? Matcher.quoteReplacement(code.group())
                        : Matcher.quoteReplacement("&lt;" + code.group(1) + ">"));
    }

    /** In one go: the decoder is too dear to be called for each of a million references. */
    private static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return Parser.unescapeEntities(AMPERSAND.matcher(text).replaceAll("&amp;"), false);
    }
}

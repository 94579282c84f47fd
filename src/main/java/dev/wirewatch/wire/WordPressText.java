package dev.wirewatch.wire;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The content of a post in a WordPress export (WXR): as its author typed it, before WordPress makes paragraphs of blank
 * lines and breaks of other line ends (<a
 * href="https://developer.wordpress.org/reference/functions/wpautop/">wpautop</a>) and runs <a
 * href="https://codex.wordpress.org/Shortcode_API">shortcodes</a>.
 */
final class WordPressText {

    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t\\r]*+\\n\\s*+");

    /** A tag goes on over line ends, but over no blank line: then the bracket is the author's. */
    private static final String IN_TAG = "[^<>\\n]*+(?:\\n(?![ \\t\\r]*+\\n)[^<>\\n]*+){0,100}+";

    /** Markup in which a line end says nothing: a tag, and what is around that of a cell. */
    private static final Pattern MARKUP =
            Pattern.compile("(?:\\n[ \\t]{0,80})?</?t[dh]\\b" + IN_TAG + ">\\s*+|</?[A-Za-z!]" + IN_TAG + ">");

    private static final Pattern TAG_BEGIN = Pattern.compile("<(?=[A-Za-z/])");

    /** Begins each block of a post that was written in the block editor: WordPress leaves its line ends alone. */
    private static final String BLOCK = "<!-- wp:";

    private static final Pattern END = Pattern.compile("\\[/([a-z][a-z0-9_-]{0,31})\\]");

    private static final Pattern SHORTCODE =
            Pattern.compile("\\[/?([a-z][a-z0-9_-]{0,31})(?:\\s[^\\[\\]]{0,1000})?\\]");

    private WordPressText() {}

    /**
     * As HTML: paragraphs for blank lines, breaks for other line ends unless they do no more than wrap ({@link
     * WrappedLines}), and no shortcodes that enclose text. Other brackets are the author's.
     */
    static String html(String content) {
        String text = content.contains(BLOCK)
                ? BLANK_LINES.matcher(content).replaceAll("<p>")
                : BLANK_LINES
                        .splitAsStream(markupOnOneLine(content))
                        .map(WordPressText::broken)
                        .collect(Collectors.joining("<p>"));
        Set<String> enclosing = new HashSet<>();
        END.matcher(text).results().forEach(end -> enclosing.add(end.group(1)));
        return enclosing.isEmpty() ? text : SHORTCODE.matcher(text).replaceAll(code -> without(code, enclosing));
    }

    private static String markupOnOneLine(String content) {
        return MARKUP.matcher(content)
                .replaceAll(markup -> Matcher.quoteReplacement(markup.group().replace('\n', ' ')));
    }

    private static String broken(String paragraph) {
        List<String> lines = Stream.of(withoutOpenTags(paragraph).split("\n", -1))
                .map(String::strip)
                .toList();
        return String.join("<br>", WrappedLines.paragraphs(lines));
    }

    /** What begins like a tag behind the last bracket that could end one is text: HTML would take the next paragraphs with it. */
    private static String withoutOpenTags(String paragraph) {
        int end = paragraph.lastIndexOf('>') + 1;
        return paragraph.substring(0, end)
                + TAG_BEGIN.matcher(paragraph.substring(end)).replaceAll("&lt;");
    }

    private static String without(MatchResult code, Set<String> enclosing) {
        return enclosing.contains(code.group(1)) ? "" : Matcher.quoteReplacement(code.group());
    }
}

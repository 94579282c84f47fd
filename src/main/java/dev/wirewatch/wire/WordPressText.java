package dev.wirewatch.wire;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of a post in a WordPress export (WXR): as its author typed it, before WordPress makes paragraphs of blank
 * lines (<a href="https://developer.wordpress.org/reference/functions/wpautop/">wpautop</a>) and runs <a
 * href="https://codex.wordpress.org/Shortcode_API">shortcodes</a>.
 */
final class WordPressText {

    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t\\r]*+\\n\\s*+");

    private static final Pattern END = Pattern.compile("\\[/([a-z][a-z0-9_-]{0,31})\\]");

    private static final Pattern SHORTCODE =
            Pattern.compile("\\[/?([a-z][a-z0-9_-]{0,31})(?:\\s[^\\[\\]]{0,1000})?\\]");

    private WordPressText() {}

    /** As HTML: paragraphs for blank lines, and no shortcodes that enclose text. Other brackets are the author's. */
    static String html(String content) {
        String text = BLANK_LINES.matcher(content).replaceAll("<p>");
        Set<String> enclosing = new HashSet<>();
        END.matcher(text).results().forEach(end -> enclosing.add(end.group(1)));
        return enclosing.isEmpty() ? text : SHORTCODE.matcher(text).replaceAll(code -> without(code, enclosing));
    }

    private static String without(MatchResult code, Set<String> enclosing) {
        return enclosing.contains(code.group(1)) ? "" : Matcher.quoteReplacement(code.group());
    }
}

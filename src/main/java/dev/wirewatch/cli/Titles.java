package dev.wirewatch.cli;

import dev.wirewatch.message.NewsItem;

/** What an item is called in one line of a terminal. */
final class Titles {

    private static final int LENGTH = 100;

    private Titles() {}

    /** The headline of an item, or the beginning of its text where it has none; cut and safe to print. */
    static String of(NewsItem item) {
        String headline = item.getHeadline();
        if (headline != null && !headline.isBlank()) {
            return cut(headline);
        }
        return item.getBody() == null ? "" : cut(item.getBody());
    }

    /** The beginning of a text, safe to print. */
    static String cut(String text) {
        String line = Printable.of(text.strip());
        if (line.codePointCount(0, line.length()) <= LENGTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LENGTH)) + "…";
    }
}

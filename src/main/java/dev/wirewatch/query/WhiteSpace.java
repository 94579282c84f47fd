package dev.wirewatch.query;

/** What counts as white space, in texts and in queries: Unicode's White_Space, no-break spaces and NEL among it. */
final class WhiteSpace {

    private static final int NEXT_LINE = 0x85;

    private WhiteSpace() {}

    static boolean is(int codePoint) {
        return Character.isSpaceChar(codePoint) || (codePoint >= '\t' && codePoint <= '\r') || codePoint == NEXT_LINE;
    }

    static boolean isAll(String text) {
        return text.codePoints().allMatch(WhiteSpace::is);
    }
}

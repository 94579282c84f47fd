package dev.wirewatch.query;

/** Pieces of a query as messages repeat them: in one line, and not too long. */
final class Typed {

    /** Longest piece that is repeated whole, in Unicode code points. */
    private static final int WIDTH = 60;

    private static final int READING = 150;

    private Typed() {}

    static String quoted(String typed) {
        return "`" + shortened(typed) + "`";
    }

    static String shortened(String typed) {
        return shortened(typed, WIDTH);
    }

    /** One of two ways to read a query; both are to fit in a message. */
    static String reading(String typed) {
        return shortened(typed, READING);
    }

    private static String shortened(String typed, int width) {
        String line = typed.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= width) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, width / 2)) + " … "
                + line.substring(line.offsetByCodePoints(line.length(), -width / 3));
    }
}

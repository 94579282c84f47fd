package dev.wirewatch.query;

/** Pieces of a query as messages repeat them: in one line, and not too long. */
final class Typed {

    /** Longest piece that is repeated whole, in UTF-16 code units. */
    private static final int WIDTH = 60;

    private Typed() {}

    static String quoted(String typed) {
        return "`" + shortened(typed) + "`";
    }

    static String shortened(String typed) {
        String line = typed.strip().replaceAll("\\s+", " ");
        if (line.length() <= WIDTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, WIDTH / 2)) + " … "
                + line.substring(line.offsetByCodePoints(line.length(), -WIDTH / 3));
    }
}

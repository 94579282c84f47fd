package dev.wirewatch.match.duel;

import java.util.Locale;

/** Writes texts as Java would, so that a failure shows every sign and can be pasted into a test. */
final class Printed {

    private Printed() {}

    static String of(String text) {
        StringBuilder printed = new StringBuilder("\"");
        text.codePoints().forEach(codePoint -> append(printed, codePoint));
        return printed.append('"').toString();
    }

    private static void append(StringBuilder printed, int codePoint) {
        switch (codePoint) {
            case '\n' -> printed.append("\\n");
            case '"' -> printed.append("\\\"");
            case '\\' -> printed.append("\\\\");
            default -> {
                if (isPlain(codePoint)) {
                    printed.appendCodePoint(codePoint);
                } else {
                    Character.toString(codePoint)
                            .chars()
                            .forEach(unit -> printed.append(String.format(Locale.ROOT, "\\u%04X", unit)));
                }
            }
        }
    }

    private static boolean isPlain(int codePoint) {
        return codePoint == ' ' || Character.isLetterOrDigit(codePoint) || (codePoint > ' ' && codePoint < 0x7F);
    }
}

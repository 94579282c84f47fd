package dev.wirewatch.cli;

import java.nio.charset.Charset;

/**
 * Signs that not every terminal can show.
 *
 * @param yes what is true
 * @param no what is false
 * @param omission what is left out
 */
record Signs(String yes, String no, String omission) {

    private static final Signs DRAWN = new Signs("✓", "✗", "…");
    private static final Signs PLAIN = new Signs("+", "-", "...");

    /** The signs for a charset: plain ASCII where it has no others. */
    static Signs in(Charset charset) {
        boolean drawn =
                charset.canEncode() && charset.newEncoder().canEncode(DRAWN.yes() + DRAWN.no() + DRAWN.omission());
        return drawn ? DRAWN : PLAIN;
    }

    /** A text in one line of at most so many code units. */
    String shortened(String text, int most) {
        String line = Printable.of(text);
        if (line.length() <= most) {
            return line;
        }
        boolean splitsPair = Character.isHighSurrogate(line.charAt(most - 1));
        return line.substring(0, splitsPair ? most - 1 : most) + omission;
    }
}

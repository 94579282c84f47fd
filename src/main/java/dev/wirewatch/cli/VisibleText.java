package dev.wirewatch.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes of any kind as text that shows what is in them and steers no terminal. */
final class VisibleText {

    private static final int SYMBOL_FOR_NULL = 0x2400;
    private static final int SYMBOL_FOR_DELETE = 0x2421;

    private VisibleText() {}

    /**
     * Reads bytes as UTF-8. Line ends and tabs stay; other control characters become their symbols ({@code ␛}), what
     * does not show its code ({@code <U+202E>}), and what is not UTF-8 its bytes ({@code <E9>}).
     *
     * @param bytes the bytes
     * @param length how many of them
     */
    static String of(byte[] bytes, int length) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer out = CharBuffer.allocate(length + 1);
        StringBuilder text = new StringBuilder(length);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            append(out.flip(), text);
            out.clear();
            if (!result.isError()) {
                return text.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                text.append(String.format(Locale.ROOT, "<%02X>", in.get() & 0xFF));
            }
            decoder.reset();
        }
    }

    private static void append(CharBuffer characters, StringBuilder text) {
        characters.codePoints().forEach(character -> append(character, text));
    }

    private static void append(int character, StringBuilder text) {
        if (character == '\n' || character == '\t') {
            text.append((char) character);
        } else if (character < ' ') {
            text.append((char) (SYMBOL_FOR_NULL + character));
        } else if (character == 0x7F) {
            text.append((char) SYMBOL_FOR_DELETE);
        } else if (isHidden(character)) {
            text.append(String.format(Locale.ROOT, "<U+%04X>", character));
        } else {
            text.appendCodePoint(character);
        }
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}

package dev.wirewatch.rules;

import dev.wirewatch.query.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The text of a pack or a library, which is UTF-8. */
final class PackText {

    private PackText() {}

    /**
     * Decodes it.
     *
     * @param source the name of the file, for problems
     * @param what what problems call it: pack or library
     * @param bytes what the file holds
     * @throws InvalidRulesException where it is not UTF-8, with the place of the first byte that is wrong
     */
    static String decoded(String source, String what, byte[] bytes) throws InvalidRulesException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean wrong =
                StandardCharsets.UTF_8.newDecoder().decode(in, text, true).isError();
        text.flip();
        if (wrong) {
            byte first = bytes[in.position()];
            throw new InvalidRulesException(List.of(new Problem(
                    endOf(text.toString(), source),
                    String.format(Locale.ROOT, "the %s is not UTF-8: byte 0x%02X", what, Byte.toUnsignedInt(first)),
                    "save the file as UTF-8")));
        }
        return text.toString();
    }

    private static Location endOf(String text, String source) {
        SourceText before = new SourceText(text);
        int end = text.length();
        return new Location(source, before.line(end), before.column(end), "");
    }
}

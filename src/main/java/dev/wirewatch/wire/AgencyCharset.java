package dev.wirewatch.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Decodes IPTC 7901 and ANPA 1312 where nothing declares a character set. Each message has its own: that which an escape
 * sequence of it designates (IPTC 7901, Annex C; ISO 2022), else UTF-8 where it is valid, else windows-1252, which is
 * ISO 8859-1 and the quotation marks and dashes that senders mean by its control codes.
 */
final class AgencyCharset {

    private static final byte SOH = 1;
    private static final byte ESCAPE = 0x1B;

    /** Final bytes of the sequences that designate the right half of a set of ISO 8859: ESC 2D F, ESC 2E F. */
    private static final Map<Character, String> RIGHT_HALVES = Map.ofEntries(
            Map.entry('A', "ISO-8859-1"),
            Map.entry('B', "ISO-8859-2"),
            Map.entry('C', "ISO-8859-3"),
            Map.entry('D', "ISO-8859-4"),
            Map.entry('F', "ISO-8859-7"),
            Map.entry('G', "ISO-8859-6"),
            Map.entry('H', "ISO-8859-8"),
            Map.entry('L', "ISO-8859-5"),
            Map.entry('M', "ISO-8859-9"),
            Map.entry('b', "ISO-8859-15"));

    private AgencyCharset() {}

    /** Tells whether the bytes open as SOH-led formats do. */
    static boolean applies(byte[] bytes) {
        return AgencyMessage.opens(new String(bytes, 0, Math.min(256, bytes.length), StandardCharsets.ISO_8859_1));
    }

    /** Decodes; empty where a message is valid in none of the sets, or designates one that is not known here. */
    static Optional<String> decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int start = 0;
        while (start < bytes.length) {
            int end = next(bytes, start + 1);
            Optional<String> message = decode(bytes, start, end);
            if (message.isEmpty()) {
                return Optional.empty();
            }
            text.append(message.get());
            start = end;
        }
        return Optional.of(text.toString());
    }

    private static Optional<String> decode(byte[] bytes, int from, int to) {
        Optional<Charset> designated = Optional.empty();
        for (int i = from; i + 2 < to; i++) {
            if (bytes[i] == ESCAPE && isIntermediate(bytes[i + 1]) && !isAscii(bytes[i + 1], bytes[i + 2])) {
                Optional<Charset> here = designated(bytes[i + 1], bytes[i + 2]);
                if (here.isEmpty() || (designated.isPresent() && !designated.equals(here))) {
                    return Optional.empty();
                }
                designated = here;
            }
        }
        if (designated.isPresent()) {
            return strict(bytes, from, to, designated.get());
        }
        return utf8(bytes, from, to).or(() -> strict(bytes, from, to, CharacterSets.WINDOWS_1252));
    }

    /** ESC 28 42 designates ASCII as the left half, which all the sets here have: it tells nothing of the right half. */
    private static boolean isAscii(byte intermediate, byte last) {
        return intermediate == '(' && last == 'B';
    }

    /** ESC 25 47 is UTF-8. */
    private static Optional<Charset> designated(byte intermediate, byte last) {
        if (intermediate == '%' && last == 'G') {
            return Optional.of(StandardCharsets.UTF_8);
        }
        boolean rightHalf = intermediate == '-' || intermediate == '.';
        return Optional.ofNullable(rightHalf ? RIGHT_HALVES.get((char) last) : null)
                .flatMap(CharacterSets::named);
    }

    /** The fast way; a replacement that was sent takes the other. */
    private static Optional<String> utf8(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? Optional.of(text) : strict(bytes, from, to, StandardCharsets.UTF_8);
    }

    private static Optional<String> strict(byte[] bytes, int from, int to, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isIntermediate(byte b) {
        return b >= ' ' && b <= '/';
    }

    private static int next(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != SOH) {
            at++;
        }
        return at;
    }
}

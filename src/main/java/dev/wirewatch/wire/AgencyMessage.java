package dev.wirewatch.wire;

import com.google.common.hash.Hashing;
import dev.wirewatch.message.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One message of a wire message in IPTC 7901 or ANPA 1312, which frame alike: SOH header STX text ETX trailer EOT. A wire
 * message may hold several, and a message several blocks of text, each ended by ETX.
 *
 * @param header from SOH to STX
 * @param text from STX to the last ETX; a blank line parts its blocks
 * @param trailer from the last ETX to EOT
 * @param whole all of it, from SOH to what comes before the next message
 */
record AgencyMessage(String header, String text, String trailer, String whole) {

    /** Time, agency and the like take some thirty characters; more is text that has lost its frame. In UTF-16 code units. */
    private static final int LONGEST_TRAILER = 200;

    private static final char SOH = '\u0001';
    private static final char STX = '\u0002';
    private static final char ETX = '\u0003';
    private static final char EOT = '\u0004';

    /** Tells whether a text begins with SOH and a letter or digit, behind filler at most. */
    static boolean opens(String text) {
        int at = 0;
        while (at < text.length() && isFiller(text.charAt(at))) {
            at++;
        }
        return at + 1 < text.length() && text.charAt(at) == SOH && isPrintable(text.charAt(at + 1));
    }

    /**
     * Takes a wire message apart. A message that lacks EOT alone ends where the next begins: its text is whole.
     *
     * @throws UnreadableException if one has no STX or, cut short, no ETX; if there is more than a trailer behind its
     *     text, or text between messages; or if there are more than {@link WireLimits#MAX_ITEMS}
     */
    static List<AgencyMessage> split(String text) throws UnreadableException {
        List<AgencyMessage> messages = new ArrayList<>();
        int start = text.indexOf(SOH);
        while (start >= 0) {
            int next = text.indexOf(SOH, start + 1);
            int end = next < 0 ? text.length() : next;
            messages.add(message(text.substring(start, end), messages.size() + 1));
            if (messages.size() > WireLimits.MAX_ITEMS) {
                throw new UnreadableException(
                        RejectionReason.TOO_COMPLEX, "more than " + WireLimits.MAX_ITEMS + " messages in one");
            }
            start = next;
        }
        return messages;
    }

    /** Identifies the message by its characters: the same message makes the same story, however it is bundled. */
    String contentUri() {
        return "urn:sha256:" + Hashing.sha256().hashString(whole, StandardCharsets.UTF_8);
    }

    private static AgencyMessage message(String text, int number) throws UnreadableException {
        int eot = indexOf(text, EOT, 0, text.length());
        int stx = indexOf(text, STX, 0, eot);
        if (stx == eot) {
            throw new UnreadableException(
                    RejectionReason.MALFORMED, "message " + number + " has no start of text (STX)");
        }
        int etx = text.lastIndexOf(ETX, eot - 1);
        if (etx < stx) {
            throw new UnreadableException(
                    RejectionReason.MALFORMED, "message " + number + " was cut short: its text has no end (ETX)");
        }
        if (text.substring(etx + 1, eot).strip().length() > LONGEST_TRAILER) {
            throw new UnreadableException(
                    RejectionReason.MALFORMED,
                    "text behind the end of the text (ETX) of message " + number + ": more than " + LONGEST_TRAILER
                            + " characters");
        }
        for (int i = eot + 1; i < text.length(); i++) {
            if (!isFiller(text.charAt(i))) {
                throw new UnreadableException(
                        RejectionReason.MALFORMED, "text behind the end (EOT) of message " + number);
            }
        }
        return new AgencyMessage(
                text.substring(1, stx),
                text.substring(stx + 1, etx).replace(String.valueOf(ETX), "\n\n"),
                text.substring(etx + 1, eot),
                text.substring(0, Math.min(eot + 1, text.length())));
    }

    /** The offset of a character; where there is none, the end. */
    private static int indexOf(String text, char wanted, int from, int end) {
        int at = text.indexOf(wanted, from);
        return at < 0 || at > end ? end : at;
    }

    /** What lines carry between messages: controls (SYN, NUL, line ends), DEL, spaces, a byte-order mark. */
    private static boolean isFiller(char c) {
        return (c <= ' ' && c != SOH) || c == '\u007F' || c == '\uFEFF';
    }

    private static boolean isPrintable(char c) {
        return c > ' ' && c < '\u007F';
    }
}

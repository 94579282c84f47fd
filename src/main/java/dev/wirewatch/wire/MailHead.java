package dev.wirewatch.wire;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a mail begins: with header fields (RFC 5322, section 2.2). A mail's parts have character sets of their own. */
final class MailHead {

    /** Fields that are looked at to know a mail. */
    private static final int OPENING = 40;

    /** How much of a line is looked at for a field's name, in bytes; the longest that there are have half of it. */
    private static final int LONGEST_NAME = 128;

    /** So many known names make a mail of what has no blank line behind its fields. */
    private static final int CERTAIN = 3;

    private static final Set<String> KNOWN = Set.of(
            "arc-seal",
            "authentication-results",
            "cc",
            "content-type",
            "date",
            "delivered-to",
            "dkim-signature",
            "from",
            "message-id",
            "mime-version",
            "received",
            "reply-to",
            "return-path",
            "sender",
            "subject",
            "to");

    private static final Pattern NAME = Pattern.compile("([!-9;-~]{1,76}+)[ \\t]*+:");

    private MailHead() {}

    /**
     * Tells whether a message is a mail: it begins with fields, one of which at least is known where it is declared as a
     * mail, and else the first of which is known and another one too. {@code To: be or not to be} alone is no mail.
     */
    static boolean isMail(byte[] bytes, MediaType type) {
        boolean declared = type.name().equals("message/rfc822") || type.name().equals("message/global");
        return declared ? knownNames(bytes, false) >= 1 : !type.isJson() && knownNames(bytes, true) >= 2;
    }

    /**
     * Where the first field begins: behind a byte-order mark, blank lines, which some gateways put there, and the line
     * that parts mails in a mailbox ({@code From a@b.example Tue Mar 3 ...}, RFC 4155).
     */
    static int start(byte[] bytes) {
        int start = firstLine(bytes);
        boolean mailbox = new String(bytes, start, Math.min(5, bytes.length - start), StandardCharsets.ISO_8859_1)
                .equals("From ");
        return mailbox && name(bytes, start).isEmpty() ? nextLine(bytes, start) : start;
    }

    private static int firstLine(byte[] bytes) {
        boolean marked =
                bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        int start = marked ? 3 : 0;
        while (start < bytes.length && (bytes[start] == ' ' || (bytes[start] >= '\t' && bytes[start] <= '\r'))) {
            start++;
        }
        return start;
    }

    /** Where the fields end: at the blank line, or the first line that is no field. */
    static int end(byte[] bytes) {
        int at = start(bytes);
        while (isContinued(bytes, at) || !name(bytes, at).isEmpty()) {
            at = nextLine(bytes, at);
        }
        return at;
    }

    /** Whether a line begins as a field does. */
    static boolean isField(byte[] line) {
        return !name(line, 0).isEmpty();
    }

    /** The bytes one by one as characters: what can be looked at before the parts are known. */
    static String view(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** How many known names there are; none where the first must be known and is not, or few fields run into text. */
    private static int knownNames(byte[] bytes, boolean firstIsKnown) {
        Set<String> known = new HashSet<>();
        int at = start(bytes);
        for (int fields = 0; at < bytes.length && fields < OPENING && !isBlank(bytes, at); fields++) {
            String name = name(bytes, at);
            if (name.isEmpty()) {
                return known.size() < CERTAIN ? 0 : known.size();
            }
            if (KNOWN.contains(name) || name.startsWith("x-")) {
                known.add(name);
            }
            if (firstIsKnown && known.isEmpty()) {
                return 0;
            }
            at = nextLine(bytes, at);
            while (isContinued(bytes, at)) {
                at = nextLine(bytes, at);
            }
        }
        return known.size();
    }

    private static boolean isContinued(byte[] bytes, int line) {
        return line < bytes.length && (bytes[line] == ' ' || bytes[line] == '\t');
    }

    /** The name of the field that a line begins with, in lower case; empty where it is no field. */
    private static String name(byte[] bytes, int line) {
        int length = Math.min(bytes.length - line, LONGEST_NAME);
        Matcher name = NAME.matcher(new String(bytes, line, length, StandardCharsets.ISO_8859_1));
        return name.lookingAt() ? name.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static int nextLine(byte[] bytes, int line) {
        int at = line;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(bytes.length, at + 1);
    }

    private static boolean isBlank(byte[] bytes, int line) {
        return bytes[line] == '\n' || bytes[line] == '\r';
    }
}

package dev.wirewatch.wire;

import com.google.common.base.Utf8;
import dev.wirewatch.message.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The character set that an XML document without a byte-order mark names itself (XML 1.0, appendix F). Some agencies
 * declare a character set of single bytes and write UTF-8. Text in such a set that is valid UTF-8 by chance is all but
 * impossible, for each letter beyond ASCII would have to stand beside the right symbols: so the bytes are believed.
 */
final class XmlEncoding {

    /** An XML declaration is shorter. */
    private static final int OPENING = 256;

    private static final Pattern DECLARATION =
            Pattern.compile("\\s*<\\?xml\\s[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]*)[\"'][^>]*>");

    private static final Pattern SINGLE_BYTES =
            Pattern.compile("ISO[-_]?8859.*|LATIN.*|WINDOWS-12.*|CP12.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern WIDE =
            Pattern.compile("UTF-?(16|32).*|UCS-?[24].*|ISO-10646.*", Pattern.CASE_INSENSITIVE);

    private XmlEncoding() {}

    /**
     * Looks for it.
     *
     * @return nothing where there is no declaration, or one without an encoding
     * @throws UnreadableException where the declaration names a set of wide characters and is not written in it
     */
    static Optional<String> of(byte[] bytes) throws UnreadableException {
        String opening = new String(bytes, 0, Math.min(bytes.length, OPENING), StandardCharsets.ISO_8859_1);
        if (opening.startsWith("<\0?\0")) {
            return Optional.of("UTF-16LE");
        }
        if (opening.startsWith("\0<\0?")) {
            return Optional.of("UTF-16BE");
        }
        Matcher declaration = DECLARATION.matcher(opening);
        if (!declaration.lookingAt()) {
            return Optional.empty();
        }
        String name = declaration.group(1);
        if (name.equalsIgnoreCase("UTF-8")) {
            return Optional.of("UTF-8");
        }
        if (WIDE.matcher(name).matches()) {
            throw new UnreadableException(
                    RejectionReason.BAD_ENCODING, "the XML declaration names " + name + ", but is not written in it");
        }
        return Optional.of(SINGLE_BYTES.matcher(name).matches() && Utf8.isWellFormed(bytes) ? "UTF-8" : name);
    }
}

package dev.wirewatch.wire;

import dev.wirewatch.message.RejectionReason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a mail that holds text.
 *
 * @param type its {@code Content-Type}
 * @param bytes its content, freed of the transfer encoding
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MailPart(MailType type, byte[] bytes) {

    boolean isPlain() {
        return type.name().equals("text/plain");
    }

    boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && (b < '\t' || b > '\r')) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text in plain paragraphs, parted as a dispatch's are.
     *
     * @throws UnreadableException if the bytes are not valid in the part's character set, or are no text
     */
    String text() throws UnreadableException {
        String text = decoded();
        Optional<String> binary = BinaryContent.of(text);
        if (binary.isPresent()) {
            throw new UnreadableException(RejectionReason.BINARY, "in the mail's text: " + binary.get());
        }
        if (!isPlain()) {
            return Paragraphs.join(HtmlText.paragraphs(text));
        }
        return type.isFlowed() ? FlowedText.of(text, type.deletesSpace()) : text;
    }

    private String decoded() throws UnreadableException {
        try {
            return TextDecoder.decode(bytes, charset());
        } catch (UnreadableException e) {
            throw new UnreadableException(e.reason(), "in the mail's text: " + e.getMessage());
        }
    }

    /**
     * The declared set (RFC 2046, section 4.1.2). None, and {@code US-ASCII}, are read as UTF-8, of which ASCII is a
     * part. Where {@code ISO-8859-1} holds C1 control characters, which are no text, it is windows-1252, as on the web (<a
     * href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding Standard</a>).
     */
    Charset charset() throws UnreadableException {
        String name = type.charset().orElse("UTF-8").toUpperCase(Locale.ROOT);
        Charset charset = named(name);
        if (charset.equals(StandardCharsets.US_ASCII)) {
            return StandardCharsets.UTF_8;
        }
        return charset.equals(StandardCharsets.ISO_8859_1) && holdsC1(bytes) ? named("windows-1252") : charset;
    }

    private static Charset named(String name) throws UnreadableException {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(RejectionReason.BAD_ENCODING, "unknown character set '" + name + "'");
        }
    }

    private static boolean holdsC1(byte[] bytes) {
        for (byte b : bytes) {
            if ((b & 0xE0) == 0x80) {
                return true;
            }
        }
        return false;
    }
}

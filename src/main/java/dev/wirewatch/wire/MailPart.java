package dev.wirewatch.wire;

import dev.wirewatch.message.RejectionReason;
import java.nio.charset.Charset;
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

    /** The declared set (RFC 2046, section 4.1.2); else UTF-8, of which ASCII, the standard's default, is a part. */
    Charset charset() throws UnreadableException {
        return CharacterSets.require(type.charset().orElse("UTF-8"));
    }
}

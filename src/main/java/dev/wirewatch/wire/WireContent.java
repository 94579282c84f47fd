package dev.wirewatch.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wirewatch.message.RejectionReason;
import java.util.Optional;

/**
 * A wire message after decoding: what readers recognise and read.
 *
 * @param message the message as received
 * @param mediaType type and subtype that the feed declared, in lower case; empty where it declared none
 * @param text the message as text, without a byte-order mark; never blank; of a mail, whose parts have character sets of
 *     their own, its bytes as ISO-8859-1
 * @param json the text as JSON, where it is that
 * @param xml the root element, where the text looks like XML
 */
public record WireContent(
        WireMessage message, String mediaType, String text, Optional<JsonNode> json, Optional<XmlRoot> xml) {

    /**
     * Decodes a message.
     *
     * @throws UnreadableException if the message is over the limits, empty, binary, not valid in its character set, or
     *     JSON that is malformed or too complex
     */
    static WireContent of(WireMessage message) throws UnreadableException {
        checkSize(message.bytes().length);
        MediaType type = MediaType.parse(message.contentType());
        boolean mail = MailHead.isMail(message.bytes(), type);
        String text = mail ? MailHead.view(message.bytes()) : TextDecoder.decode(message.bytes(), type.charset());
        if (Paragraphs.isBlank(text)) {
            throw new UnreadableException(
                    RejectionReason.EMPTY, text.isEmpty() ? "no text" : "nothing but white space");
        }
        if (!mail && !AgencyMessage.opens(text)) {
            rejectBinary(text);
        }
        Optional<JsonNode> json =
                JsonText.isJson(text, type) ? Optional.of(JsonText.parse(text, type)) : Optional.empty();
        Optional<XmlRoot> xml = json.isPresent() ? Optional.empty() : XmlRoot.of(text);
        return new WireContent(message, type.name(), text, json, xml);
    }

    /** Whether it is a mail, whose text here is no more than a view of its bytes. */
    boolean isMail() {
        return MailHead.isMail(message.bytes(), MediaType.parse(message.contentType()));
    }

    /** White space as people see it: the no-break spaces too. */
    static boolean isWhiteSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static void checkSize(int bytes) throws UnreadableException {
        if (bytes > WireLimits.MAX_MESSAGE_BYTES) {
            throw new UnreadableException(
                    RejectionReason.TOO_LARGE,
                    bytes + " bytes, and the limit is " + WireLimits.MAX_MESSAGE_BYTES + " bytes a message");
        }
    }

    private static void rejectBinary(String text) throws UnreadableException {
        Optional<String> binary = BinaryContent.of(text);
        if (binary.isPresent()) {
            throw new UnreadableException(RejectionReason.BINARY, binary.get());
        }
    }
}

package dev.wirewatch.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mail, as far as it is read (RFC 5322, RFC 2045).
 *
 * @param header the bodies of its own header fields, the first of each name, by names in lower case
 * @param texts the parts that hold its text, in their order
 */
record Mail(Map<String, byte[]> header, List<MailPart> texts) {

    Mail {
        header = Map.copyOf(header);
        texts = List.copyOf(texts);
    }

    /**
     * A header field on one line, with encoded words decoded.
     *
     * @throws UnreadableException if it holds bytes that are neither UTF-8 (RFC 6532) nor valid in the character set of the
     *     text, which is what old programs write there
     */
    Optional<String> field(String name) throws UnreadableException {
        byte[] body = header.get(name);
        if (body == null) {
            return Optional.empty();
        }
        String line = WhiteSpace.collapse(EncodedWords.decode(decoded(body, name)));
        return Optional.of(line).filter(text -> !Paragraphs.isBlank(text));
    }

    private String decoded(byte[] body, String name) throws UnreadableException {
        try {
            return TextDecoder.decode(body, StandardCharsets.UTF_8);
        } catch (UnreadableException e) {
            Charset charset =
                    texts.isEmpty() ? StandardCharsets.UTF_8 : texts.get(0).charset();
            try {
                return TextDecoder.decode(body, charset);
            } catch (UnreadableException again) {
                throw new UnreadableException(again.reason(), "in the field " + name + ": " + again.getMessage());
            }
        }
    }
}

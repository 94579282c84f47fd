package dev.wirewatch.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Header fields with characters beyond ASCII: {@code =?iso-8859-1?Q?Z=FCrich?=} (RFC 2047). A word that cannot be decoded
 * stays as it is (section 6.3).
 */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,64}+)\\?([BbQq])\\?([^?\\s]*+)\\?=");

    /** Between two encoded words white space is no text (section 6.2). */
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\?=)[ \\t\\r\\n]++(?==\\?[^?\\s]{1,64}+\\?[BbQq]\\?)");

    private EncodedWords() {}

    static String decode(String field) {
        String joined = BETWEEN.matcher(field).replaceAll("");
        Matcher words = WORD.matcher(joined);
        StringBuilder text = new StringBuilder();
        Run run = new Run(text);
        int behind = 0;
        while (words.find()) {
            if (words.start() > behind) {
                run.end();
                text.append(joined.substring(behind, words.start()));
            }
            run.add(words.group(), words.group(1), words.group(2), words.group(3));
            behind = words.end();
        }
        run.end();
        return text.append(joined, behind, joined.length()).toString();
    }

    /** Adjacent words of one character set: senders split characters between them, though they must not. */
    private static final class Run {

        private final StringBuilder text;
        private final StringBuilder source = new StringBuilder();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Optional<Charset> charset = Optional.empty();

        Run(StringBuilder text) {
            this.text = text;
        }

        void add(String word, String charsetName, String encoding, String encoded) {
            Optional<Charset> named = named(charsetName);
            if (!named.equals(charset)) {
                end();
                charset = named;
            }
            source.append(word);
            Optional<byte[]> decoded =
                    named.flatMap(set -> encoding.equalsIgnoreCase("B") ? base64(encoded) : quoted(encoded, set));
            if (decoded.isPresent()) {
                bytes.writeBytes(decoded.get());
            } else {
                charset = Optional.empty();
                end();
            }
        }

        /** Writes the text of the run, or its source where it cannot be decoded. */
        void end() {
            text.append(
                    charset.flatMap(set -> decoded(bytes.toByteArray(), set)).orElse(source.toString()));
            source.setLength(0);
            bytes.reset();
            charset = Optional.empty();
        }
    }

    private static Optional<Charset> named(String name) {
        // A language may stand behind an asterisk (RFC 2231, section 5).
        int star = name.indexOf('*');
        return CharacterSets.named(star < 0 ? name : name.substring(0, star));
    }

    private static Optional<byte[]> base64(String encoded) {
        try {
            return Optional.of(Base64.getDecoder().decode(encoded));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Characters that should have been encoded and were not stand for themselves. */
    private static Optional<byte[]> quoted(String encoded, Charset charset) {
        if (!charset.canEncode() || !charset.newEncoder().canEncode(encoded)) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); ) {
            int character = encoded.codePointAt(i);
            if (character == '=') {
                int value = i + 2 < encoded.length() ? hex(encoded.charAt(i + 1), encoded.charAt(i + 2)) : -1;
                if (value < 0) {
                    return Optional.empty();
                }
                bytes.write(value);
                i += 3;
            } else {
                String sent = character == '_' ? " " : Character.toString(character);
                bytes.writeBytes(sent.getBytes(charset));
                i += Character.charCount(character);
            }
        }
        return Optional.of(bytes.toByteArray());
    }

    private static int hex(char high, char low) {
        int value = Character.digit(high, 16) * 16 + Character.digit(low, 16);
        return Character.digit(high, 16) < 0 || Character.digit(low, 16) < 0 ? -1 : value;
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(TextDecoder.decode(bytes, charset));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}

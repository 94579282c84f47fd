package dev.wirewatch.wire;

import com.google.common.base.CharMatcher;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Header fields with characters beyond ASCII: {@code =?iso-8859-1?Q?Z=FCrich?=} (RFC 2047). A word that cannot be decoded
 * stays as it is (section 6.3).
 */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,64}+)\\?([BbQq])\\?([^?\\s]*+)\\?=");

    /** Between two encoded words that are decoded it is no text (section 6.2). */
    private static final CharMatcher SPACE = CharMatcher.anyOf(" \t\r\n");

    private EncodedWords() {}

    static String decode(String field) {
        Matcher words = WORD.matcher(field);
        Run run = new Run();
        int behind = 0;
        while (words.find()) {
            String between = field.substring(behind, words.start());
            boolean adjacent = behind > 0 && SPACE.matchesAllOf(between);
            if (!adjacent) {
                run.goOn(between);
            }
            run.add(new Word(adjacent ? between : "", words.group(), words.group(1), words.group(2), words.group(3)));
            behind = words.end();
        }
        run.goOn(field.substring(behind));
        return run.text();
    }

    /**
     * An encoded word.
     *
     * @param space between it and the encoded word before it
     * @param source all of it, as sent
     */
    private record Word(String space, String source, String charsetName, String encoding, String encoded) {

        /** A language may stand behind an asterisk (RFC 2231, section 5). */
        Optional<Charset> charset() {
            int star = charsetName.indexOf('*');
            return CharacterSets.named(star < 0 ? charsetName : charsetName.substring(0, star));
        }

        Optional<byte[]> bytes() {
            return charset().flatMap(set -> encoding.equalsIgnoreCase("B") ? base64(encoded) : quoted(encoded, set));
        }
    }

    /** Adjacent words of one character set: senders split characters between them, though they must not. */
    private static final class Run {

        private final StringBuilder text = new StringBuilder();
        private final List<Word> words = new ArrayList<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Optional<Charset> charset = Optional.empty();
        private boolean behindDecoded;

        void add(Word word) {
            Optional<Charset> named = word.charset();
            Optional<byte[]> decoded = word.bytes();
            if (decoded.isEmpty() || !named.equals(charset)) {
                end();
            }
            if (decoded.isEmpty()) {
                write(word, Optional.empty());
            } else {
                charset = named;
                words.add(word);
                bytes.writeBytes(decoded.get());
            }
        }

        /** Goes on with text that is no encoded word. */
        void goOn(String plain) {
            end();
            text.append(plain);
        }

        String text() {
            return text.toString();
        }

        /** Where the words make no text together, each is read by itself. */
        private void end() {
            Optional<String> together = charset.flatMap(set -> decoded(bytes.toByteArray(), set));
            if (together.isPresent()) {
                write(words.get(0), together);
            } else {
                words.forEach(word ->
                        write(word, word.charset().flatMap(set -> word.bytes().flatMap(sent -> decoded(sent, set)))));
            }
            words.clear();
            bytes.reset();
            charset = Optional.empty();
        }

        /** White space goes between words that were decoded, and stays beside one that stays as it is. */
        private void write(Word first, Optional<String> decoded) {
            text.append(behindDecoded && decoded.isPresent() ? "" : first.space())
                    .append(decoded.orElse(first.source()));
            behindDecoded = decoded.isPresent();
        }
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

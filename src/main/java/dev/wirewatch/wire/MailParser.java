package dev.wirewatch.wire;

import dev.wirewatch.message.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;

/**
 * Parts a mail with Apache James Mime4j, within {@link WireLimits}: takes its header and the parts that hold its text,
 * and leaves attachments, mails in mails among them. One parser a mail.
 */
final class MailParser {

    private static final byte[] BLANK_LINE = {'\r', '\n'};

    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(WireLimits.MAX_MAIL_FIELDS)
            .setMaxContentLen(-1)
            .build();

    /** A line among a part's fields that is none must not be dropped: it may be text. The rest is mended as usual. */
    private static final DecodeMonitor MONITOR = new DecodeMonitor() {
        @Override
        public boolean warn(String error, String dropped) {
            return error.contains(Event.INVALID_HEADER.toString());
        }

        @Override
        public boolean isListening() {
            return true;
        }
    };

    private final MimeTokenStream stream = new MimeTokenStream(CONFIG, MONITOR, new MailFieldBuilder(), null);
    private final Deque<MailParts> open = new ArrayDeque<>();
    private final MailParts root = new MailParts(MailType.PLAIN);
    private Map<String, byte[]> header = Map.of();
    private Map<String, byte[]> fields = new HashMap<>();
    private int parts;

    private MailParser() {
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        open.push(root);
    }

    /**
     * Parts a mail.
     *
     * @throws UnreadableException if it breaks the rules of MIME, or the limits
     */
    static Mail parse(byte[] bytes) throws UnreadableException {
        try {
            return new MailParser().parse(withBlankLine(bytes));
        } catch (MaxHeaderLimitException | MaxHeaderLengthLimitException e) {
            throw new UnreadableException(
                    RejectionReason.TOO_COMPLEX,
                    "a mail with a header field of more than " + WireLimits.MAX_MAIL_FIELD + " bytes, or more than "
                            + WireLimits.MAX_MAIL_FIELDS + " of them");
        } catch (MimeException | IOException e) {
            throw new UnreadableException(RejectionReason.MALFORMED, "malformed mail: " + e.getMessage());
        }
    }

    /** Where the text follows the fields at once, the blank line that parts them is put in. */
    private static InputStream withBlankLine(byte[] bytes) {
        int start = MailHead.start(bytes);
        int end = MailHead.end(bytes);
        boolean blank = end == bytes.length || bytes[end] == '\n' || bytes[end] == '\r';
        if (blank) {
            return new ByteArrayInputStream(bytes, start, bytes.length - start);
        }
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(bytes, start, end - start),
                new ByteArrayInputStream(BLANK_LINE),
                new ByteArrayInputStream(bytes, end, bytes.length - end))));
    }

    private Mail parse(InputStream mail) throws MimeException, IOException, UnreadableException {
        stream.parse(mail);
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            take(state);
        }
        return new Mail(header, root.texts());
    }

    private void take(EntityState state) throws IOException, UnreadableException {
        switch (state) {
            case T_START_HEADER -> startHeader();
            case T_FIELD -> take(stream.getField());
            case T_END_HEADER -> header = parts == 1 ? Map.copyOf(fields) : header;
            case T_START_MULTIPART -> startMultipart();
            case T_END_MULTIPART -> {
                MailParts ended = open.pop();
                open.element().add(ended.texts());
            }
            case T_BODY -> takeBody();
            default -> {
                // Preamble and epilogue are for programs that know no MIME.
            }
        }
    }

    private void startHeader() throws UnreadableException {
        fields = new HashMap<>();
        parts++;
        if (parts > WireLimits.MAX_MAIL_PARTS) {
            throw new UnreadableException(
                    RejectionReason.TOO_COMPLEX, "a mail of more than " + WireLimits.MAX_MAIL_PARTS + " parts");
        }
    }

    private void take(Field field) {
        ByteSequence raw = field.getRaw();
        byte[] line = raw.toByteArray();
        int colon = 0;
        while (colon < line.length && line[colon] != ':') {
            colon++;
        }
        int from = Math.min(line.length, colon + 1);
        byte[] body = Arrays.copyOfRange(line, from, line.length);
        fields.putIfAbsent(field.getName().strip().toLowerCase(Locale.ROOT), body);
    }

    private void startMultipart() throws UnreadableException {
        // The root is no level of the mail.
        if (open.size() > WireLimits.MAX_MAIL_DEPTH) {
            throw new UnreadableException(
                    RejectionReason.TOO_COMPLEX, "a mail deeper than " + WireLimits.MAX_MAIL_DEPTH + " levels");
        }
        open.push(new MailParts(type()));
    }

    private void takeBody() throws IOException, UnreadableException {
        MailType type = type();
        if (type.isMultipart()) {
            throw new UnreadableException(
                    RejectionReason.MALFORMED, "malformed mail: " + type.name() + " without a boundary");
        }
        if (type.isText() && !isAttachment()) {
            open.element().add(List.of(new MailPart(type, content())));
        }
    }

    private MailType type() {
        return fields.containsKey("content-type") ? MailType.parse(ascii("content-type")) : MailType.PLAIN;
    }

    /** RFC 2183. What is to be shown inline is part of the text. */
    private boolean isAttachment() {
        return ascii("content-disposition").strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    private String ascii(String name) {
        return new String(fields.getOrDefault(name, new byte[0]), StandardCharsets.ISO_8859_1);
    }

    /** RFC 2045, section 6. Base64 that is cut short is an error; whatever is not encoded in quoted-printable stands. */
    private byte[] content() throws IOException, UnreadableException {
        String encoding = ascii("content-transfer-encoding").strip().toLowerCase(Locale.ROOT);
        InputStream sent = stream.getInputStream();
        return switch (encoding) {
            case "base64" -> new Base64InputStream(sent, DecodeMonitor.STRICT).readAllBytes();
            case "quoted-printable" -> new QuotedPrintableInputStream(sent, DecodeMonitor.SILENT).readAllBytes();
            case "", "7bit", "8bit", "binary" -> sent.readAllBytes();
            default ->
                throw new UnreadableException(
                        RejectionReason.MALFORMED, "malformed mail: unknown transfer encoding '" + encoding + "'");
        };
    }

    /** The parts of one multipart, as they come. */
    private static final class MailParts {

        private final MailType type;
        private final List<List<MailPart>> children = new ArrayList<>();

        MailParts(MailType type) {
            this.type = type;
        }

        void add(List<MailPart> child) {
            if (child.stream().anyMatch(part -> !part.isBlank())) {
                children.add(child);
            }
        }

        /**
         * What holds the text: all parts, one behind the other; of alternatives the first with plain text, else the last,
         * which is the best (RFC 2046, section 5.1.4).
         */
        List<MailPart> texts() {
            if (!type.isAlternative() || children.isEmpty()) {
                return children.stream().flatMap(List::stream).toList();
            }
            return children.stream()
                    .filter(child -> child.stream().anyMatch(MailPart::isPlain))
                    .findFirst()
                    .orElse(children.get(children.size() - 1));
        }
    }
}

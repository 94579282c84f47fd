package dev.wirewatch.wire;

import java.io.ByteArrayOutputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;

/**
 * Makes header fields of lines. Mime4j's own builder reports a part without any field as it reports a line that is no
 * field; here the first is well, as RFC 2046, section 5.1 has it, so that the second can be an error.
 */
final class MailFieldBuilder implements FieldBuilder {

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    @Override
    public void reset() {
        lines.reset();
    }

    @Override
    public void append(ByteArrayBuffer line) throws MaxHeaderLengthLimitException {
        if (line == null) {
            return;
        }
        if (lines.size() + line.length() > WireLimits.MAX_MAIL_FIELD) {
            throw new MaxHeaderLengthLimitException("a longer field");
        }
        lines.write(line.buffer(), 0, line.length());
    }

    @Override
    public RawField build() throws MimeException {
        byte[] bytes = lines.toByteArray();
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        if (end == 0) {
            return null;
        }
        if (!MailHead.isField(bytes)) {
            throw new MimeException("no field");
        }
        return RawFieldParser.DEFAULT.parseField(new ByteArrayBuffer(bytes, end, false));
    }

    /** Asked for only where a line that is no field is to begin the text. */
    @Override
    public RecycledByteArrayBuffer getRaw() {
        return null;
    }

    @Override
    public void release() {
        lines.reset();
    }
}

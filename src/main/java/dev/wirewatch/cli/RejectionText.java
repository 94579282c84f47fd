package dev.wirewatch.cli;

import dev.wirewatch.app.KeptRejection;
import dev.wirewatch.app.RejectionName;
import dev.wirewatch.message.Rejection;
import dev.wirewatch.topology.Topics;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.header.Header;

/** A rejection in full, for a terminal. */
final class RejectionText {

    /** Bytes that are shown; enough to see what is wrong, and not more than a terminal takes. */
    private static final int SHOWN = 64 * 1024;

    private RejectionText() {}

    static String of(KeptRejection kept, boolean resent) {
        StringBuilder text = new StringBuilder();
        String end = System.lineSeparator();
        fields(kept, resent).forEach((name, value) -> text.append(String.format(Locale.ROOT, "%-13s ", name))
                .append(Printable.of(value))
                .append(end));
        byte[] bytes = kept.bytes();
        String shown = VisibleText.of(bytes, Math.min(bytes.length, SHOWN));
        text.append(end).append(shown);
        if (!shown.isEmpty() && !shown.endsWith("\n")) {
            text.append(end);
        }
        if (bytes.length > SHOWN) {
            text.append("… and ")
                    .append(bytes.length - SHOWN)
                    .append(" more bytes; --raw writes all")
                    .append(end);
        }
        return text.toString();
    }

    /** How an id is told. */
    static String name(RejectionName name) {
        String place = name.partition() + "-" + name.offset();
        return name.topic().equals(Topics.WIRE_REJECTED)
                ? place + " on " + Topics.WIRE_REJECTED
                : "of the record " + name.topic() + "-" + place;
    }

    private static Map<String, String> fields(KeptRejection kept, boolean resent) {
        Rejection rejection = kept.rejection();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", kept.id());
        fields.put("reason", rejection.getReason().name().toLowerCase(Locale.ROOT));
        fields.put("detail", rejection.getDetail());
        fields.put("record", kept.record());
        fields.put("feed", rejection.getFeed());
        fields.put("content-type", rejection.getContentType());
        fields.put("received", rejection.getReceived().toString());
        fields.put("rejected", kept.timestamp().toString());
        fields.put("key", kept.key().map(RejectionText::text).orElse(null));
        for (Header header : kept.trace()) {
            fields.put(header.key(), header.value() == null ? null : text(header.value()));
        }
        fields.put("resent", kept.isOfWireMessage() ? (resent ? "yes" : "no") : "no: this is no wire message");
        fields.put("bytes", Integer.toString(rejection.getBytes().remaining()));
        fields.values().removeIf(value -> value == null || value.isEmpty());
        return fields;
    }

    private static String text(byte[] bytes) {
        return VisibleText.of(bytes, Math.min(bytes.length, 200));
    }
}

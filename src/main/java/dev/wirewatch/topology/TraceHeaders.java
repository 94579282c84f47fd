package dev.wirewatch.topology;

import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Headers that go along from record to record: those of W3C Trace Context. */
final class TraceHeaders {

    private static final List<String> NAMES = List.of("traceparent", "tracestate");

    private TraceHeaders() {}

    /** A fresh set of headers with the trace of another one, and nothing else of it. */
    static Headers only(Headers headers) {
        Headers trace = new RecordHeaders();
        for (String name : NAMES) {
            Header header = headers.lastHeader(name);
            if (header != null && header.value() != null && header.value().length <= RecordSize.MAX_HEADER_BYTES) {
                trace.add(header);
            }
        }
        return trace;
    }
}

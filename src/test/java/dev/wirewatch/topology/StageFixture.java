package dev.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.alert.AlertId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A driven topology with two packs, and what its tests send to it and ask of its records. */
abstract class StageFixture {

    static final Instant SENT = DrivenTopology.SENT;
    static final String STORY = "Harbour Wire|urn:harbour:7";
    static final String ALERT = AlertId.of("sanctions-imposed", STORY);
    static final String SANCTIONS = item("1", "Norland imposes sanctions on banks", "OSLO - Norland said so.");

    @TempDir
    Path folder;

    DrivenTopology topology;

    @BeforeEach
    void start() {
        topology = DrivenTopology.start(folder);
        topology.publish("trade", 1, Packs.TRADE);
        topology.publish("arms", 1, Packs.ARMS);
    }

    @AfterEach
    void close() {
        topology.close();
    }

    /** Another story's dispatch, which moves stream time on. */
    void sendAt(Instant time) {
        String other = SANCTIONS.replace("urn:harbour:7", "urn:harbour:" + time.getEpochSecond());
        topology.raw(Topics.WIRE_RAW, null, other.getBytes(UTF_8), new RecordHeaders(), time);
    }

    static String item(String version, String headline, String body) {
        return String.format("""
                {"uri": "urn:harbour:7", "version": "%s", "provider": "Harbour Wire", "type": "text",
                 "headline": "%s", "body_text": "%s"}""", version, headline, body);
    }

    static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    /** Names and values in turn; a header without a value is left out. */
    static Headers headers(String... namesAndValues) {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                headers.add(namesAndValues[i], namesAndValues[i + 1].getBytes(UTF_8));
            }
        }
        return headers;
    }

    static String header(TestRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    static Map<String, String> headersOf(TestRecord<?, ?> record) {
        Map<String, String> headers = new TreeMap<>(Comparator.naturalOrder());
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }
}

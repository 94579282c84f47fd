package dev.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequenceWatchTest {

    @TempDir
    private Path folder;

    private DrivenTopology topology;
    private Instant now = DrivenTopology.SENT;

    @BeforeEach
    void start() {
        topology = DrivenTopology.start(folder);
    }

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void reportsAGapThatNoLateMessageFills() {
        send("north", "bkn061");
        send("north", "bkn064");
        send("north", "bkn062");
        assertThat(gaps()).isEmpty();

        pass(Duration.ofMinutes(1));
        send("north", "bkn065");

        assertThat(gaps()).containsExactly("gap north 1");
    }

    @Test
    void reportsAGapThoughItsOwnSeriesIsSilent() {
        send("north", "bkn061");
        send("north", "bkn064");

        pass(Duration.ofMinutes(2));
        send("south", "abc001");

        assertThat(gaps()).containsExactly("gap north 2");
    }

    @Test
    void countsEachSeriesOfEachFeedForItself() {
        send("north", "bkn061");
        send("south", "bkn007");
        send("north", "abc500");
        send("north", "bkn062");
        send("south", "bkn008");
        send("north", "abc501");
        pass(Duration.ofMinutes(2));
        send("north", "bkn063");

        assertThat(gaps()).isEmpty();
    }

    @Test
    void forgetsASeriesThatIsOver() {
        send("north", "bkn061");
        assertThat(series().get("north|bkn")).isNotNull();

        pass(Duration.ofHours(13));
        send("south", "abc001");

        assertThat(series().get("north|bkn")).isNull();
        assertThat(series().get("south|abc")).isNotNull();
    }

    @Test
    void leavesOtherFormatsAndForeignRecordsAside() {
        topology.send("OSLO (AP) - Ministers agreed.");
        topology.raw(
                Topics.MESSAGE_NUMBERS, "k".getBytes(UTF_8), "no number".getBytes(UTF_8), new RecordHeaders(), now);
        topology.raw(Topics.MESSAGE_NUMBERS, null, "bkn061".getBytes(UTF_8), new RecordHeaders(), now);
        topology.raw(Topics.MESSAGE_NUMBERS, "k".getBytes(UTF_8), null, new RecordHeaders(), now);

        assertThat(series().approximateNumEntries()).isZero();
        assertThat(topology.rejections()).isEmpty();
    }

    private void send(String feed, String sequence) {
        pass(Duration.ofSeconds(1));
        Headers headers = new RecordHeaders();
        headers.add("feed", feed.getBytes(UTF_8));
        String message = "\u0001" + sequence + " 4 i 9\r\n\u0002Text\u0003\u0004";
        topology.raw(Topics.WIRE_RAW, feed.getBytes(UTF_8), message.getBytes(UTF_8), headers, now);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private KeyValueStore<String, String> series() {
        return topology.driver.getKeyValueStore(SequenceWatch.STORE);
    }

    private List<String> gaps() {
        return topology.events.all().stream()
                .filter(event -> event.startsWith("gap "))
                .toList();
    }
}

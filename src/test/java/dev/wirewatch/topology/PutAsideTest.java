package dev.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.Rejection;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.registry.RegistryUnavailableException;
import dev.wirewatch.wire.WireContent;
import dev.wirewatch.wire.WireReader;
import dev.wirewatch.wire.WireReaders;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** What a stage cannot read or fails on is put aside, and the rest goes on; but not while the registry is away. */
class PutAsideTest extends StageFixture {

    @Test
    void garbageOnAnInnerTopicIsPutAsideAndTheRestGoesOn() {
        byte[] garbage = "garbage".getBytes(UTF_8);
        topology.raw(Topics.NEWS_ITEMS, "k".getBytes(UTF_8), garbage, new RecordHeaders(), SENT);
        topology.raw(Topics.DETECTIONS, null, garbage, new RecordHeaders(), SENT);
        topology.send(SANCTIONS);

        List<TestRecord<byte[], Rejection>> rejections = topology.rejections();
        assertThat(rejections).extracting(r -> r.value().getTopic()).containsExactly("news-items", "detections");
        Rejection first = rejections.get(0).value();
        assertThat(first.getReason()).isEqualTo(RejectionReason.UNREADABLE_RECORD);
        assertThat(first.getDetail()).startsWith("not a NewsItem on topic news-items: ");
        assertThat(first.getBytes()).isEqualTo(ByteBuffer.wrap(garbage));
        assertThat(first.getKey()).isEqualTo(ByteBuffer.wrap("k".getBytes(UTF_8)));
        assertThat(first.getPartition()).isZero();
        assertThat(first.getOffset()).isZero();
        assertThat(first.getReceived()).isEqualTo(SENT);
        assertThat(topology.alerts("alerts")).hasSize(1);
        assertThat(topology.events.all()).contains("put aside UNREADABLE_RECORD");
    }

    @Test
    void aMessageOnWhichAStageFailsIsPutAsideAndTheRestGoesOn() {
        topology.close();
        topology = DrivenTopology.start(folder.resolve("2"), new WireReaders(List.of(new FailingReader())));
        byte[] message = "Norland opens a bridge".getBytes(UTF_8);
        topology.raw(Topics.WIRE_RAW, "k".getBytes(UTF_8), message, new RecordHeaders(), SENT);
        topology.send("another message");

        List<TestRecord<byte[], Rejection>> rejections = topology.rejections();
        assertThat(rejections).hasSize(2);
        Rejection first = rejections.get(0).value();
        assertThat(first.getReason()).isEqualTo(RejectionReason.PROCESSING_FAILED);
        assertThat(first.getDetail()).isEqualTo("a reader's fault");
        assertThat(first.getBytes()).isEqualTo(ByteBuffer.wrap(message));
        assertThat(first.getKey()).isEqualTo(ByteBuffer.wrap("k".getBytes(UTF_8)));
        assertThat(first.getTopic()).isEqualTo("wire-raw");
        assertThat(first.getOffset()).isZero();
        assertThat(topology.events.all())
                .containsExactly("rejected unknown PROCESSING_FAILED", "rejected unknown PROCESSING_FAILED");
    }

    @Test
    void aTombstoneOnAnInnerTopicIsPutAside() {
        topology.raw(Topics.NEWS_ITEMS, "k".getBytes(UTF_8), null, new RecordHeaders(), SENT);

        assertThat(only(topology.rejections()).value().getReason()).isEqualTo(RejectionReason.PROCESSING_FAILED);
    }

    @Test
    void whileTheRegistryIsAwayNoRecordIsSteppedOver() {
        topology.close();
        topology = DrivenTopology.withoutRegistry(folder.resolve("2"));

        assertThatThrownBy(() -> topology.send(SANCTIONS))
                .as("cannot be written")
                .hasRootCauseInstanceOf(java.net.ConnectException.class)
                .hasStackTraceContaining(RegistryUnavailableException.class.getName());
        byte[] unknownSchema = {0, 0, 0, 0, 9, 1, 2, 3};
        assertThatThrownBy(() ->
                        topology.raw(Topics.NEWS_ITEMS, "k".getBytes(UTF_8), unknownSchema, new RecordHeaders(), SENT))
                .as("cannot be read")
                .hasStackTraceContaining(RegistryUnavailableException.class.getName());
        assertThat(topology.events.all()).doesNotContain("put aside PROCESSING_FAILED", "put aside UNREADABLE_RECORD");
    }

    private static final class FailingReader implements WireReader {

        @Override
        public String format() {
            return "failing";
        }

        @Override
        public boolean recognises(WireContent content) {
            throw new IllegalStateException("a reader's fault");
        }

        @Override
        public List<NewsItem> read(WireContent content) {
            return List.of();
        }
    }
}

package dev.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Detection;
import dev.wirewatch.message.Evidence;
import dev.wirewatch.message.NewsItem;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** The whole way of a message, and the nodes that it goes by. The stages have tests of their own, on the same {@link StageFixture}. */
class WirewatchTopologyTest extends StageFixture {

    @Test
    void aMatchingMessageBecomesAnAlertWithItsEvidenceOnEveryTopicThatWantsIt() {
        topology.send(SANCTIONS);

        TestRecord<String, NewsItem> item = only(topology.items());
        assertThat(item.key()).isEqualTo(STORY);
        assertThat(item.value().getHeadline()).isEqualTo("Norland imposes sanctions on banks");
        TestRecord<String, Detection> detection = only(topology.detections());
        assertThat(detection.key()).isEqualTo("sanctions-imposed");
        assertThat(detection.value().getRule().getRuleSet())
                .isEqualTo(topology.rules.get().version());

        TestRecord<String, Alert> alert = only(topology.alerts("alerts"));
        assertThat(alert.key()).isEqualTo(ALERT).isEqualTo(alert.value().getId());
        assertThat(alert.value().getRevision()).isEqualTo(1);
        assertThat(alert.value().getStory()).isEqualTo(STORY);
        assertThat(alert.value().getEvidence())
                .containsExactly(
                        new Evidence("headline", 8, 15, "imposes", "Norland ", " sanctions on banks"),
                        new Evidence("headline", 16, 25, "sanctions", "Norland imposes ", " on banks"));
        assertThat(only(topology.alerts("alerts-sanctions"))).isEqualTo(alert);
        assertThat(only(topology.alerts("desk-world"))).isEqualTo(alert);
        assertThat(only(topology.alerts("desk-trade"))).isEqualTo(alert);
        assertThat(topology.alerts("desk-defence")).isEmpty();
        assertThat(topology.rejections()).isEmpty();
        assertThat(topology.events.all())
                .containsExactly(
                        "rules 1",
                        "rules 2",
                        "item unknown ninjs",
                        "read unknown",
                        "detect MATCHED",
                        "detected sanctions",
                        "alerted sanctions HIGH RAISED");
    }

    @Test
    void everyNodeHasItsNameAndNoTopicIsHidden() {
        TopologyDescription description =
                topology.topology(categories -> {}).build(topology.compactor).describe();
        Set<String> nodes = new TreeSet<>();
        description.subtopologies().forEach(part -> part.nodes().forEach(node -> nodes.add(node.name())));
        description.globalStores().forEach(store -> {
            nodes.add(store.source().name());
            nodes.add(store.processor().name());
        });

        assertThat(nodes)
                .containsExactly(
                        "alerts-by-category-sink",
                        "alerts-sink",
                        "desk-defence-sink",
                        "desk-trade-sink",
                        "desk-world-sink",
                        "detect",
                        "detections-sink",
                        "detections-source",
                        "gather",
                        "intake",
                        "message-numbers-sink",
                        "message-numbers-source",
                        "news-items-sink",
                        "news-items-source",
                        "route",
                        "rule-loader",
                        "sequence-watch",
                        "watch-rules-source",
                        "wire-raw-source",
                        "wire-rejected-sink");
        assertThat(description.subtopologies()).hasSize(4);
        assertThat(description.toString()).doesNotContain("repartition");
    }
}

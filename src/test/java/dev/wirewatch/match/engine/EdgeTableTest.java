package dev.wirewatch.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EdgeTableTest {

    private static final int NODES = 100;
    private static final int LABELS = 70;

    private final EdgeTable edges = new EdgeTable();

    @Test
    void hasNoEdgeAtFirst() {
        assertThat(edges.get(0, 0)).isEqualTo(EdgeTable.ABSENT);
        assertThat(edges.mayHave(from(0), label(0))).isZero();
    }

    @Test
    void findsEachEdgeHoweverManyThereAre() {
        putAll();
        assertThat(IntStream.range(0, NODES * LABELS))
                .allSatisfy(i -> assertThat(edges.get(i / LABELS, i % LABELS)).isEqualTo(i));
    }

    @Test
    void findsNoOtherEdge() {
        putAll();
        assertThat(IntStream.range(0, NODES)).allSatisfy(i -> {
            assertThat(edges.get(i, LABELS + i)).isEqualTo(EdgeTable.ABSENT);
            assertThat(edges.get(NODES + i, i % LABELS)).isEqualTo(EdgeTable.ABSENT);
        });
    }

    @Test
    void tellsTheEndsOfAnEdgeApart() {
        edges.put(1, 2, 7);
        edges.put(2, 1, 8);
        assertThat(edges.get(1, 2)).isEqualTo(7);
        assertThat(edges.get(2, 1)).isEqualTo(8);
        assertThat(edges.get(1, 1)).isEqualTo(EdgeTable.ABSENT);
    }

    @Test
    void takesTheLargestFeaturesAndLabels() {
        int most = Feature.number(-1);
        edges.put(most, most, 3);
        edges.put(most, Character.MAX_VALUE, 4);
        assertThat(edges.get(most, most)).isEqualTo(3);
        assertThat(edges.get(most, Character.MAX_VALUE)).isEqualTo(4);
        assertThat(edges.get(most, 0)).isEqualTo(EdgeTable.ABSENT);
    }

    /** Each edge that was put is asked for again once the table has grown around it. */
    @Test
    void neverDeniesAnEdgeThatIsThere() {
        int[] ends = new Random(20260101).ints(10_000, 0, 1 << 20).toArray();
        for (int i = 0; i < ends.length; i += 2) {
            edges.put(ends[i], ends[i + 1], i);
        }
        for (int i = 0; i < ends.length; i += 2) {
            assertThat(edges.mayHave(from(ends[i]), label(ends[i + 1]))).isEqualTo(1);
        }
    }

    /** At most one bit in eight of the filter is set. */
    @Test
    void deniesMostOthers() {
        putAll();
        long maybe = IntStream.range(0, 10_000)
                .filter(i -> edges.mayHave(from(NODES + i), label(i)) != 0)
                .count();
        assertThat(maybe).isLessThan(1_500);
    }

    @Test
    void deniesWhatMarksOrAbsenceForbid() {
        edges.put(1, 2, 7);
        assertThat(edges.mayHave(Feature.marked(1, 0), label(2))).isZero();
        assertThat(edges.mayHave(from(1), Feature.marked(2, Feature.STARTS))).isZero();
        assertThat(edges.mayHave(Dictionary.ABSENT, label(2))).isZero();
        assertThat(edges.mayHave(from(1), Dictionary.ABSENT)).isZero();
        assertThat(edges.mayHave(Dictionary.ABSENT, Dictionary.ABSENT)).isZero();
    }

    @Test
    void followsAPhraseAsFarAsMarksAllow() {
        edges.put(1, 2, 7);
        assertThat(edges.longer(from(1), label(2))).isEqualTo(7);
        assertThat(edges.longer(from(1), label(3))).isEqualTo(EdgeTable.ABSENT);
        assertThat(edges.longer(Feature.marked(1, 0), label(2))).isEqualTo(EdgeTable.ABSENT);
        assertThat(edges.longer(from(1), Feature.marked(2, Feature.STARTS))).isEqualTo(EdgeTable.ABSENT);
        assertThat(edges.longer(Dictionary.ABSENT, label(2))).isEqualTo(EdgeTable.ABSENT);
        assertThat(edges.longer(from(1), Dictionary.ABSENT)).isEqualTo(EdgeTable.ABSENT);
        assertThat(edges.longer(EdgeTable.ABSENT, label(2))).isEqualTo(EdgeTable.ABSENT);
    }

    @Test
    void marksTheTargets() {
        edges.put(1, 2, 0);
        edges.put(0, 2, 1);
        edges.mark(new int[] {Feature.ASKED, Feature.STARTS | Feature.ANCHORS});
        assertThat(edges.get(1, 2)).isEqualTo(Feature.marked(0, Feature.ASKED));
        assertThat(edges.get(0, 2)).isEqualTo(Feature.marked(1, Feature.STARTS | Feature.ANCHORS));
    }

    private void putAll() {
        for (int i = 0; i < NODES * LABELS; i++) {
            edges.put(i / LABELS, i % LABELS, i);
        }
    }

    private static int from(int feature) {
        return Feature.marked(feature, Feature.STARTS);
    }

    private static int label(int feature) {
        return Feature.marked(feature, Feature.CONTINUES);
    }
}

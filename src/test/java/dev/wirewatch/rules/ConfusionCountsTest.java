package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfusionCountsTest {

    @Test
    void nothingHasNoFigures() {
        assertThat(ConfusionCounts.NONE.precision()).isEmpty();
        assertThat(ConfusionCounts.NONE.recall()).isEmpty();
        assertThat(ConfusionCounts.NONE.f1()).isEmpty();
    }

    @Test
    void countsEachItemOnce() {
        ConfusionCounts counts = ConfusionCounts.NONE
                .plus(Label.YES, true)
                .plus(Label.YES, false)
                .plus(Label.NO, true)
                .plus(Label.NO, false)
                .plus(Label.OPEN, true)
                .plus(Label.OPEN, false);
        assertThat(counts).isEqualTo(new ConfusionCounts(1, 1, 1, 1, 2));
    }

    @Test
    void figuresAreThoseOfTheTextbook() {
        ConfusionCounts counts = new ConfusionCounts(6, 2, 4, 80, 9);
        assertThat(counts.precision()).hasValue(0.75);
        assertThat(counts.recall()).hasValue(0.6);
        assertThat(counts.f1().getAsDouble()).isCloseTo(2 * 0.75 * 0.6 / (0.75 + 0.6), within(1e-12));
    }

    @Test
    void ifNothingRightWasFoundF1IsZero() {
        assertThat(new ConfusionCounts(0, 0, 3, 5, 0).f1()).hasValue(0);
        assertThat(new ConfusionCounts(0, 0, 3, 5, 0).precision()).isEmpty();
        assertThat(new ConfusionCounts(0, 2, 0, 5, 0).f1()).hasValue(0);
    }
}

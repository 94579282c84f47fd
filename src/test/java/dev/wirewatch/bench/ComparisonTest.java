package dev.wirewatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void orderMakesNoDifference() {
        assertThat(Comparison.difference("1", List.of("a", "b"), List.of("b", "a")))
                .isEmpty();
    }

    @Test
    void tellsWhatOnlyOneOfThemFound() {
        assertThat(Comparison.difference("1", List.of("a", "b"), List.of("c", "a")))
                .hasValue("document 1: 2 and 2 matches; only ours: [b]; only theirs: [c]");
    }

    @Test
    void tellsOfAMatchThatComesTwice() {
        assertThat(Comparison.difference("1", List.of("a", "a"), List.of("a"))).isPresent();
    }
}

package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void namesStandFlushLeftAndFiguresFlushRight() {
        List<List<String>> rows = List.of(List.of("pack", "rules", "n"), List.of("a", "7", "100"));
        assertThat(TextTable.lines(rows, 1)).containsExactly("pack  rules    n", "a         7  100");
    }

    @Test
    void noLineEndsWithSpaces() {
        assertThat(TextTable.lines(List.of(List.of("a", "long"), List.of("b", "")), 2))
                .containsExactly("a  long", "b");
        assertThat(TextTable.lines(List.of(), 2)).isEmpty();
    }
}

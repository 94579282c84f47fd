package dev.wirewatch.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    /** Nodes of two ints: whether it is true, and the index behind it. */
    private static final class Row extends Truth {

        private final List<Integer> asked = new ArrayList<>();

        Row(String truths) {
            super(new int[2 * truths.length()]);
            for (int i = 0; i < truths.length(); i++) {
                code[2 * i] = truths.charAt(i) == '1' ? 1 : 0;
                code[2 * i + 1] = 2 * i + 2;
            }
        }

        @Override
        boolean holds(int node) {
            asked.add(node / 2);
            return code[node] == 1;
        }
    }

    @ParameterizedTest
    @CsvSource({"111, true, 3", "101, false, 2", "011, false, 1", "'', true, 0"})
    void allHoldUntilOneDoesNot(String truths, boolean expected, int asked) {
        Row row = new Row(truths);
        assertThat(row.all(0, 2 * truths.length())).isEqualTo(expected);
        assertThat(row.asked).hasSize(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 001, true, 3",
        "1, 100, true, 1",
        "2, 0110, true, 3",
        "2, 0100, false, 4",
        "3, 11, false, 2",
        "1, '', false, 0",
        "0, 00, true, 0"
    })
    void soManyHoldUntilThereAreEnough(int count, String truths, boolean expected, int asked) {
        Row row = new Row(truths);
        assertThat(row.atLeast(count, 0, 2 * truths.length())).isEqualTo(expected);
        assertThat(row.asked).hasSize(asked);
    }
}

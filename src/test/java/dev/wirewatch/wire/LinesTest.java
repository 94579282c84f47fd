package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
    void endsALineAtEachBreak(String lineBreak) {
        assertThat(Lines.of("PARIS" + lineBreak + "and more").all()).containsExactly("PARIS", "and more");
    }

    @Test
    void hasOneLineWhereThereIsNoBreak() {
        assertThat(Lines.of("").all()).containsExactly("");
        assertThat(Lines.of("tabs\tand spaces \u00A0").all()).containsExactly("tabs\tand spaces \u00A0");
    }

    @Test
    void hasAnEmptyLineBehindABreakAtTheEnd() {
        assertThat(Lines.of("one\n").all()).containsExactly("one", "");
    }

    /** The other breaks in a text decide how its lines are found: so texts with one kind alone, and with all kinds. */
    @ParameterizedTest
    @ValueSource(strings = {"ab \n", "ab\u00E9\n\r", "a\u4E2D\n\r\u000B\f\u0085\u2028\u2029"})
    void partsAsTheRegularExpressionDoes(String alphabet) {
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(Lines.of(text.toString()).all())
                    .as(text.toString())
                    .isEqualTo(List.of(text.toString().split("\\R", -1)));
        }
    }
}

package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryContentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text of some length",
                "tabs\tand\r\nlines\u000B\f",
                "größe – \uD83D\uDE80 \u0080\u0100\u0501"
            })
    void takesTextForText(String text) {
        assertThat(BinaryContent.of(text)).isEqualTo(Optional.empty());
    }

    @Test
    void findsAControlCharacterWhereverItIs() {
        for (char control : new char[] {'\0', '\b', '\u000E', '\u001F'}) {
            for (int at = 0; at < 20; at++) {
                StringBuilder text = new StringBuilder("à–\n      lines of\ntext");
                text.insert(at, control);
                assertThat(BinaryContent.of(text.toString()))
                        .contains("not text: control character U+%04X at character %d".formatted((int) control, at));
            }
        }
    }
}

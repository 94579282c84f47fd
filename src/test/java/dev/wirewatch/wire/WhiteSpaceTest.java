package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhiteSpaceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a|a",
                "' a b '|a b",
                "'a  b'|a b",
                "'a\n b c\t\td'|a b c d",
                "'a\nb'|a b",
                "'\u000B\f\r'|''",
                "''|''",
                "'\u00A0 a'|'\u00A0 a'",
                "' \u00A0  \u00A0 '|'\u00A0 \u00A0'",
                "'é  \uD83D\uDE80\n'|é \uD83D\uDE80",
            })
    void makesEachRunOneSpace(String text, String collapsed) {
        assertThat(WhiteSpace.collapse(text)).isEqualTo(collapsed);
    }
}

package dev.wirewatch.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

    @ParameterizedTest
    @CsvSource({
        "a\u0000b, a␀b",
        "'\u0001bkn014\r', ␁bkn014␍",
        "'\u001b[31mred', ␛[31mred",
        "a\u007fb, a␡b",
        "\u009b2J, <U+009B>2J",
        "a\u202eb, a<U+202E>b",
        "a\u2028b, a<U+2028>b",
        "Größe 🚀, Größe 🚀",
    })
    void showsWhatSteersATerminal(String text, String shown) {
        assertThat(of(text.getBytes(UTF_8))).isEqualTo(shown);
    }

    @Test
    void keepsLineEndsAndTabs() {
        assertThat(of("a\n\tb\n".getBytes(UTF_8))).isEqualTo("a\n\tb\n");
    }

    @Test
    void showsBytesThatAreNotUtf8() {
        assertThat(of("Größe é".getBytes(ISO_8859_1))).isEqualTo("Gr<F6><DF>e <E9>");
        assertThat(of(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0})).isEqualTo("<FF><FE>a␀");
    }

    @Test
    void takesALengthThatCutsACharacter() {
        assertThat(VisibleText.of("aé".getBytes(UTF_8), 2)).isEqualTo("a<C3>");
        assertThat(of(new byte[0])).isEmpty();
    }

    private static String of(byte[] bytes) {
        return VisibleText.of(bytes, bytes.length);
    }
}

package dev.wirewatch.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterSetsTest {

    /** Escapes and shifts of ISO 2022, lead bytes of the sets of several bytes, and what may stand behind them. */
    private static final int[] TELLING = {0x1B, '$', '(', ')', '*', 'A', 'B', 'C', 'G', 'J', 0x0E, 0x0F, 0x8E, 0x8F};

    static List<Charset> all() {
        return CharacterSets.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void neverPutsInReplacementCharacters(Charset charset) {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = noise(random);
            Optional<String> text = decoded(bytes, charset);
            if (text.isPresent() && !CharacterSets.hasReplacement(charset)) {
                assertThat(text.get())
                        .as("%s in %s", HexFormat.of().formatHex(bytes), charset)
                        .doesNotContain("\uFFFD");
            }
        }
        assertThat(decoded("Oslo".getBytes(charset), charset)).contains("Oslo");
    }

    @Test
    void rejectsWhatADecoderReplacesThoughItIsToldToReport() {
        byte[] korean = {0x1B, '$', ')', 'C', 0x0E, 0x22, 0x69, 0x0F};
        assertThatThrownBy(() -> TextDecoder.decode(korean, Charset.forName("ISO-2022-KR")))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("the character at 0 is not valid ISO-2022-KR");
    }

    @ParameterizedTest
    @CsvSource({
        "utf8, UTF-8",
        "' ''UTF-8'' ', UTF-8",
        "ISO-8859-1, windows-1252",
        "latin1, windows-1252",
        "iso88591, windows-1252",
        "l5, windows-1254",
        "ISO-8859-15, ISO-8859-15",
        "x-cp1250, windows-1250",
        "gb2312, GBK",
        "ms_kanji, windows-31j",
        "ks_c_5601-1987, x-windows-949",
        "macintosh, x-MacRoman",
        "iso-8859-8-i, ISO-8859-8",
        "cp850, IBM850",
    })
    void knowsTheLabelsOfTheEncodingStandard(String label, String charset) {
        assertThat(CharacterSets.named(label)).contains(Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-2022-kr", "iso-2022-cn", "x-ISCII91", "utf-7", "cp037", "klingon", "", "\u0000"})
    void knowsNoOthers(String label) {
        assertThat(CharacterSets.named(label)).isEmpty();
    }

    @Test
    void readsAsAsciiWhatItsSendersMean() throws UnreadableException {
        assertThat(TextDecoder.decode("Zürich “öffnet”".getBytes(Charset.forName("windows-1252")), US_ASCII))
                .isEqualTo("Zürich “öffnet”");
        assertThat(TextDecoder.decode("Zürich".getBytes(UTF_8), US_ASCII)).isEqualTo("Zürich");
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(6)];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            if (random.nextBoolean()) {
                bytes[i] = (byte) TELLING[random.nextInt(TELLING.length)];
            }
        }
        return bytes;
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(TextDecoder.decode(bytes, charset));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}

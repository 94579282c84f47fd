package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CameoCodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cameo:01",
                "cameo:163",
                "CAMEO:163",
                " cameo:1312 ",
                "cameo:0332",
                "cameo:010",
                "cameo:155",
                "cameo:1952",
                "cameo:20",
                "medtop:99",
                "163",
                "cameoX"
            })
    void codesThatThereAreAreTaken(String code) {
        assertThat(CameoCodes.fault(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cameo:      | such codes have 2 to 4 digits, and begin with 01 to 20: `cameo:163`",
                "cameo:1     | such codes have 2 to 4 digits, and begin with 01 to 20: `cameo:163`",
                "cameo:21    | such codes have 2 to 4 digits, and begin with 01 to 20: `cameo:163`",
                "cameo:arms  | such codes have 2 to 4 digits, and begin with 01 to 20: `cameo:163`",
                "cameo:167   | below 16 there are 160 to 166",
                "cameo:1631  | below 16 there are 160 to 166",
                "cameo:1624  | below 162 there are 1621 to 1623",
                "cameo:1620  | below 162 there are 1621 to 1623",
                "cameo:16211 | below 162 there are 1621 to 1623",
                "cameo: 163  | such codes have 2 to 4 digits, and begin with 01 to 20: `cameo:163`",
                "cameo:16x   | below 16 there are 160 to 166",
            })
    void othersAreRefusedWithTheNearestThatThereAre(String code, String hint) {
        assertThat(CameoCodes.fault(code)).hasValueSatisfying(fault -> {
            assertThat(fault.message()).isEqualTo("`" + code + "` is no code of a CAMEO event");
            assertThat(fault.hint()).isEqualTo(hint);
        });
    }

    /** Roots, and codes of three and of four digits, as the codebook's chapter 2 has them. */
    @Test
    void thereAreAsManyAsTheCodebookHas() {
        assertThat(codes("%02d", 100)).isEqualTo(20);
        assertThat(codes("%03d", 1_000)).isEqualTo(149);
        assertThat(codes("%04d", 10_000)).isEqualTo(147);
    }

    private static long codes(String format, int end) {
        return IntStream.range(0, end)
                .mapToObj(code -> "cameo:" + String.format(Locale.ROOT, format, code))
                .flatMap(code -> CameoCodes.fault(code).isEmpty() ? Stream.of(code) : Stream.of())
                .count();
    }
}

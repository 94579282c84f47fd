package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource({"no,NO", "NOR,NO", "Norway,NO", "UNITED KINGDOM,GB", "Nowhere,", "XX,"})
    void readsCodesAndEnglishNames(String text, String code) {
        assertThat(Countries.code(text).orElse(null)).isEqualTo(code);
    }
}

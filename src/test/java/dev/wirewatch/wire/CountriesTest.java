package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource({
        "no,NO",
        "NOR,NO",
        "Norway,NO",
        "UNITED KINGDOM,GB",
        "Czech Republic,CZ",
        "Hong Kong,HK",
        "Nowhere,",
        "XX,"
    })
    void readsCodesAndEnglishNames(String text, String code) {
        assertThat(Countries.code(text).orElse(null)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"Norway,NO", " Peru,PE", "SCOTLAND,GB", "Georgia,", "VA,", "NOR,", "Ont.,"})
    void readsNamesAloneWhereAStateMayStand(String text, String code) {
        assertThat(Countries.named(text).orElse(null)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Italia,it-IT,IT",
        "noreg,nn,NO",
        "Suomi,fi,FI",
        "Italia,fi-FI,IT",
        "Italien,it,",
        "Italia,x-none,",
        "Italia,'',"
    })
    void readsNamesInALanguage(String text, String language, String code) {
        assertThat(Countries.named(text, language).orElse(null)).isEqualTo(code);
    }
}

package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"en", "EN-gb", "zh-hans-cn", "es-419", "ckb", "und", "iw", "en-eu", "x-agency", "i-klingon"})
    void anItemMayHave(String tag) {
        assertThat(Languages.isTag(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "zz", "english", "en-uk", "en-", "-", "e n"})
    void noItemHas(String tag) {
        assertThat(Languages.isTag(tag)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"englsh, en", "deutsch, de", "en-uk, en-GB"})
    void guessesWhatWasMeant(String written, String tag) {
        assertThat(Languages.meant(written)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "en-en", "en-", "klingonian"})
    void guessesNothingFarFetched(String written) {
        assertThat(Languages.meant(written)).isEmpty();
    }
}

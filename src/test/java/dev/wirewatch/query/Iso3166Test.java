package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Iso3166Test {

    @Test
    void aCountryHasTwoCodes() {
        assertThat(Iso3166.codes("NO")).containsExactly("NO", "NOR");
        assertThat(Iso3166.codes("NOR")).containsExactly("NO", "NOR");
        assertThat(Iso3166.codes("XK")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "us", "USA", "SU", "YU", "XK", "XKX", "EU", "UN"})
    void anItemMayHave(String code) {
        assertThat(Iso3166.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U", "UK", "GER", "840", "USAA", "US-NV", "u s", "Germany"})
    void noItemHas(String code) {
        assertThat(Iso3166.isCode(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Germny, DE", "Scotland, GB", "uk, GB", "us-nv, US", "iso3166-1a3:USA, USA", "America, US"})
    void guessesWhatWasMeant(String written, String code) {
        assertThat(Iso3166.meant(written)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Q", "GER", "Atlantis Island", ":", "-"})
    void guessesNothingFarFetched(String written) {
        assertThat(Iso3166.meant(written)).isEmpty();
    }
}

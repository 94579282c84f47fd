package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @Test
    void aCountryHasTwoCodes() {
        assertThat(Countries.codes("NO")).containsExactly("NO", "NOR");
        assertThat(Countries.codes("NOR")).containsExactly("NO", "NOR");
        assertThat(Countries.codes("XK")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "us", "USA", "SU", "YU", "XK", "XKX", "EU", "UN"})
    void anItemMayHave(String code) {
        assertThat(Countries.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U", "UK", "GER", "840", "USAA", "US-NV", "u s", "Germany"})
    void noItemHas(String code) {
        assertThat(Countries.isCode(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Germny, DE", "Scotland, GB", "uk, GB", "us-nv, US", "iso3166-1a3:USA, USA", "America, US"})
    void guessesWhatWasMeant(String written, String code) {
        assertThat(Countries.meant(written)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Q", "GER", "Atlantis Island", ":", "-"})
    void guessesNothingFarFetched(String written) {
        assertThat(Countries.meant(written)).isEmpty();
    }
}

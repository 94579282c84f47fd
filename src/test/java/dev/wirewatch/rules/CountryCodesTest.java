package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryCodesTest {

    @ParameterizedTest
    @CsvSource({
        "iso3166-1a2:DE, DE DEU",
        "iso3166-1a3:USA, US USA",
        "iso3166-1a2:US-NV, US USA", // a part of a country
        "ISOCountryCode:ch, CH CHE",
        "iso3:deu, DE DEU",
        "cntry:CA, CA CAN",
        "cntry:Russia, Russia", // no code, but the place of one
        "iso3166-1a2:XK, XK", // in use, and not in the standard
        "N2:GB, GB GBR",
        "http://cvx.iptc.org/iso3166-1a2/IT, IT ITA",
        "http://cvx.iptc.org/iso3166-1a3#ABW, AW ABW",
        "N2:POL, ''", // politics
        "N2:WAR, ''",
        "dpacountry:54, ''", // a code of the agency's own
        "medtop:20000642, ''",
        "http://cv.ap.org/id/661cd9087d5b10048265c076b8e3055c, ''",
        "DE, ''",
        ":DE, ''",
        "iso3166-1a2:, ''",
        "'', ''",
    })
    void readsTheCodesOfAConcept(String code, String codes) {
        assertThat(String.join(" ", CountryCodes.ofConcept(code))).isEqualTo(codes);
    }
}

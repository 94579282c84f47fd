package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    VIENNA, Sept 4, 2023 (AFP) – Ministers | Vienna | AFP | 2023-09-04
                    KIEV (Reuters) - Ministers | Kiev | Reuters |
                    GENEVA (AP) _ Ministers | Geneva | AP |
                    GENEVA (AP) -- Ministers | Geneva | AP |
                    LISBON, Portugal (AP) — Ministers | Lisbon, Portugal | AP |
                    SALVADOR, Feb 26 - Ministers | Salvador | |
                    SALVADOR, Feb 26 - | Salvador | |
                    UNITED NATIONS, Jan. 5 (Reuters) - Ministers | United Nations | Reuters |
                    ST. PETERSBURG, Russia, March 3 (Reuters) - Ministers | St. Petersburg, Russia | Reuters |
                    MEXICO CITY, 26 Feb 2021 (EFE) - Ministers | Mexico City | EFE | 2021-02-26
                    OSLO/HELSINKI, December 31, 2022 (AFP) - Ministers | Oslo/Helsinki | AFP | 2022-12-31
                    PORT-AU-PRINCE, Aug 1 (AFP) - Ministers | Port-au-Prince | AFP |
                    L'AQUILA, Italy (AP) — Ministers | L'Aquila, Italy | AP |
                    RIO DE JANEIRO, JULY 1, 2020 (AFP) - Ministers | Rio de Janeiro | AFP | 2020-07-01
                    SARAJEVO, Bosnia and Herzegovina (AP) — Ministers | Sarajevo, Bosnia and Herzegovina | AP |
                    BEIJING, Sept. 4 (Xinhua) -- Ministers | Beijing | Xinhua |
                    MOSCOW. Sept 4 (Interfax) - Ministers | Moscow | Interfax |
                    ZÜRICH, Feb 30, 2024 (SDA) - Ministers | Zürich | SDA |
                    Berlin (dpa) - Ministers | Berlin | dpa |
                    Tegucigalpa, Jan 2 (EFE).- Ministers | Tegucigalpa | EFE |
                    SEOUL, Nov 26 AFP - Ministers | Seoul | AFP |
                    Lima, Peru, Sept 4, 2023 (Andina) – Ministers | Lima, Peru | Andina | 2023-09-04
                    """)
    void readsPlaceAgencyAndDate(String text, String located, String agency, LocalDate date) {
        assertThat(Dateline.at(text)).hasValueSatisfying(dateline -> {
            assertThat(dateline.located()).isEqualTo(located);
            assertThat(dateline.agency().orElse(null)).isEqualTo(agency);
            assertThat(dateline.date().orElse(null)).isEqualTo(date);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "VIENNA",
                "VIENNA - Ministers met",
                "FACTBOX-What the treaty says",
                "UPDATE 2-Ministers meet in Vienna",
                "The Monitoring Group (MG) - a body of four - said",
                "Vote (Monday) - the agenda",
                "GENEVA, Feb 26-28 talks are on",
                "Ministers met in VIENNA (AFP) - again",
                "VIENNA (AFP) Ministers met",
                "VIENNA () - Ministers met",
                "VIENNA AFP - Ministers met",
                "VIENNA, March 2 NATO - the alliance - met"
            })
    void seesNoneInOtherText(String text) {
        assertThat(Dateline.at(text)).isEmpty();
    }

    @Test
    void takesNoTimeOverLongCapitals() {
        String hostile = "A ".repeat(1_000_000) + "(" + "B".repeat(1_000_000);

        assertThat(Dateline.at(hostile)).isEmpty();
    }
}

package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinePlaceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OSLO, March 2, 2024 (Agency) - | Oslo",
                "ST. GALLEN, Switzerland, Mar. 2, 2024 (Agency) – | St. Gallen, Switzerland",
                "Strasbourg, 10 juil 2024 (Agence) | Strasbourg",
                "Genève, juil. 2024 | Genève",
                "Paris, le 2 mars | Paris",
                "SYDNEY March 22 AGENCY - | Sydney",
                "Berlin, 2. März | Berlin",
                "Oslo | Oslo",
                "Rio de Janeiro - | Rio de Janeiro",
                "Αθήνα, 4/4/2018 | Αθήνα",
                "Clermont-Ferrand (Agence) | Clermont-Ferrand",
            })
    void findsThePlace(String dateline, String place) {
        assertThat(DatelinePlace.of(dateline)).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4/4/2018", "", "   ", ",", "(Agency)", "March 2", "le 2 mars", "- Oslo"})
    void findsNoneWhereThereIsNone(String dateline) {
        assertThat(DatelinePlace.of(dateline)).isEmpty();
    }

    @Test
    void takesNoSentenceForAPlace() {
        assertThat(DatelinePlace.of("Word ".repeat(40))).isEmpty();
    }
}

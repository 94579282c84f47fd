package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ROME | Rome
                    UNITED NATIONS | United Nations
                    ST. JOHN'S | St. John's
                    WASHINGTON D.C. | Washington D.C.
                    LONDON, UK | London, UK
                    GAZA, PALESTINE | Gaza, Palestine
                    ISLE OF MAN | Isle of Man
                    THE HAGUE | The Hague
                    ÎLE-DE-FRANCE | Île-de-France
                    McMurdo, Antarctica | McMurdo, Antarctica
                    Oslo, NORWAY | Oslo, NORWAY
                    """)
    void givesCapitalsInTitleCase(String printed, String readable) {
        assertThat(PlaceName.readable(printed)).isEqualTo(readable);
    }
}

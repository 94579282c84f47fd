package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-02T10:20:30Z, 2024-03-02T10:20:30Z",
        "2024-03-02T10:20:30+02:00, 2024-03-02T08:20:30Z",
        "2024-03-02T10:20:30+0200, 2024-03-02T08:20:30Z",
        "2024-03-02T10:20:30+02, 2024-03-02T08:20:30Z",
        "2024-03-02T10:20:30-0330, 2024-03-02T13:50:30Z",
        "2024-03-02T10:20:30.250Z, 2024-03-02T10:20:30.250Z",
        "2024-03-02T10:20:30.123456789123+00:00, 2024-03-02T10:20:30.123456789Z",
        "2024-03-02t10:20z, 2024-03-02T10:20:00Z",
        "2024-03-02 10:20:30 +0000, 2024-03-02T10:20:30Z",
        "20240302T102030+0100, 2024-03-02T09:20:30Z",
        "20240302T102030Z, 2024-03-02T10:20:30Z",
        "2024-03-02T10:20:30, 2024-03-02T10:20:30Z",
        "2024-03-02, 2024-03-02T00:00:00Z",
        "20240302, 2024-03-02T00:00:00Z"
    })
    void readsTheSpellingsOfIso8601(String text, Instant expected) {
        assertThat(Timestamps.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-02T10:20:30, 2024-03-02T08:20:30Z",
        "2024-07-02T10:20:30, 2024-07-02T07:20:30Z",
        "2024-03-02T10:20:30Z, 2024-03-02T10:20:30Z",
        "2024-03-02, 2024-03-02T00:00:00Z"
    })
    void takesATimeWithoutAZoneForLocal(String text, Instant expected) {
        assertThat(Timestamps.parse(text, () -> ZoneId.of("Europe/Helsinki"))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2024-02-30",
                "2024-13-01T00:00:00Z",
                "2024-03-02T25:00:00Z",
                "2024-03-02T10:20:30+25:00",
                "2024-0302",
                "20240302T10:2030Z",
                "+999999999-01-01",
                "1709374830"
            })
    void seesNoTimeInOtherText(String text) {
        assertThat(Timestamps.parse(text)).isEmpty();
    }
}

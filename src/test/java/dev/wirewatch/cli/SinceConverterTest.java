package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class SinceConverterTest {

    private final SinceConverter since = new SinceConverter();

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z",
        "2026-01-31T12:00:00+02:00, 2026-01-31T10:00:00Z",
        "2026-01-31T12:00Z, 2026-01-31T12:00:00Z",
        "1900-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
        "999999999d, 1970-01-01T00:00:00Z",
    })
    void readsTimesWithAZone(String text, Instant time) {
        assertThat(since.convert(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"90s, PT90S", "15m, PT15M", "24h, PT24H", "7D, PT168H", "0s, PT0S"})
    void readsHowLongAgo(String text, Duration ago) {
        assertThat(since.convert(text)).isCloseTo(Instant.now().minus(ago), within(1, ChronoUnit.MINUTES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "15", "m", "-5m", "1.5h", "15 m", "2026-01-31", "2026-01-31T12:00:00", "٣m"})
    void refusesTheRestAndSaysWhatItTakes(String text) {
        assertThatThrownBy(() -> since.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(
                        "'" + text + "' is neither a time such as 2026-01-31T12:00:00Z nor how long ago, such as 15m");
    }
}

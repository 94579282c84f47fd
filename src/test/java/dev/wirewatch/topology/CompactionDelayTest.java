package dev.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactionDelayTest {

    private static final CompactionDelay DELAY = new CompactionDelay(Duration.ofSeconds(2), Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({"PT0S, PT2S", "PT58S, PT2S", "PT59S, PT1S", "PT60S, PT0S", "PT2H, PT0S"})
    void waitsForQuietButNotForEver(Duration sinceFirst, Duration wait) {
        assertThat(DELAY.after(sinceFirst)).isEqualTo(wait);
    }
}

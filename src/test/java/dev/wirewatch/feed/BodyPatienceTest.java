package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyPatienceTest {

    @ParameterizedTest
    @CsvSource({
        "10000, 0, true",
        "10001, 0, false",
        "10001, 100, false",
        "11000, 131072, true",
        "11001, 131072, false",
        "50000, 5242880, true",
        "50001, 5242880, false",
        "60000, 8388608, true",
        "60001, 8388608, false",
    })
    void bearsAWhileAndLongerForWhatComes(long millis, long bytes, boolean bears) {
        assertThat(BodyPatience.standard().bears(Duration.ofMillis(millis), bytes))
                .isEqualTo(bears);
    }
}

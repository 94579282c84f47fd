package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    @Test
    void givesWhatIsDoneInTime() {
        assertThat(new TimeLimit(Duration.ofMinutes(1)).within(() -> "done")).contains("done");
    }

    @Test
    void givesUpOnWhatNeverEnds() {
        CountDownLatch never = new CountDownLatch(1);
        assertThat(new TimeLimit(Duration.ofMillis(20)).within(() -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "late";
                }))
                .isEmpty();
    }

    @Test
    void throwsWhatTheWorkThrows() {
        assertThatThrownBy(() -> new TimeLimit(Duration.ofMinutes(1)).within(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .hasRootCauseMessage("no");
    }
}

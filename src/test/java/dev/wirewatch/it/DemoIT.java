package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wirewatch demo --exit}, as somebody sees it who tries us for the first time. */
class DemoIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration FIRST_ALERT = Duration.ofSeconds(60);
    private static final Pattern ALERT =
            Pattern.compile("^(LOW|MEDIUM|HIGH|CRITICAL)  (\\S+) · .+  \\((new|revision \\d+)\\)$");

    @Test
    void showsAlertsOfBothCategoriesAndEnds(@TempDir Path folder) {
        Instant start = Instant.now();
        try (Program demo = Program.start(folder, Map.of("NO_COLOR", "1"), Jar.command("demo", "--exit"))) {
            Awaitility.await()
                    .atMost(FIRST_ALERT)
                    .failFast(
                            "the demo ended without an alert",
                            () -> !demo.isRunning() && demo.stdout().isEmpty())
                    .until(() -> !demo.stdout().isEmpty());
            System.out.printf(
                    "demo: first alert after %d ms%n",
                    Duration.between(start, Instant.now()).toMillis());
            Ended ended = demo.awaitEnd(PATIENCE);
            assertThat(ended.exitCode()).as(ended.stderr()).isZero();
            assertThat(ended.stderr()).doesNotContain("ERROR", "WARN", "\tat ", "Exception");
            assertThat(ended.stdout()).doesNotContain("\u001B");
            assertShowsAlert(ended.stdout(), "arms-deals", "agency Meridian · place Geneva", "**sale**");
            assertShowsAlert(ended.stdout(), "sanctions", "agency Northern Wire · place Brussels", "**sanctions**");
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static void assertShowsAlert(String stdout, String category, String source, String marked) {
        assertThat(stdout.split("\\R\\R"))
                .anySatisfy(alert -> assertThat(alert.lines().toList()).satisfies(lines -> {
                    assertThat(lines.get(0)).matches(ALERT).contains("  " + category + " · ");
                    assertThat(lines.get(1)).isNotBlank();
                    assertThat(lines.get(2)).contains(source);
                    assertThat(alert).contains(marked);
                }));
    }
}

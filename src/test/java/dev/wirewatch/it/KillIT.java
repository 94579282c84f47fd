package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.message.Alert;
import dev.wirewatch.topology.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed at any moment: each alert is there once, neither lost nor doubled. */
class KillIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** Well below the session and transaction time-outs that a restart would have to sit out without static members. */
    private static final Duration QUICKLY = Duration.ofSeconds(40);

    private static final int ROUNDS = 3;
    private static final int LATEST_KILL_MS = 400;

    @Test
    void losesAndDoublesNoAlert(@TempDir Path folder) throws Exception {
        ConfigFile config = ConfigFile.write(folder);
        Random random = new Random(20_260_303);
        try (Kafka kafka = Kafka.of(config)) {
            killRightAfterSend(config);
            for (int round = 1; round <= ROUNDS; round++) {
                killWhileBusy(config, kafka, round, random.nextInt(LATEST_KILL_MS));
            }
            try (RunningService last = RunningService.start(config)) {
                assertThat(last.program().isRunning()).isTrue();
                awaitAlerts(kafka, ROUNDS);
                assertOnce(kafka.alerts(Topics.ALERTS));
                assertTailShowsThem(config, kafka.alerts(Topics.ALERTS).size());
            }
        }
    }

    private static void killRightAfterSend(ConfigFile config) throws Exception {
        Path dispatch = config.file().resolveSibling("dispatch.txt");
        Files.writeString(dispatch, Dispatches.text(0));
        try (RunningService service = RunningService.start(config)) {
            Program.wirewatch(
                            dispatch.getParent(),
                            "send",
                            "--config",
                            config.file().toString(),
                            dispatch.toString())
                    .awaitEnd(SOON);
            service.program().kill();
        }
    }

    /** The alert of the round before comes first; how long that takes shows how quick a restart is. */
    private static void killWhileBusy(ConfigFile config, Kafka kafka, int round, int delayMs) {
        Instant started = Instant.now();
        try (RunningService service = RunningService.start(config)) {
            awaitAlerts(kafka, round - 1);
            Duration took = Duration.between(started, Instant.now());
            System.out.printf("restart %d: first alert after %d ms%n", round, took.toMillis());
            assertThat(took).isLessThan(QUICKLY);
            kafka.send(Dispatches.text(round));
            await().pollDelay(Duration.ofMillis(delayMs))
                    .until(() -> service.program().isRunning());
            service.program().kill();
        }
    }

    private static void awaitAlerts(Kafka kafka, int lastNumber) {
        await().atMost(SOON).ignoreExceptionsInstanceOf(KafkaException.class).untilAsserted(() -> IntStream.rangeClosed(
                        0, lastNumber)
                .forEach(number -> assertThat(kafka.alerts(Topics.ALERTS, (number + 100) + " howitzers"))
                        .isNotEmpty()));
    }

    private static void assertOnce(List<Alert> alerts) {
        assertThat(alerts)
                .extracting(alert -> alert.getId() + "." + alert.getRevision())
                .doesNotHaveDuplicates();
        assertThat(alerts).extracting(Alert::getRevision).containsOnly(1);
        assertThat(alerts).extracting(Alert::getStory).doesNotContainNull();
        assertThat(alerts.stream().map(Alert::getStory).distinct()).hasSize(ROUNDS + 1);
    }

    private static void assertTailShowsThem(ConfigFile config, int count) {
        Ended tail = Program.wirewatch(
                        config.file().getParent(),
                        "tail",
                        "--config",
                        config.file().toString(),
                        "--since",
                        "1h",
                        "--json",
                        "--max",
                        Integer.toString(count))
                .awaitEnd(SOON);
        assertThat(tail.exitCode()).isZero();
        assertThat(tail.stdout().lines()).hasSize(count).doesNotHaveDuplicates();
    }
}

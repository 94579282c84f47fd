package dev.wirewatch.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.topology.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are tried on what lies on {@code news-items}, against what is published. */
class BacktestIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DISPATCHES = 30;

    @TempDir
    private Path folder;

    private RunningService service;

    @Test
    void tellsWhatAChangedRuleAddsAndDrops() throws IOException {
        service = RunningService.start(ConfigFile.write(folder));
        try (Kafka kafka = Kafka.of(service.config())) {
            Path pack = folder.resolve("howitzers.yml");
            Files.writeString(pack, Dispatches.pack("tests", "guns", "guns", "howitzers"));
            assertThat(wirewatch("rules", "publish", pack.toString()).exitCode())
                    .isZero();
            kafka.send(IntStream.range(0, DISPATCHES).mapToObj(Dispatches::text).toArray(String[]::new));
            await().atMost(PATIENCE)
                    .until(() -> kafka.alerts(Topics.ALERTS, "howitzers").size() >= DISPATCHES);

            Ended same = backtest(pack);
            assertThat(same.exitCode()).as(same.stderr()).isZero();
            assertThat(last(same)).contains("\"items\":30", "\"alerts\":30", "\"added\":0", "\"dropped\":0");

            Files.writeString(
                    pack,
                    Dispatches.pack("tests", "guns", "guns", "howitzers")
                            .replace("query: howitzers", "query: howitzers AND 105"));
            assertThat(last(backtest(pack))).contains("\"alerts\":1", "\"added\":0", "\"dropped\":29");
            assertThat(last(backtest(pack, "--until", "1h"))).contains("\"items\":0");
            assertThat(last(backtest(pack, "--since", "1h"))).contains("\"items\":30");

            String late = Dispatches.version("late", 1, "105 howitzers are ordered.");
            String killed =
                    Dispatches.version("late", 2, "It is not so.").replace("{", "{\"pubstatus\": \"canceled\", ");
            kafka.send(killed.getBytes(UTF_8), "", Instant.now().minus(Duration.ofDays(2)));
            kafka.send(late.getBytes(UTF_8), "");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(last(backtest(pack))).contains("\"items\":32"));
            assertThat(last(backtest(pack, "--since", "1d")))
                    .contains("\"items\":31", "\"unusable\":1", "\"alerts\":1,");
            assertThat(last(backtest(pack, "--until", "1d"))).contains("\"items\":1,", "\"unusable\":1");
        } finally {
            service.close();
        }
    }

    private static String last(Ended ended) {
        return ended.lines().get(ended.lines().size() - 1);
    }

    private Ended backtest(Path pack, String... more) {
        Stream<String> arguments = Stream.of("rules", "backtest", pack.toString(), "--json");
        return wirewatch(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }

    private Ended wirewatch(String... arguments) {
        String[] configured = Arrays.copyOf(arguments, arguments.length + 2);
        configured[arguments.length] = "--config";
        configured[arguments.length + 1] = service.config().file().toString();
        return Ended.inProcess(configured);
    }
}

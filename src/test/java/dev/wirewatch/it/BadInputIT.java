package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.topology.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What users and agencies do wrong, through the command line: one clear line, and the service goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Path folder;
    private RunningService service;
    private Kafka kafka;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        service = RunningService.start(ConfigFile.write(folder));
        kafka = Kafka.of(service.config());
    }

    @AfterAll
    void stop() {
        kafka.close();
        service.close();
    }

    @Test
    void takesWireMessagesThatCannotBeReadAndGoesOn() throws IOException {
        Path wires = Files.createDirectories(folder.resolve("wires"));
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        Files.write(wires.resolve("1-empty.txt"), new byte[0]);
        Files.write(wires.resolve("2-picture.txt"), png);
        Files.write(wires.resolve("3-half.txt"), Arrays.copyOf("Zürich".getBytes(StandardCharsets.UTF_8), 2));
        Files.writeString(wires.resolve("4-large.txt"), "arms deal ".repeat(600_000));
        Files.writeString(wires.resolve("5-deep.json"), "{\"a\":".repeat(10_000));
        Files.writeString(wires.resolve("6-no-dateline.txt"), "ARMY BUYS 160 HOWITZERS, MINISTRY SAYS\n");
        Ended sent = wirewatch("send", "--config", config(), wires.toString());
        assertThat(sent.exitCode()).as(sent.stderr()).isZero();
        assertThat(sent.lines()).containsExactly("sent 6 messages");
        await().atMost(PATIENCE).untilAsserted(() -> {
            Samples samples = new Samples(
                    new Web().get(service.config().httpPort(), "/metrics").body());
            assertThat(samples.sum("wirewatch_wire_messages_total", "outcome=\"rejected\"", "feed=\"send\""))
                    .isEqualTo(5);
            assertThat(samples.sum("wirewatch_rejections_total", "unprocess")).isZero();
            assertThat(kafka.alerts(Topics.ALERTS, "160 HOWITZERS")).hasSize(1);
        });
    }

    @Test
    void sendsTheOtherFilesWhereOneCannotBeRead() throws IOException {
        Path wires = Files.createDirectories(folder.resolve("mixed"));
        Files.writeString(wires.resolve("1-good.txt"), Dispatches.text(180));
        Files.writeString(wires.resolve("2-broken.jsonl.gz"), "no gzip at all");
        Files.writeString(wires.resolve("3-good.txt"), Dispatches.text(181));

        Ended sent = wirewatch("send", "--config", config(), wires.toString());

        assertThat(sent.exitCode()).isEqualTo(1);
        assertThat(sent.stdout().lines()).containsExactly("sent 2 messages, failed 1 file");
        assertThat(sent.stderr()).contains("2-broken.jsonl.gz: broken gzip data");
    }

    static Stream<Arguments> badPacks() {
        String good = Dispatches.pack("tests", "a-rule", "arms-deals", "howitzers");
        String rule = good.substring(good.indexOf("  - id:"));
        return Stream.of(
                Arguments.of("open bracket", good.replace("query: howitzers", "query: (howitzers"), "bracket"),
                Arguments.of("rule id twice", good + rule, "a-rule"),
                Arguments.of("unknown key", good + "boss: me\n", "boss"),
                Arguments.of("no rules", "pack: tests\ntitle: For tests\nrules: []\n", "rules"),
                Arguments.of("tabs", good.replace("    title", "\ttitle"), "tab"),
                Arguments.of("brackets", good.replace("query: howitzers", "query: " + "(".repeat(20_000)), "query"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badPacks")
    void refusesPacks(String name, String yaml, String says) throws IOException {
        Path pack = Files.writeString(folder.resolve("bad-pack.yml"), yaml);
        Ended ended = wirewatch("rules", "check", pack.toString()).showsNoStackTrace();
        assertThat(ended.exitCode()).as(ended.stdout()).isEqualTo(1);
        assertThat(ended.stdout())
                .startsWith(pack.toString())
                .containsIgnoringCase(says)
                .hasSizeLessThan(2_000);
    }

    @Test
    void tellsWhichPortIsInUse() {
        ConfigFile running = service.config();
        Path other = folder.resolve("other-data");
        int free = FreePort.find();
        int free2 = FreePort.find();
        run(running.with("taken.yml", other, running.kafkaPort(), free, free2))
                .failsInOneLine(1, "port " + running.kafkaPort(), "in use");
        run(running.with("taken.yml", other, free, running.registryPort(), free2))
                .failsInOneLine(1, "port " + running.registryPort(), "in use");
        run(running.with("taken.yml", other, free, free2, running.httpPort()))
                .failsInOneLine(1, "port " + running.httpPort(), "in use");
    }

    @Test
    void tellsWhichFolderCannotBeUsed() throws IOException {
        ConfigFile running = service.config();
        int[] ports = {FreePort.find(), FreePort.find(), FreePort.find()};
        run(running.with("owned.yml", running.data(), ports[0], ports[1], ports[2]))
                .failsInOneLine(1, running.data().toString(), "in use by another wirewatch");
        Path file = Files.createFile(folder.resolve("a-file"));
        run(running.with("file.yml", file.resolve("data"), ports[0], ports[1], ports[2]))
                .failsInOneLine(1, file.toString(), "cannot be used");
    }

    @Test
    void tellsWhatIsWrongInTheConfiguration() throws IOException {
        Path unknown = Files.writeString(folder.resolve("unknown.yml"), "htpp:\n  port: 1\n");
        Ended misspelt = wirewatch("run", "--config", unknown.toString());
        assertThat(misspelt.exitCode()).isEqualTo(1);
        assertThat(misspelt.stderr()).contains("unknown.yml:1:1: unknown key htpp", "\n  htpp:\n  ^");
        wirewatch("run", "--config", folder.resolve("missing.yml").toString()).failsInOneLine(1, "missing.yml");
    }

    @Test
    void tellsThatKafkaDoesNotAnswer() throws IOException {
        String nowhere = "127.0.0.1:" + FreePort.find();
        String pack = Files.writeString(
                        folder.resolve("pack.yml"), Dispatches.pack("tests", "a-rule", "arms-deals", "howitzers"))
                .toString();
        String wire = Files.writeString(folder.resolve("wire.txt"), Dispatches.text(1))
                .toString();
        // At once, for each waits ten seconds.
        try (Program tail = Program.wirewatch(folder, "tail", "--kafka", nowhere);
                Program send = Program.wirewatch(folder, "send", wire, "--kafka", nowhere);
                Program publish = Program.wirewatch(folder, "rules", "publish", pack, "--kafka", nowhere)) {
            for (Program asking : List.of(tail, send, publish)) {
                Ended ended = asking.awaitEnd(PATIENCE).showsNoStackTrace();
                assertThat(ended.exitCode()).isEqualTo(1);
                assertThat(ended.stderr().lines())
                        .satisfiesExactly(
                                waiting -> assertThat(waiting).contains("waiting for Kafka at " + nowhere),
                                failed -> assertThat(failed).contains(nowhere, "does not answer"));
            }
        }
    }

    @Test
    void endsTailWhereItsReaderIsGone() {
        String tail = String.join(" ", Jar.command("tail", "--config", config(), "--since", "1h", "--json"));
        try (Program pipe = Program.start(folder, Map.of(), List.of("sh", "-c", tail + " | head -n 1"))) {
            int[] number = {170};
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                kafka.send(Dispatches.text(number[0]++));
                return !pipe.isRunning();
            });
            Ended ended = pipe.awaitEnd(PATIENCE).showsNoStackTrace();
            assertThat(ended.lines()).hasSize(1);
        }
    }

    private String config() {
        return service.config().file().toString();
    }

    private Ended run(ConfigFile config) {
        return wirewatch("run", "--config", config.file().toString());
    }

    private Ended wirewatch(String... arguments) {
        try (Program program = Program.wirewatch(folder, arguments)) {
            return program.awaitEnd(PATIENCE).showsNoStackTrace();
        }
    }
}

package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.app.RuleTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what {@code docs/tutorial.md} says, block by block, in an empty folder and with a service of its own, and compares
 * what comes out with what the document shows. Only ports differ from the reader's, so that the default ones need not be
 * free.
 */
class TutorialIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The document says one second; a machine with much else to do may take longer. */
    private static final Duration SWAPPED = Duration.ofSeconds(10);

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
    private static final String SWAP = "RuleLoader rule set swapped pack=";
    private static final String CONFIGURATION = "wirewatch.yml";

    /** By the names of their terminals. */
    private final Map<String, Program> running = new HashMap<>();

    /** How much of each terminal's output has been compared, in lines. */
    private final Map<String, Integer> compared = new HashMap<>();

    private final List<Duration> swaps = new ArrayList<>();

    @TempDir
    private Path home;

    private ConfigFile ports;
    private String everyTerminal = "";

    @Test
    void everySnippetDoesWhatTheDocumentShows() throws IOException {
        Path folder = home.resolve("food");
        ports = new ConfigFile(
                folder.resolve(CONFIGURATION),
                folder.resolve("data"),
                FreePort.find(),
                FreePort.find(),
                FreePort.find());
        putWirewatchWhereTheDocumentHasIt();
        try {
            for (Snippet snippet : Snippet.all(Files.readString(Path.of("docs/tutorial.md")))) {
                follow(snippet);
            }
            stop();
        } finally {
            running.values().forEach(Program::close);
        }
        System.out.println("tutorial: from publication to the new rule set: " + swaps);
        assertThat(swaps).hasSize(4).allMatch(swap -> swap.compareTo(SWAPPED) < 0);
    }

    private void follow(Snippet snippet) throws IOException {
        if (snippet instanceof Snippet.EveryTerminal begin) {
            everyTerminal = begin.script();
            run(begin.line(), "", 0, "");
        } else if (snippet instanceof Snippet.Written file) {
            Files.writeString(path(file.file()), file.text() + (file.file().equals(CONFIGURATION) ? portKeys() : ""));
        } else if (snippet instanceof Snippet.Changed change) {
            change(change);
        } else if (snippet instanceof Snippet.Command command) {
            run(command.line(), command.script(), command.exitCode(), command.output());
        } else if (snippet instanceof Snippet.Started started) {
            running.put(started.terminal(), program("exec " + started.script()));
            awaitLines(started.line(), started.terminal(), started.output());
            if (started.script().startsWith("wirewatch run")) {
                new RunningService(ports, running.get(started.terminal())).awaitReady();
            }
        } else if (snippet instanceof Snippet.Seen seen) {
            awaitLines(seen.line(), seen.terminal(), seen.output());
        } else {
            throw new IllegalStateException("not followed: " + snippet);
        }
    }

    private void run(int line, String script, int exitCode, String output) {
        Ended ended = program("exec 2>&1\n" + script).awaitEnd(PATIENCE);
        assertThat(masked(ended.stdout())).as(place(line)).isEqualTo(masked(output));
        assertThat(ended.exitCode()).as(place(line)).isEqualTo(exitCode);
        if (output.contains("published as version")) {
            awaitSwap();
        }
    }

    private Program program(String script) {
        Map<String, String> environment = Map.of("HOME", home.toString(), "LC_ALL", "C.UTF-8", "NO_COLOR", "1");
        return Program.start(home, environment, List.of("sh", "-c", everyTerminal + script));
    }

    private void change(Snippet.Changed change) throws IOException {
        String text = Files.readString(path(change.file()));
        assertThat(text.split(Pattern.quote(change.before()), -1))
                .as(place(change.line()) + ": these lines stand in the file once")
                .hasSize(2);
        Files.writeString(path(change.file()), text.replace(change.before(), change.after()));
    }

    /** Waits until a terminal shows the lines, in their order; there may be others between them. */
    private void awaitLines(int line, String terminal, String shown) {
        List<String> expected =
                masked(shown).lines().filter(part -> !part.equals("…")).toList();
        await(place(line)).atMost(PATIENCE).untilAsserted(() -> {
            List<String> lines = lines(terminal);
            int at = compared.getOrDefault(terminal, 0);
            for (String part : expected) {
                assertThat(lines.subList(at, lines.size())).as(place(line)).contains(part);
                at += lines.subList(at, lines.size()).indexOf(part) + 1;
            }
            compared.put(terminal, at);
        });
    }

    private List<String> lines(String terminal) {
        Program program = running.get(terminal);
        assertThat(program.isRunning()).as(program.stderr()).isTrue();
        return masked(program.stdout() + program.stderr()).lines().toList();
    }

    /** Waits for one swap more than there were, and takes the time from the record's to that of the log's line. */
    private void awaitSwap() {
        Program service = running.get("service");
        await("swap").atMost(PATIENCE).until(() -> swapTimes(service).size() > swaps.size());
        try (Kafka kafka = Kafka.of(ports)) {
            Instant published = new RuleTopic(kafka.connection(), kafka.registry())
                    .dated()
                    .get("food")
                    .published();
            swaps.add(Duration.between(published, swapTimes(service).get(swaps.size())));
        }
    }

    private static List<Instant> swapTimes(Program service) {
        return service.stderr()
                .lines()
                .filter(line -> line.contains(SWAP))
                .map(line -> Instant.parse(line.substring(0, line.indexOf(' '))))
                .toList();
    }

    private void stop() {
        for (Program program : running.values()) {
            program.terminate();
            Ended ended = program.awaitEnd(PATIENCE).showsNoStackTrace();
            assertThat(ended.stderr()).doesNotContain("ERROR");
        }
    }

    /** A stand-in for the launcher, on the path of the reader, which knows where this test's service is. */
    private void putWirewatchWhereTheDocumentHasIt() throws IOException {
        Path launcher = Files.createDirectories(home.resolve("wirewatch")).resolve("wirewatch");
        Files.writeString(launcher, """
                #!/bin/sh
                case "$1 ${2:-}" in
                  send* | tail* | "rules publish" | "rules diff" | "rules backtest" | "rules list" | "rules rollback")
                    set -- "$@" --config %s ;;
                esac
                exec '%s' "$@"
                """.formatted(CONFIGURATION, String.join("' '", Jar.command())));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String portKeys() {
        return "embedded: {kafka-port: " + ports.kafkaPort() + ", registry-port: " + ports.registryPort()
                + "}\nhttp: {port: " + ports.httpPort() + "}\n";
    }

    private String masked(String output) {
        return TIME.matcher(output)
                .replaceAll("TIME")
                .replace(":" + ports.kafkaPort(), ":19092")
                .replace(":" + ports.registryPort(), ":18081")
                .replace(":" + ports.httpPort(), ":18080");
    }

    private Path path(String file) {
        return ports.file().resolveSibling(file);
    }

    private static String place(int line) {
        return "docs/tutorial.md:" + line;
    }
}

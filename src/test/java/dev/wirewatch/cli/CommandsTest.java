package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands do alike: wrong usage, help, and faults in a line. */
class CommandsTest extends CommandsFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parse",
                "match",
                "match --rules",
                "match --rule x y",
                "explain",
                "explain x",
                "explain --rule x",
                "explain --rule no-such-rule x",
                "send",
                "send --feed a/b x",
                "rules check",
                "rules publish",
                "tail --since yesterday",
                "tail --since 2024-01-01",
                "tail --severity urgent",
                "tail --max many",
                "tail --max 0",
                "tail --desk",
                "tail --kafka nonsense",
                "tail --registry nonsense",
                "tail --registry http://a:1,b:2",
                "rules publish --kafka host:0 x",
                "rules rollback --kafka host:99999",
                "send --kafka a:1,,b:2 x",
                "rejected list --kafka host:99999999999",
                "run --config",
                "demo now",
                "nothing",
                "rules nothing",
                "rejected nothing",
                "rejected list --limit 0",
                "rejected list --reason bad",
                "rejected list --since yesterday",
                "rejected show",
                "rejected show wire-raw",
                "rejected resend",
                "rejected resend 2-17 --feed x",
                "rejected resend 2-17 --content-type text",
                "--nothing",
            })
    void wrongUsageExitsWithTwoAndSaysSoOnStderr(String line) {
        Run run = Run.of(line.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("wirewatch: ")
                .contains("See 'wirewatch")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected show abc", "rejected resend 99-0 0-99999 abc", "rejected resend abc 99-0"})
    void theIdThatIsNoneIsNamedAlone(String line) {
        Run run = Run.of(line.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("'abc' is neither an id that 'wirewatch rejected list' prints")
                .doesNotContain("99-0", "99999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "bench matcher --corpus x", "bench --help"})
    void theJarHasNoBenchmarks(String line) {
        Run run = Run.of(line.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly("wirewatch: benchmarks are not in the jar; from a checkout, run: ./wirewatch " + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rules", "rejected"})
    void aCommandThatNamesNoCommandIsWrongUsage(String line) {
        Run run = line.isEmpty() ? Run.of() : Run.of(line);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Missing required subcommand", "See 'wirewatch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "parse --help",
                "match --help",
                "explain --help",
                "tail --help",
                "rules list --help",
                "rejected resend --help",
                "send -h"
            })
    void helpGoesToStdoutAndIsNoFailure(String line) {
        Run run = Run.of(line.split(" ", -1));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: wirewatch");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parse %s/none.txt",
                "match %s/none.txt",
                "explain --rule embargo %s/none.txt",
                "match --rules %s/none %s/rules",
                "rules check %s/none",
                "rules list %s/none.yml",
                "rules publish %s/none.yml",
                "run --config %s/none.yml",
                "tail --config %s/none.yml",
                "send --config %s/none.yml x",
            })
    void aMissingFileExitsWithOneAndOneLine(String line) {
        Run run = Run.of(line.replace("%s", folder.toString()).split(" ", -1));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().matches("wirewatch: /.*/none.*: no such file.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse", "match", "explain --rule sanctions-imposed"})
    void aFolderWithoutFilesExitsWithOne(String command) throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Run run = Run.of((command + " " + empty).split(" ", -1));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("wirewatch: " + empty + ": there is no file in this folder");
    }

    @Test
    void aKafkaThatIsAwayIsToldOfWhileItIsWaitedForAndAtTheEnd() {
        Run run = Run.of("tail", "--kafka", "127.0.0.1:1", "--since", "15m", "--severity", "HIGH", "--max", "1");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("wirewatch: waiting for Kafka at 127.0.0.1:1, up to 10 s\n"
                        + "wirewatch: Kafka at 127.0.0.1:1 does not answer: is the service running (wirewatch run), or"
                        + " is --kafka wrong?\n");
    }

    @Test
    void aWrongConfigurationIsOneLineWithItsPlaceBelow() throws IOException {
        Path file = write("w.yml", "http: {prot: 1}");

        Run run = Run.of("run", "--config", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("wirewatch: " + file + """
                :1:8: unknown key http.prot; known here: host, port
                  http: {prot: 1}
                         ^
                """);
    }

    @Test
    void aWrongConfigurationShowsItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("wirewatch.yml"), "# 日本\nhttp: {port: 1\n");

        assertThat(Run.of("run", "--config", file.toString()).err()).endsWith("""
                :2:7: a bracket that begins here is not closed by `}`, or a comma is missing in it
                  http: {port: 1
                        ^
                """);
    }
}

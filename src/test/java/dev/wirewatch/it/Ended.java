package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.cli.Run;
import java.util.List;

/**
 * A command that has ended, in a process of its own or in this one.
 *
 * @param exitCode its exit code
 * @param stdout all that it wrote to stdout
 * @param stderr all that it wrote to stderr
 */
record Ended(int exitCode, String stdout, String stderr) {

    /** Runs a command in this process, and fails where it shows a stack trace. */
    static Ended inProcess(String... arguments) {
        Run run = Run.of(arguments);
        return new Ended(run.code(), run.out(), run.err()).showsNoStackTrace();
    }

    /** The lines of stdout and then of stderr, without blank ones. */
    List<String> lines() {
        return (stdout + "\n" + stderr).lines().filter(line -> !line.isBlank()).toList();
    }

    /** Fails where a stack trace was shown. */
    Ended showsNoStackTrace() {
        assertThat(lines()).noneMatch(line -> line.startsWith("\tat "));
        return this;
    }

    /** Fails unless it ended with this code and told why in one line on stderr. */
    Ended failsInOneLine(int expectedCode, String... says) {
        assertThat(exitCode).as("exit code; %s", lines()).isEqualTo(expectedCode);
        assertThat(stderr.lines().toList()).singleElement().asString().contains(says);
        return this;
    }
}

package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * A process that has ended.
 *
 * @param exitCode its exit code
 * @param stdout all that it wrote to stdout
 * @param stderr all that it wrote to stderr
 */
record Ended(int exitCode, String stdout, String stderr) {

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

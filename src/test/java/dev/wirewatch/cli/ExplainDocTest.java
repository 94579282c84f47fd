package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the command that {@code docs/rules.md} shows, and compares what it prints; the README shows its last line. */
class ExplainDocTest {

    private static final Pattern SHOWN = Pattern.compile("```sh\n\\./wirewatch (.*)\n```\n\n```text\n([^`]*)```");

    @Test
    void printsWhatTheDocumentShows() throws IOException {
        MatchResult shown = SHOWN.matcher(Files.readString(Path.of("docs/rules.md")))
                .results()
                .findFirst()
                .orElseThrow();

        assertThat(Run.of(shown.group(1).split(" ", -1))).isEqualTo(new Run(0, shown.group(2), ""));

        assertThat(Files.readString(Path.of("README.md")))
                .contains(shown.group(1) + "\n```")
                .contains(shown.group(2).substring(shown.group(2).indexOf("  missing: ")));
    }
}

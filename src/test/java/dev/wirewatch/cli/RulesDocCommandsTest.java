package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the commands whose output {@code docs/rules.md} shows, and compares; the README shows an explanation's last line. */
class RulesDocCommandsTest {

    private static final Pattern SHOWN = Pattern.compile("```sh\n\\./wirewatch (.*)\n```\n\n```text\n([^`]*)```");

    static List<Arguments> shown() throws IOException {
        return SHOWN.matcher(Files.readString(Path.of("docs/rules.md")))
                .results()
                .map(block -> Arguments.of(block.group(1), block.group(2)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shown")
    void printsWhatTheDocumentShows(String command, String output) {
        assertThat(Run.of(command.split(" ", -1))).isEqualTo(new Run(0, output, ""));
    }

    @Test
    void theReadmeShowsTheEndOfTheExplanation() throws IOException {
        MatchResult explanation = SHOWN.matcher(Files.readString(Path.of("docs/rules.md")))
                .results()
                .filter(block -> block.group(1).startsWith("explain "))
                .findFirst()
                .orElseThrow();

        assertThat(Files.readString(Path.of("README.md")))
                .contains(explanation.group(1) + "\n```")
                .contains(explanation.group(2).substring(explanation.group(2).indexOf("  missing: ")));
    }
}

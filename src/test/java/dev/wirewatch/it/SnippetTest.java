package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No block of the tutorial goes by unseen. */
class SnippetTest {

    @Test
    void readsEveryBlockOfTheTutorial() throws IOException {
        String document = Files.readString(Path.of("docs/tutorial.md"));
        assertThat(Snippet.all(document))
                .hasAtLeastOneElementOfType(Snippet.EveryTerminal.class)
                .hasAtLeastOneElementOfType(Snippet.Command.class)
                .hasAtLeastOneElementOfType(Snippet.Started.class)
                .hasAtLeastOneElementOfType(Snippet.Seen.class)
                .hasAtLeastOneElementOfType(Snippet.Written.class)
                .hasAtLeastOneElementOfType(Snippet.Changed.class);
    }

    @Test
    void takesOutputWithTheCommandAboveIt() {
        assertThat(Snippet.all("```sh exit=1\ndiff a b\n```\n\nso:\n\n```text\n1c1\n```\n\n```sh\ntrue\n```\n"))
                .containsExactly(
                        new Snippet.Command(1, "diff a b\n", 1, "1c1\n"), new Snippet.Command(11, "true\n", 0, ""));
    }

    @Test
    void readsBothSidesOfAChange() {
        assertThat(Snippet.all("```diff file=a.yml\n a: 1\n-b: 2\n+b: 3\n```\n"))
                .containsExactly(new Snippet.Changed(1, "a.yml", "a: 1\nb: 2\n", "a: 1\nb: 3\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\nls\n```",
                "```bash\nls\n```",
                "```sh exit=one\nls\n```",
                "```text\nno command above\n```",
                "```sh\nls\n```\n```text\na\n```\n```text\nb\n```",
                "  ```sh\nls\n```",
                "~~~\nls\n```",
                "```diff file=a.yml\n\n```",
                "```sh\nls\n",
            })
    void refusesWhatItCannotRun(String document) {
        assertThatThrownBy(() -> Snippet.all(document))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line ");
    }
}

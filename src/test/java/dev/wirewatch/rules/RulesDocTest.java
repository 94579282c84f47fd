package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Reads the pack that {@code docs/rules.md} shows, and makes the fault that it shows. */
class RulesDocTest {

    private static final Path DOCUMENT = Path.of("docs/rules.md");

    @Test
    void theExamplePackIsSound() throws Exception {
        Pack pack = PackReader.read("rules/fisheries.yml", block("yaml"));
        assertThat(ExampleCheck.check(pack.rules())).isEmpty();
    }

    @Test
    void theExampleProblemLooksLikeThat() throws Exception {
        String broken = block("yaml").replace("seiz* OR detain* OR impound*", "seiz* detain*");
        String shown = block("");
        assertThatThrownBy(() -> PackReader.read("rules/fisheries.yml", broken))
                .isInstanceOfSatisfying(
                        InvalidRulesException.class,
                        e -> assertThat(e.problems().get(0).render()).isEqualTo(shown));
    }

    /** The first fenced block of the name; the one without a name is the problem. */
    private static String block(String name) throws IOException {
        String text = Files.readString(DOCUMENT);
        String opening = "\n```" + name + "\n";
        int start = text.indexOf(opening, name.isEmpty() ? text.indexOf("## When") : 0) + opening.length();
        return text.substring(start, text.indexOf("```", start));
    }
}

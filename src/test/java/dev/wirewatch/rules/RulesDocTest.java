package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void thePackThatUsesALibraryIsSound() throws Exception {
        Library library = new Library("ships", "libraries/ships.yml", block("yaml", "## Lists and macros"));
        Library nouns =
                new Library("nouns", "libraries/nouns.yml", "library: nouns\ntitle: N\nlists: {waters: [sea]}\n");
        Pack pack = PackReader.read(
                "harbours.yml", block("yaml", "A pack names it"), new Libraries(List.of(library, nouns), ""));
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
        return block(name, name.isEmpty() ? "## When" : "#");
    }

    /** The first fenced block of the name behind some text. */
    private static String block(String name, String behind) throws IOException {
        String text = Files.readString(DOCUMENT);
        String opening = "\n```" + name + "\n";
        int start = text.indexOf(opening, text.indexOf(behind)) + opening.length();
        return text.substring(start, text.indexOf("```", start));
    }
}

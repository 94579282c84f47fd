package dev.wirewatch.yaml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictYamlTest {

    record Sheet(
            Optional<Colour> inkColour, Optional<Integer> pages, Optional<List<Line>> lines, Optional<Boolean> bound) {}

    record Line(Optional<String> text) {}

    enum Colour {
        BLACK,
        DEEP_BLUE
    }

    @TempDir
    private Path folder;

    @Test
    void keysAreTheComponentsInKebabCase() {
        assertThat(parse("ink-colour: deep_blue\npages: 3\nlines: [{text: Dépêche}]"))
                .isEqualTo(new Sheet(
                        Optional.of(Colour.DEEP_BLUE),
                        Optional.of(3),
                        Optional.of(List.of(new Line(Optional.of("Dépêche")))),
                        Optional.empty()));
    }

    @Test
    void whatIsLeftOutIsEmpty() {
        assertThat(parse("pages:"))
                .isEqualTo(new Sheet(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    colour: black                  | s.yml:1:1: unknown key colour; known here: bound, ink-colour, lines, pages
                    lines: [{text: a}, {txt: b}]   | s.yml:1:21: unknown key lines.[1].txt; known here: text
                    ink-colour: green              | s.yml:1:1: ink-colour must be one of black, deep_blue
                    ink-colour: 1                  | s.yml:1:1: ink-colour must be one of black, deep_blue
                    pages: many                    | s.yml:1:1: pages must be a whole number
                    pages: 1.5                     | s.yml:1:1: pages must be a whole number
                    pages: 99999999999             | s.yml:1:1: pages must be a whole number
                    pages: [1]                     | s.yml:1:1: pages must be a whole number
                    bound: 3                       | s.yml:1:1: bound must be true or false
                    lines: {text: a}               | s.yml:1:1: lines must be a list
                    lines: [a]                     | s.yml:1:9: lines.[0] must be a map of keys
                    lines: [{text: [a]}]           | s.yml:1:10: lines.[0].text must be text
                    just text                      | s.yml:1:1: the file must be a map of keys
                    [a, b]                         | s.yml:1:1: the file must be a map of keys
                    """)
    void saysWhatIsWrongAndWhere(String yaml, String problem) {
        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessage(problem);
    }

    @Test
    void namesTheLineOfTheKeyAndNotTheEndOfTheFile() {
        assertThatThrownBy(() -> parse("pages: 1\ncolour: black\nink-colour: black\n"))
                .hasMessageStartingWith("s.yml:2:1: unknown key colour;");
    }

    @ParameterizedTest
    @CsvSource({
        "'pages: 1\npages: 2', 's.yml:2:'",
        "'pages: 1\n---\npages: 2', 's.yml:3:1: a second document begins here; the file must hold one'",
        "'lines:\n\t- text: a', 's.yml:2:1: '",
        "'pages: 1\nlines: [{text: a}', 's.yml:2:'",
        "'', 's.yml: is empty'",
        "'# nothing', 's.yml: is empty'",
        "'---', 's.yml: is empty'",
        "'a: *b', 's.yml:1:'"
    })
    void refusesWhatIsNotOneDocument(String yaml, String where) {
        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageStartingWith(where)
                .hasMessageNotContainingAny("\n", "java", "com.", "Jackson", "Reference chain");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    pages: 1§pages: 2       | s.yml:2:1: the key pages is given twice
                    pages: [1               | s.yml:1:8: a bracket that begins here is not closed by `]`, or a comma is missing in it
                    pages: "1               | s.yml:1:8: a quote that begins here is never closed
                    pages: 1: 2             | s.yml:1:9: a key cannot stand here; a `:` with a blank behind it makes one; put quotes
                    pages: @x               | s.yml:1:8: a value cannot begin with `@`; put quotes around the whole value
                    pages: "a\\qb"          | s.yml:1:11: `\\q` means nothing within double quotes; write
                    pages: "\\u00"          | s.yml:1:11: an escape such as `\\x41` lacks hexadecimal digits
                    pages:§\t- 1            | s.yml:2:1: a tab stands here; YAML takes only spaces
                    pages: "a" b            | s.yml:1:12: text behind the end of a value; put quotes
                    pages: > b              | s.yml:1:10: text on the line of a `>` or `|`; write it on lines
                    pages: !a!b c           | s.yml:1:8: tags are not allowed here
                    %YAML 9.9§---§a: b      | s.yml:1:1: a version of YAML that is not known
                    pages: a\u0007b         | s.yml:1:9: character U+0007 is not allowed in YAML; delete it
                    # \u2028x§pages: [1      | s.yml:2:8: a bracket that begins here
                    # \u0085x§colour: red    | s.yml:2:1: unknown key colour
                    # x\rcolour: red         | s.yml:2:1: unknown key colour
                    """)
    void saysInItsOwnWordsWhatIsNoYaml(String yaml, String problem) {
        assertThatThrownBy(() -> parse(yaml.replace('§', '\n')))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageStartingWith(problem);
    }

    @Test
    void readsAFileWithAByteOrderMark() throws IOException {
        Path marked = Files.writeString(folder.resolve("marked.yml"), "\uFEFFpages: 3");

        assertThat(StrictYaml.read(marked, Sheet.class).pages()).contains(3);
    }

    @Test
    void tellsOfFilesThatCannotBeRead() throws IOException {
        Path missing = folder.resolve("none.yml");
        Path latin = Files.write(folder.resolve("latin.yml"), "# Dépêche".getBytes(ISO_8859_1));

        assertThatThrownBy(() -> StrictYaml.read(missing, Sheet.class)).hasMessage(missing + ": no such file");
        assertThatThrownBy(() -> StrictYaml.read(latin, Sheet.class)).hasMessage(latin + ": is not valid UTF-8");
        assertThatThrownBy(() -> StrictYaml.read(folder, Sheet.class))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageStartingWith(folder + ": cannot be read");
    }

    private static Sheet parse(String yaml) {
        return StrictYaml.parse("s.yml", yaml, Sheet.class);
    }
}

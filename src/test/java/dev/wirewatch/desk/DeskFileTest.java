package dev.wirewatch.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.wirewatch.message.Severity;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.rules.StarterPacks;
import dev.wirewatch.yaml.InvalidYamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsDesksInTheirOrder() throws IOException {
        Path file = Files.writeString(folder.resolve("desks.yml"), """
                desks:
                  - name: night
                  - name: europe-2
                    categories: [sanctions, arms-deals]
                    severity: HIGH
                """);

        assertThat(DeskFile.read(file).all())
                .containsExactly(
                        new Desk("night", Set.of(), Severity.INFORMATIONAL),
                        new Desk("europe-2", Set.of("sanctions", "arms-deals"), Severity.HIGH));
    }

    @Test
    void aListMayBeEmpty() {
        assertThat(DeskFile.parse("d.yml", "desks: []").all()).isEmpty();
    }

    @Test
    void theShippedDesksAreWellFormed() {
        assertThat(DeskFile.shipped().names()).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void theShippedDesksNameCategoriesOfTheShippedPacks() throws Exception {
        assertThat(DeskFile.shipped().all())
                .flatExtracting(Desk::categories)
                .contains("arms-deals", "troop-movements", "sanctions", "export-controls")
                .isSubsetOf(RuleSet.of(StarterPacks.read()).categories());
    }

    @Test
    void aShippedDeskTakesEveryCategory() {
        assertThat(DeskFile.shipped().all())
                .extracting(Desk::name, Desk::categories)
                .contains(tuple("world", Set.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    desk: []                                       | d.yml:1:1: the key desks is missing
                    desks: [{name: a, sevrity: low}]               | d.yml:1:19: unknown key desks.[0].sevrity; known here: categories, name, severity
                    desks: [{name: a, severity: urgent}]           | d.yml:1:19: desks.[0].severity must be one of informational, low, medium, high, critical
                    desks: [{name: a, severity: unknown}]          | d.yml: desk a: unknown is no severity to ask for
                    desks: [{name: a, severity: 3}]                | d.yml:1:19: desks.[0].severity must be one of informational, low, medium, high, critical
                    desks: [{severity: low}]                       | d.yml:1:9: the key desks.[0].name is missing
                    desks: [{name: }]                              | d.yml:1:10: desks.[0].name has no value
                    desks:                                         | d.yml:1:1: desks has no value
                    desks: [null]                                  | d.yml: a desk has no name
                    desks: {a: b}                                  | d.yml:1:1: desks must be a list
                    desks: [{name: a}, {name: a}]                  | d.yml: two desks have the name a
                    desks: [{name: a, categories: arms}]           | d.yml:1:19: desks.[0].categories must be a list
                    desks: [{name: a, categories: [Arms Deals]}]   | d.yml: desk a: category Arms Deals: a name has lower-case letters, digits and hyphens, begins with no hyphen, and has at most 50 characters
                    desks: [{name: a, categories: [null]}]         | d.yml: desk a: category null: a name has lower-case letters, digits and hyphens, begins with no hyphen, and has at most 50 characters
                    world, defence                                 | d.yml:1:1: the file must be a map of keys
                    """)
    void saysWhatIsWrong(String yaml, String problem) {
        assertThatThrownBy(() -> DeskFile.parse("d.yml", yaml))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessage(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "World",
        "-world",
        "wörld",
        "a.b",
        "'a b'",
        "''",
        "../x",
        "a12345678901234567890123456789012345678901234567890"
    })
    void refusesANameThatMakesNoTopic(String name) {
        assertThatThrownBy(() -> DeskFile.parse("d.yml", "desks: [{name: '" + name + "'}]"))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessage("d.yml: desk name " + name + ": a name has lower-case letters, digits and hyphens, begins"
                        + " with no hyphen, and has at most 50 characters");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> DeskFile.parse("d.yml", "# none yet\n")).hasMessage("d.yml: is empty");
    }
}

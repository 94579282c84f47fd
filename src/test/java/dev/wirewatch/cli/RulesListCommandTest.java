package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of packs on disk. */
class RulesListCommandTest {

    private static final String PACK = """
            pack: sea
            title: The sea
            rules:
              - {id: wreck, title: A wreck, category: wrecks, severity: low, query: sank,
                 examples: {match: [It sank.], no_match: [It swam.]}}
              - {id: strike, title: A strike, category: port-strikes, severity: informational, status: draft,
                 query: strike, examples: {match: [A strike.], no_match: [A walk.]}}
            """;

    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void write() throws IOException {
        rules = Files.writeString(folder.resolve("sea.yml"), PACK);
    }

    @Test
    void showsEachRuleWithItsSeverityAndStatus() {
        assertThat(Run.of("rules", "list", rules.toString()).outLines())
                .startsWith(
                        "wreck   wrecks        low            active  A wreck",
                        "strike  port-strikes  informational  draft   A strike")
                .last()
                .asString()
                .startsWith("2 rules in 1 pack, rule set ");
    }

    @Test
    void writesJsonLines() throws IOException {
        assertThat(Run.of("rules", "list", "--json", rules.toString()).outLines())
                .endsWith("{\"id\":\"strike\",\"pack\":\"sea\",\"category\":\"port-strikes\","
                        + "\"severity\":\"informational\",\"status\":\"draft\",\"title\":\"A strike\"}");
        Files.writeString(rules, PACK.replace("status: draft,", """
                owner: Ada, desk: ports, subjects: ["cameo:143"], references: [The manual],
                     raise: [{to: high, when: urgency<=2}],"""));
        assertThat(Run.of("rules", "list", "--json", rules.toString())
                        .outLines()
                        .get(1))
                .endsWith("\"status\":\"active\",\"title\":\"A strike\",\"owner\":\"Ada\",\"desk\":\"ports\","
                        + "\"subjects\":[\"cameo:143\"],\"references\":[\"The manual\"],"
                        + "\"raise\":[{\"to\":\"high\",\"when\":\"urgency<=2\"}]}");
    }
}

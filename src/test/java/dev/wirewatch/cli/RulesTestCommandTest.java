package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTestCommandTest {

    private static final String PACK = """
            pack: sea
            title: The sea
            rules:
              - {id: wreck, title: A wreck, category: wrecks, severity: low, query: sank OR capsized,
                 examples: {match: [It sank.], no_match: [It swam.]}}
              - {id: pirates, title: Pirates, category: crime, severity: high, query: pirate*,
                 examples: {match: [Pirates came.], no_match: [Police came.]}}
            """;
    private static final String WIRES = """
            {"id":"a1","headline":"Ferry sank","provider":"Meridian","versioncreated":"2026-03-01T10:00:00Z"}
            {"id":"a2","headline":"Barge capsized","provider":"Meridian","versioncreated":"2026-03-02T10:00:00Z"}
            {"id":"a3","headline":"All well","provider":"Coastal","versioncreated":"2026-03-02T10:00:00Z"}
            """;

    @TempDir
    private Path folder;

    private Path pack;
    private Path wires;

    @BeforeEach
    void write() throws IOException {
        pack = Files.writeString(folder.resolve("sea.yml"), PACK);
        wires = Files.writeString(folder.resolve("wires.jsonl"), WIRES);
    }

    @Test
    void tellsOfEachRuleWhetherItsExamplesHold() {
        assertThat(test()).isEqualTo(new Run(0, """
                        wreck: 2 examples, all hold  (A wreck)
                        pirates: 2 examples, all hold  (Pirates)

                        2 rules, 4 examples, all hold
                        """, ""));
    }

    @Test
    void showsAnExampleThatDoesNotHoldBelowItsRule() throws IOException {
        Files.writeString(pack, PACK.replace("Police came", "Police and pirates came"));

        assertThat(test()).isEqualTo(new Run(1, """
                wreck: 2 examples, all hold  (A wreck)
                pirates: 2 examples, 1 does not hold  (Pirates)
                %s:7:52: rule `pirates` must not match this example
                       examples: {match: [Pirates came.], no_match: [Police and pirates came.]}}
                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^
                  hint: it matches through `pirates`

                2 rules, 4 examples, 1 does not hold
                """.formatted(pack), ""));
    }

    @Test
    void tellsHowOftenEachRuleFiresOnACorpusAndOnWhat() {
        Run run = test("--corpus", wires.toString(), "--samples", "1");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.outLines())
                .startsWith("wreck: 2 examples, all hold, 2 alerts  (A wreck)")
                .containsAnyOf("      headline: …Ferry **sank**…", "      headline: …Barge **capsized**…")
                .containsSubsequence(
                        "pirates: 2 examples, all hold, 0 alerts  (Pirates)",
                        "",
                        "2 rules, 4 examples, all hold",
                        "3 items, 2 alerts",
                        "1 rule without an alert: pirates")
                .hasSize(9);
    }

    @Test
    void marksRulesThatAreNotActive() throws IOException {
        Files.writeString(
                pack,
                PACK.replace("id: wreck,", "id: wreck, status: draft,")
                        .replace("id: pirates,", "id: pirates, status: retired,"));

        assertThat(test("--corpus", wires.toString(), "--samples", "0").outLines())
                .containsExactly(
                        "wreck: 2 examples, all hold, 2 alerts  (A wreck) [draft]",
                        "pirates: 2 examples, all hold, 0 alerts  (Pirates) [retired]",
                        "",
                        "2 rules, 4 examples, all hold",
                        "3 items, 2 alerts");
    }

    @Test
    void writesJsonLines() throws IOException {
        Files.writeString(pack, PACK.replace("Police came", "Police and pirates came"));

        assertThat(test("--json", "--corpus", wires.toString(), "--samples", "0")
                        .outLines())
                .containsExactly(
                        "{\"rule\":\"wreck\",\"pack\":\"sea\",\"title\":\"A wreck\",\"status\":\"active\",\"examples\":2,\"failures\":[],"
                                + "\"alerts\":2,\"samples\":[]}",
                        "{\"rule\":\"pirates\",\"pack\":\"sea\",\"title\":\"Pirates\",\"status\":\"active\",\"examples\":2,\"failures\":[{"
                                + "\"file\":\"" + pack + "\",\"line\":7,\"column\":52,"
                                + "\"message\":\"rule `pirates` must not match this example\","
                                + "\"hint\":\"it matches through `pirates`\"}],\"alerts\":0,\"samples\":[]}",
                        "{\"rules\":2,\"examples\":4,\"failures\":1,\"items\":3,\"unusable\":0,\"alerts\":2,"
                                + "\"without_alert\":[\"pirates\"],\"set_aside\":{}}");
        assertThat(test("--json").outLines()).endsWith("{\"rules\":2,\"examples\":4,\"failures\":1}");
    }

    @Test
    void failsWhereAFileOfTheCorpusCannotBeRead() throws IOException {
        Files.writeString(wires, "no JSON\n" + WIRES);

        Run run = test("--corpus", wires.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.outLines()).contains("3 items, 2 alerts");
        assertThat(run.err()).contains("wires.jsonl:1", "1 message or file left out, as told above");
    }

    @Test
    void refusesPacksThatDoNotGoTogether() throws IOException {
        Path other = Files.writeString(folder.resolve("other.yml"), PACK.replace("pack: sea", "pack: other"));

        Run run = Run.of("rules", "test", pack.toString(), other.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("rule id `wreck` is already used at");
    }

    private Run test(String... more) {
        String[] first = {"rules", "test", pack.toString()};
        return Run.of(Stream.of(first, more).flatMap(Arrays::stream).toArray(String[]::new));
    }
}

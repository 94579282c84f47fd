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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On files; {@code BacktestIT} shows it on Kafka. */
class RulesBacktestCommandTest {

    private static final String PACK = """
            pack: sea
            title: The sea
            rules:
              - {id: wreck, title: A wreck, category: wrecks, severity: low, query: sank OR capsized,
                 examples: {match: [It sank.], no_match: [It swam.]}}
            """;
    private static final String WIRES = """
            {"id":"a1","headline":"Ferry sank","provider":"Meridian","versioncreated":"2026-03-01T10:00:00Z"}
            {"id":"a2","headline":"Barge capsized","provider":"Meridian","versioncreated":"2026-03-02T10:00:00Z"}
            {"id":"a3","headline":"Wreck raised","provider":"Coastal","versioncreated":"2026-03-02T10:00:00Z"}
            {"id":"a4","headline":"All well","provider":"Coastal","versioncreated":"2026-03-02T10:00:00Z"}
            """;

    @TempDir
    private Path folder;

    private Path after;
    private Path before;
    private Path wires;

    @BeforeEach
    void write() throws IOException {
        after = Files.writeString(folder.resolve("sea.yml"), PACK);
        before = Files.writeString(folder.resolve("before.yml"), PACK.replace("OR capsized", "OR wreck"));
        wires = Files.writeString(folder.resolve("wires.jsonl"), WIRES);
    }

    @Test
    void countsAlertsByDayAndAgencyAndShowsSome() {
        Run run = backtest();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.outLines())
                .startsWith(
                        "wreck: 2 alerts  (A wreck)", "  by day: 2026-03-01 1, 2026-03-02 1", "  by agency: Meridian 2")
                .contains("  · Ferry sank", "      headline: …Ferry **sank**…")
                .endsWith("4 items, 2 alerts of 1 rule");
    }

    @Test
    void marksRulesThatAreNotActive() throws IOException {
        Files.writeString(after, PACK.replace("severity: low", "severity: low, status: draft"));
        assertThat(backtest().outLines().get(0)).isEqualTo("wreck: 2 alerts  (A wreck) [draft]");
        assertThat(backtest("--json").outLines().get(0)).contains("\"status\":\"draft\"");
    }

    @Test
    void tellsWhatAChangeAddsAndDrops() {
        Run run = backtest("--against", before.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.outLines())
                .contains(
                        "wreck: 2 alerts, 1 added and 1 dropped  (A wreck)",
                        "  + Barge capsized",
                        "  - Wreck raised",
                        "  = Ferry sank")
                .endsWith("4 items, 2 alerts of 1 rule, 1 added and 1 dropped");
    }

    @Test
    void writesJsonLines() {
        Run run = backtest("--json", "--samples", "0");
        assertThat(run.outLines())
                .containsExactly(
                        "{\"rule\":\"wreck\",\"title\":\"A wreck\",\"status\":\"active\",\"alerts\":2,\"added\":2,\"dropped\":0,"
                                + "\"by_day\":{\"2026-03-01\":1,\"2026-03-02\":1},\"by_agency\":{\"Meridian\":2},"
                                + "\"samples\":[]}",
                        "{\"items\":4,\"unusable\":0,\"rules\":1,\"alerts\":2,\"added\":2,\"dropped\":0,\"set_aside\":{},"
                                + "\"set_aside_in_force\":{}}");
    }

    @ParameterizedTest
    @CsvSource({"--samples,101,--samples 101: 0 to 100", "--rule,other,no rule other in these packs"})
    void refusesWhatMakesNoSense(String option, String value, String message) {
        Run run = backtest(option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void countsItemsOfFilesByWhenTheirAgenciesMadeThem() {
        assertThat(backtest("--since", "2026-03-02T10:00:00Z").outLines())
                .contains("  by day: 2026-03-02 1")
                .endsWith("3 items, 1 alert of 1 rule");
        assertThat(backtest("--until", "2026-03-02T10:00:00Z").outLines())
                .contains("  by day: 2026-03-01 1")
                .endsWith("1 item, 1 alert of 1 rule");
        assertThat(backtest("--since", "2026-03-03T00:00:00Z").outLines()).endsWith("0 items, 0 alerts of 1 rule");
    }

    @Test
    void anItemOfAFileThatTellsNoTimeCountsAsReceivedNow() throws IOException {
        Files.writeString(wires, "{\"id\":\"b1\",\"headline\":\"Ferry sank\"}\n");

        assertThat(backtest("--since", "1h").outLines()).endsWith("1 item, 1 alert of 1 rule");
        assertThat(backtest("--until", "1h").outLines()).endsWith("0 items, 0 alerts of 1 rule");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        Run run = backtest("--since", "2026-03-02T10:00:00Z", "--until", "2026-03-01T10:00:00Z");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--since 2026-03-02T10:00:00Z is not before --until 2026-03-01T10:00:00Z");
    }

    private Run backtest(String... more) {
        String[] first = {"rules", "backtest", after.toString(), "--on", wires.toString()};
        return Run.of(Stream.of(first, more).flatMap(Arrays::stream).toArray(String[]::new));
    }
}

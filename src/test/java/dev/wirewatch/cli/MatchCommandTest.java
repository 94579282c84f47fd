package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code wirewatch match}. */
class MatchCommandTest extends CommandsFixture {

    @Test
    void matchPrintsOneObjectAMatchWhoseEvidenceStandsInWhatParsePrints() throws IOException {
        Path file = write("a.jsonl", """
                {"id":"h1","headline":"🚢 Hárbour: harbours “closed”","body":"The harbour\\u0000 was\\nclosed.\\n\\nClosing — the harbour."}
                {"id":"h2","headline":"A bridge opens","body":"No more."}
                """);

        Run match = Run.of("match", "--rules", rules.toString(), file.toString());
        JsonNode item = json(Run.of("parse", file.toString()).outLines().get(0)).path("item");

        assertThat(match.code()).isZero();
        JsonNode line = json(match.out());
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly("item", "headline", "rule", "category", "severity", "evidence", "kinds", "parties");
        assertThat(line.path("item").asText())
                .isEqualTo("h1")
                .isEqualTo(item.path("uri").asText());
        assertThat(line.path("headline")).isEqualTo(item.path("headline"));
        assertThat(line.path("rule").asText()).isEqualTo("harbour-closed");
        assertThat(line.path("category").asText()).isEqualTo("transport");
        assertThat(line.path("severity").asText()).isEqualTo("medium");
        assertThat(line.path("evidence")).hasSizeGreaterThanOrEqualTo(4).allSatisfy(place -> {
            assertThat(place.fieldNames()).toIterable().containsExactly("field", "start", "end", "text");
            assertThat(item.path(place.path("field").asText())
                            .asText()
                            .substring(
                                    place.path("start").asInt(),
                                    place.path("end").asInt()))
                    .isEqualTo(place.path("text").asText());
        });
    }

    @Test
    void matchReportsRejectionsOnStderrAndFailsWithoutSteeringTheTerminal() throws IOException {
        write("in/a.json", "{\"\\u001b[31mx\\u009b\\u202e\": 1}");
        write("in/b.json", "{\"uri\": ");

        Run run = Run.of(
                "match", "--rules", rules.toString(), folder.resolve("in").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.contains(": rejected: "));
        assertThat(run.err()).doesNotContain("\u001b", "\u009b", "\u202e");
    }

    @Test
    void matchUsesTheShippedRulesWhereNoneAreNamed() throws IOException {
        Path file =
                write("a.txt", "EU widens sanctions\n\nBRUSSELS - The European Union imposed sanctions on banks.\n");

        assertThat(Run.of("match", file.toString()).out()).contains("\"category\":\"sanctions\"");
    }

    @Test
    void matchSaysWhatIsWrongWithARule() throws IOException {
        Files.writeString(rules.resolve("harbours.yml"), PACK.replace("NEAR/5", "NEAR/x"));
        Path file = write("a.txt", "Harbour closed\n");

        Run run = Run.of("match", "--rules", rules.toString(), file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("harbours.yml:8:"));
    }

    @Test
    void aWrongPackShowsItsPlaceAndItsHint() throws IOException {
        Path pack = Files.writeString(folder.resolve("bad.yml"), PACK.replace("NEAR/5", ""));
        Path item = Files.writeString(folder.resolve("a.txt"), "The harbour was closed.");

        Run run = Run.of("match", "--rules", pack.toString(), item.toString());

        assertThat(run).isEqualTo(new Run(1, "", "wirewatch: " + pack + """
                :8:12: no operator in `harbour* clos*`
                      query: harbour*  clos*
                             ^^^^^^^^^^^^^^^
                  hint: write `"harbour* clos*"` for the phrase, or `harbour* AND clos*` for all of them anywhere
                """));
    }

    @Test
    void matchTellsHowManyPlacesItLeavesOut() throws IOException {
        Path item = Files.writeString(folder.resolve("a.txt"), "The harbour was closed. ".repeat(40));

        JsonNode line = JSON.readTree(
                Run.of("match", "--rules", rules.toString(), item.toString()).out());

        assertThat(line.get("evidence")).hasSize(50);
        assertThat(line.get("evidence_left_out").intValue()).isEqualTo(30);
    }

    @Test
    void matchTellsNothingOfPlacesLeftOutWhereThereAreNone() throws IOException {
        Path item = Files.writeString(folder.resolve("a.txt"), "The harbour was closed.");

        assertThat(Run.of("match", "--rules", rules.toString(), item.toString()).out())
                .doesNotContain("left_out");
    }
}

package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    private static final String PACK = """
            pack: harbours
            title: Harbours
            rules:
              - id: harbour-closed
                title: A harbour is closed
                category: transport
                severity: medium
                query: harbour* NEAR/5 clos* AND NOT reopen*
                examples:
                  match: [The harbour was closed.]
                  no_match: [The harbour was opened.]
            """;

    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void writeRules() throws IOException {
        rules = Files.writeString(folder.resolve("harbours.yml"), PACK);
    }

    @Test
    void showsEachItemWithItsTree() throws IOException {
        Path file = write("a.jsonl", """
                {"id":"h1","headline":"Harbour closed","body":"B."}
                {"id":"h2","body":"The harbour \\u001b[31m was closed, then reopened.","pubstatus":"canceled"}
                """);

        Run run = explain("harbour-closed", file);

        assertThat(run).isEqualTo(new Run(0, """
                MATCH  harbour-closed: A harbour is closed
                  Harbour closed
                  item h1 in %s:1
                  ✓ harbour* NEAR/5 clos* AND NOT reopen*
                    ✓ harbour* NEAR/5 clos*  headline:0-7 "Harbour", headline:8-14 "closed"
                      ✓ harbour*  headline:0-7 "Harbour"
                      ✓ clos*  headline:8-14 "closed"
                    ✓ NOT reopen*  (nothing of it is there)
                  because: harbour* NEAR/5 clos* ("Harbour", "closed")

                NO MATCH  harbour-closed: A harbour is closed
                  item h2 in %s:2
                  ✗ harbour* NEAR/5 clos* AND NOT reopen*
                    ✓ harbour* NEAR/5 clos*  body:4-11 "harbour", body:22-28 "closed"
                      ✓ harbour*  body:4-11 "harbour"
                      ✓ clos*  body:22-28 "closed"
                    ✗ NOT reopen*
                      ✓ reopen*  body:35-43 "reopened"
                  missing: NOT reopen* (there is body:35-43 "reopened")
                  note: the item is canceled; the service matches usable items only
                """.formatted(file, file), ""));
    }

    @Test
    void showsWhichExceptionSpoke() throws IOException {
        Files.writeString(rules, PACK.replace("    examples:\n", """
                    exceptions: [headline:drill, toy]
                    examples:
                """));
        Path file = write("a.jsonl", """
                {"id":"h1","headline":"Harbour drill","body":"The harbour was closed."}
                """);

        assertThat(explain("harbour-closed", file).outLines())
                .contains("    ✗ NOT headline:drill", "    ✓ NOT toy  (nothing of it is there)")
                .endsWith("  missing: NOT headline:drill (there is headline:8-13 \"drill\")");
    }

    @Test
    void marksARuleThatIsNotActive() throws IOException {
        Files.writeString(rules, PACK.replace("    severity: medium\n", "    severity: medium\n    status: retired\n"));
        Path file = write("a.jsonl", "{\"id\":\"h1\",\"headline\":\"Harbour closed\",\"body\":\"B.\"}\n");

        assertThat(explain("harbour-closed", file).outLines().get(0))
                .isEqualTo("MATCH  harbour-closed: A harbour is closed [retired]");
        assertThat(Run.of("explain", "--json", "--rule", "harbour-closed", "--rules", rules.toString(), file.toString())
                        .out())
                .contains("\"rule\":\"harbour-closed\",\"status\":\"retired\",\"match\":true");
    }

    @Test
    void showsWhatRaisesTheSeverity() throws IOException {
        Files.writeString(rules, PACK.replace("    severity: medium\n", """
                    severity: medium
                    raise: [{to: high, when: urgency<=3}, {to: critical, when: "headline:(closed AND port+)"}]
                """));
        Path file = write("a.jsonl", """
                {"id":"h1","headline":"Harbour closed","body":"B."}
                {"id":"h2","headline":"Harbour closed, port idle","body":"B.","urgency":2}
                {"id":"h3","headline":"Harbour open","body":"B.","urgency":2}
                """);

        assertThat(explain("harbour-closed", file).outLines())
                .filteredOn(line -> line.contains("severity"))
                .containsExactly(
                        "  severity: medium (no condition raises it)",
                        "  severity: critical (raised by urgency<=3, headline:(closed AND port+))");
        assertThat(Run.of("explain", "--json", "--rule", "harbour-closed", "--rules", rules.toString(), file.toString())
                        .outLines()
                        .get(1))
                .contains("\"match\":true,\"severity\":\"critical\","
                        + "\"raised_by\":[\"urgency<=3\",\"headline:(closed AND port+)\"]");
    }

    @Test
    void jsonIsOneObjectAnItemWithTheWholeTree() throws IOException {
        Path file = write("a.jsonl", """
                {"id":"h1","headline":"Harbour closed","body":"B."}
                {"id":"h2","body":"The harbour of a town by the sea is closed, then reopened."}
                """);

        Run run = Run.of("explain", "--json", "--rule", "harbour-closed", "--rules", rules.toString(), file.toString());

        assertThat(run.code()).isZero();
        JsonNode match = new ObjectMapper().readTree(run.outLines().get(0));
        assertThat(match.fieldNames())
                .toIterable()
                .containsExactly("file", "item", "headline", "pubstatus", "rule", "match", "tree", "because");
        assertThat(match.path("match").asBoolean()).isTrue();
        assertThat(match.at("/tree/query").asText()).isEqualTo("harbour* NEAR/5 clos* AND NOT reopen*");
        assertThat(match.at("/tree/parts/0/parts/1/places"))
                .hasToString("[{\"field\":\"headline\",\"start\":8,\"end\":14,\"text\":\"closed\"}]");
        assertThat(match.path("because")).hasToString("[\"harbour* NEAR/5 clos*\"]");
        JsonNode miss = new ObjectMapper().readTree(run.outLines().get(1));
        assertThat(miss.path("headline").isNull()).isTrue();
        assertThat(miss.at("/tree/match").asBoolean()).isFalse();
        assertThat(miss.at("/tree/parts/0/gap/words").asInt()).isEqualTo(7);
        assertThat(miss.path("missing")).hasToString("[\"harbour* NEAR/5 clos*\",\"NOT reopen*\"]");
    }

    @Test
    void aRuleThatIsNotThereIsWrongUsage() throws IOException {
        Path file = write("a.txt", "Harbour closed\n");

        Run run = explain("harbor-closed", file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("wirewatch: there is no rule `harbor-closed`; did you mean `harbour-closed`?\n");
        assertThat(explain("x", file).err()).contains("`wirewatch rules list ", "` shows all");
    }

    @Test
    void anIdThatTwoPacksUseIsRefused() throws IOException {
        Path packs = Files.createDirectory(folder.resolve("packs"));
        Files.writeString(packs.resolve("a.yml"), PACK);
        Files.writeString(packs.resolve("b.yml"), PACK.replace("pack: harbours", "pack: ports"));
        Path file = write("a.txt", "Harbour closed\n");

        Run run = Run.of("explain", "--rule", "harbour-closed", "--rules", packs.toString(), file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("rule id `harbour-closed` is already used at " + packs.resolve("a.yml"));
    }

    @Test
    void whereItIsTooDearTheVerdictIsToldAlone() throws IOException {
        dear(String.join(" AND ", Collections.nCopies(32, "arms")));
        Path file = write(
                "a.jsonl", "{\"id\":\"h1\",\"body\":\"" + "arms ".repeat(100_000) + "\",\"pubstatus\":\"canceled\"}");

        assertThat(explain("dear", file)).isEqualTo(new Run(0, """
                MATCH  dear: Dear
                  item h1 in %s:1
                  not taken apart: on this item that takes more than 3,000,000 steps; explain a shorter piece of it to see the clauses
                  because: body:0-4 "arms", body:5-9 "arms", body:10-14 "arms" and at least 997 more
                  note: the item is canceled; the service matches usable items only
                """.formatted(file), ""));
        Run lines = Run.of("explain", "--json", "--rule", "dear", "--rules", rules.toString(), file.toString());
        assertThat(lines.code()).isZero();
        JsonNode line = new ObjectMapper().readTree(lines.out());
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly("file", "item", "headline", "pubstatus", "rule", "match", "given_up", "places");
        assertThat(line.path("match").asBoolean()).isTrue();
        assertThat(line.path("given_up").asText()).isEqualTo("more than 3000000 steps");
        assertThat(line.path("places")).hasSize(1_000);
        assertThat(line.at("/places/0")).hasToString("{\"field\":\"body\",\"start\":0,\"end\":4,\"text\":\"arms\"}");
    }

    @Test
    void whereTheRuleIsSetAsideTooItFails() throws IOException {
        dear("(arms NEAR/50 arms) NEAR/50 (arms NEAR/50 arms)");
        Path file = write("a.jsonl", "{\"id\":\"h1\",\"body\":\"" + "arms ".repeat(100_000) + "\"}");

        assertThat(explain("dear", file)).isEqualTo(new Run(1, """
                SET ASIDE  dear: Dear
                  item h1 in %s:1
                  its query is too dear for this item; whether it matches is not known
                """.formatted(file), ""));
        Run lines = Run.of("explain", "--json", "--rule", "dear", "--rules", rules.toString(), file.toString());
        assertThat(lines.code()).isEqualTo(1);
        assertThat(lines.out())
                .isEqualTo("{\"file\":\"" + file
                        + ":1\",\"item\":\"h1\",\"headline\":null,\"pubstatus\":\"usable\",\"rule\":\"dear\","
                        + "\"match\":null,\"given_up\":\"set aside\"}\n");
    }

    private void dear(String query) throws IOException {
        Files.writeString(rules, """
                pack: dear
                title: Dear
                rules:
                  - id: dear
                    title: Dear
                    category: c
                    severity: low
                    query: %s
                    examples: {match: [arms arms arms arms], no_match: [x]}
                """.formatted(query));
    }

    @Test
    void rejectionsAreToldOnStderrAndFail() throws IOException {
        Path file = write("a.json", "{\"uri\": ");

        Run run = explain("harbour-closed", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("a.json: rejected: malformed");
    }

    @Test
    void usesTheShippedRulesWhereNoneAreNamed() throws IOException {
        Path file = write("a.txt", "Nothing to see\n\nOSLO - It was a quiet day.\n");

        Run run = Run.of("explain", "--rule", "sanctions-imposed", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("NO MATCH  sanctions-imposed").contains("missing: any of $sanctions");
    }

    private Run explain(String rule, Path file) {
        return Run.of("explain", "--rule", rule, "--rules", rules.toString(), file.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

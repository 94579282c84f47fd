package dev.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PACK = """
            pack: harbours
            title: Harbours
            rules:
              - id: harbour-closed
                title: A harbour is closed
                category: transport
                severity: medium
                query: harbour* NEAR/5 clos*
                examples:
                  match: [The harbour was closed.]
                  no_match: [The harbour was opened.]
            """;

    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void writeRules() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("harbours.yml"), PACK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parse",
                "match",
                "match --rules",
                "match --rule x y",
                "explain",
                "explain x",
                "explain --rule x",
                "explain --rule no-such-rule x",
                "send",
                "send --feed a/b x",
                "rules check",
                "rules publish",
                "tail --since yesterday",
                "tail --since 2024-01-01",
                "tail --severity urgent",
                "tail --max many",
                "tail --max 0",
                "tail --desk",
                "tail --kafka nonsense",
                "rules publish --kafka host:0 x",
                "rules rollback --kafka host:99999",
                "send --kafka a:1,,b:2 x",
                "rejected list --kafka host:99999999999",
                "run --config",
                "demo now",
                "nothing",
                "rules nothing",
                "rejected nothing",
                "rejected list --limit 0",
                "rejected list --reason bad",
                "rejected list --since yesterday",
                "rejected show",
                "rejected show wire-raw",
                "rejected resend",
                "rejected resend 2-17 --feed x",
                "rejected resend 2-17 --content-type text",
                "--nothing",
            })
    void wrongUsageExitsWithTwoAndSaysSoOnStderr(String line) {
        Run run = Run.of(line.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("wirewatch: ")
                .contains("See 'wirewatch")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected show abc", "rejected resend 99-0 0-99999 abc", "rejected resend abc 99-0"})
    void theIdThatIsNoneIsNamedAlone(String line) {
        Run run = Run.of(line.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("'abc' is neither an id that 'wirewatch rejected list' prints")
                .doesNotContain("99-0", "99999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "bench matcher --corpus x", "bench --help"})
    void theJarHasNoBenchmarks(String line) {
        Run run = Run.of(line.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly("wirewatch: benchmarks are not in the jar; from a checkout, run: ./wirewatch " + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rules", "rejected"})
    void aCommandThatNamesNoCommandIsWrongUsage(String line) {
        Run run = line.isEmpty() ? Run.of() : Run.of(line);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Missing required subcommand", "See 'wirewatch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "parse --help",
                "match --help",
                "explain --help",
                "tail --help",
                "rules list --help",
                "rejected resend --help",
                "send -h"
            })
    void helpGoesToStdoutAndIsNoFailure(String line) {
        Run run = Run.of(line.split(" ", -1));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: wirewatch");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parse %s/none.txt",
                "match %s/none.txt",
                "explain --rule embargo %s/none.txt",
                "match --rules %s/none %s/rules",
                "rules check %s/none",
                "rules list %s/none.yml",
                "rules publish %s/none.yml",
                "run --config %s/none.yml",
                "tail --config %s/none.yml",
                "send --config %s/none.yml x",
            })
    void aMissingFileExitsWithOneAndOneLine(String line) {
        Run run = Run.of(line.replace("%s", folder.toString()).split(" ", -1));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().matches("wirewatch: /.*/none.*: no such file.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse", "match", "explain --rule sanctions-imposed"})
    void aFolderWithoutFilesExitsWithOne(String command) throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Run run = Run.of((command + " " + empty).split(" ", -1));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("wirewatch: " + empty + ": there is no file in this folder");
    }

    @Test
    void aTitleCannotSteerTheTerminal() throws IOException {
        Path pack =
                write("steers.yml", PACK.replaceFirst("(?m)^( +)title: .*$", "$1title: \"A \\\\u001b[31mred one\""));

        Run run = Run.of("rules", "list", pack.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("A  [31mred one").doesNotContain("\u001b");
    }

    @Test
    void parsePrintsOneObjectAnItem() throws IOException {
        Path file = write("a.txt", "Harbour closed\n\nOSLO, March 3 - The harbour was closed.\n");

        Run run = Run.of("parse", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode line = json(run.out());
        assertThat(line.fieldNames()).toIterable().containsExactly("file", "item");
        assertThat(line.path("file").asText()).isEqualTo(file.toString());
        JsonNode item = line.path("item");
        assertThat(item.path("headline").asText()).isEqualTo("Harbour closed");
        assertThat(item.path("pubstatus").asText()).isEqualTo("usable");
        assertThat(item.path("format").asText()).isEqualTo("text");
        assertThat(item.path("uri").asText()).startsWith("urn:sha256:");
        assertThat(item.fieldNames()).toIterable().doesNotContain("feed", "received", "version", "subjects");
    }

    @Test
    void parseTellsWhyAMessageIsRejectedAndGoesOn() throws IOException {
        write("in/a.json", "{\"uri\": ");
        write("in/b.txt", "Harbour closed\n\nOSLO - The harbour was closed.\n");

        Run run = Run.of("parse", folder.resolve("in").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.outLines()).hasSize(2);
        JsonNode rejected = json(run.outLines().get(0));
        assertThat(rejected.fieldNames()).toIterable().containsExactly("file", "rejected");
        assertThat(rejected.path("rejected").fieldNames()).toIterable().containsExactly("reason", "detail");
        assertThat(rejected.path("rejected").path("reason").asText()).isEqualTo("malformed");
        assertThat(json(run.outLines().get(1)).has("item")).isTrue();
    }

    @Test
    void aFileThatCannotBeReadIsToldOfAndKeepsNobodyFromTheOthers() throws IOException {
        Path broken = write("in/a.jsonl.gz", "no gzip at all");
        write("in/b.txt", "Harbour closed\n\nOSLO - The harbour was closed.\n");
        Path missing = folder.resolve("none.txt");
        Path last = write("c.txt", "Harbour opened\n\nOSLO - The harbour was opened.\n");
        String[] paths = {folder.resolve("in").toString(), missing.toString(), last.toString()};

        Run parse = Run.of("parse", paths[0], paths[1], paths[2]);
        Run match = Run.of("match", "--rules", rules.toString(), paths[0], paths[1], paths[2]);

        assertThat(parse.code()).isEqualTo(1);
        assertThat(parse.outLines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(json(line).has("item")).isTrue());
        assertThat(parse.err().lines())
                .containsExactly(
                        "wirewatch: " + broken + ": broken gzip data (Not in GZIP format)",
                        "wirewatch: " + missing + ": no such file or folder");
        assertThat(match.code()).isEqualTo(1);
        assertThat(match.outLines()).hasSize(1);
        assertThat(match.err()).isEqualTo(parse.err());
    }

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
    void rulesCheckTakesFilesAndFolders() {
        String file = rules.resolve("harbours.yml").toString();

        assertThat(Run.of("rules", "check", rules.toString()))
                .isEqualTo(Run.of("rules", "check", file))
                .isEqualTo(new Run(0, "harbours: 1 rule, 2 examples, all well\n", ""));
    }

    @Test
    void rulesCheckShowsEveryProblemWithItsPlace() throws IOException {
        Files.writeString(
                rules.resolve("harbours.yml"),
                PACK.replace("The harbour was closed.", "The harbour was opened.")
                        .replace("severity: medium", "severity: big"));

        Run run = Run.of("rules", "check", rules.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("harbours.yml:7:");
    }

    @Test
    void rulesCheckRunsTheExamples() throws IOException {
        Files.writeString(rules.resolve("harbours.yml"), PACK.replace("was closed.", "was opened."));

        Run run = Run.of("rules", "check", rules.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("harbours.yml:10:");
    }

    @Test
    void rulesCheckRefusesAnIdThatTwoPacksHave() throws IOException {
        Files.writeString(rules.resolve("more.yml"), PACK.replace("pack: harbours", "pack: more"));

        Run run = Run.of("rules", "check", rules.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("harbour-closed");
    }

    @Test
    void rulesListShowsTheRulesOfPacks() throws JsonProcessingException {
        Run table = Run.of("rules", "list", rules.toString());
        Run json = Run.of("rules", "list", "--json", rules.toString());

        assertThat(table.code()).isZero();
        assertThat(table.outLines()).hasSize(2);
        assertThat(table.outLines().get(0)).matches("harbour-closed +transport +medium +active +A harbour is closed");
        assertThat(table.outLines().get(1)).matches("1 rule in 1 pack, rule set [0-9a-f]{12}");
        assertThat(json(json.out()))
                .isEqualTo(
                        json(
                                "{\"id\":\"harbour-closed\",\"pack\":\"harbours\",\"category\":\"transport\",\"severity\":\"medium\",\"status\":\"active\",\"title\":\"A harbour is closed\"}"));
    }

    @Test
    void rulesListShowsTheShippedRulesWhereNoneAreNamed() {
        assertThat(Run.of("rules", "list").out()).contains("sanctions-imposed");
    }

    @Test
    void aKafkaThatIsAwayIsToldOfWhileItIsWaitedForAndAtTheEnd() {
        Run run = Run.of("tail", "--kafka", "127.0.0.1:1", "--since", "15m", "--severity", "HIGH", "--max", "1");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("wirewatch: waiting for Kafka at 127.0.0.1:1, up to 10 s\n"
                        + "wirewatch: Kafka at 127.0.0.1:1 does not answer: is the service running (wirewatch run), or"
                        + " is --kafka wrong?\n");
    }

    @Test
    void aWrongConfigurationIsOneLineWithItsPlaceBelow() throws IOException {
        Path file = write("w.yml", "http: {prot: 1}");

        Run run = Run.of("run", "--config", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("wirewatch: " + file + """
                :1:8: unknown key http.prot; known here: host, port
                  http: {prot: 1}
                         ^
                """);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static JsonNode json(String line) throws JsonProcessingException {
        return JSON.readTree(line);
    }

    @Test
    void rulesCheckReadsAFileOnceHoweverOftenItIsNamed() {
        Path file = rules.resolve("harbours.yml");
        Path roundabout = rules.resolve("..").resolve("rules").resolve("harbours.yml");

        Run run = Run.of("rules", "check", file.toString(), rules.toString(), roundabout.toString());

        assertThat(run).isEqualTo(new Run(0, "harbours: 1 rule, 2 examples, all well\n", ""));
    }

    @Test
    void rulesCheckEndsWithTheNumberOfProblems() throws IOException {
        Files.writeString(rules.resolve("a.yml"), PACK.replace("title: Harbours", "titel: Harbours"));
        Files.writeString(rules.resolve("b.yml"), PACK.replace("severity: medium", "severity: grave"));

        assertThat(Run.of("rules", "check", rules.toString()).outLines())
                .last()
                .isEqualTo("3 problems in 2 files; some may follow from those above them");
        assertThat(Run.of("rules", "check", rules.resolve("b.yml").toString()).outLines())
                .last()
                .isEqualTo("1 problem in 1 file");
    }

    @Test
    void rulesCheckRunsTheExamplesOfGoodPacksBesideABadOne() throws IOException {
        Files.writeString(rules.resolve("harbours.yml"), PACK.replace("was closed.", "was opened."));
        Files.writeString(rules.resolve("worse.yml"), PACK.replace("severity: medium", "severity: grave"));

        Run run = Run.of("rules", "check", rules.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .containsSubsequence("harbours.yml:10:", "must match this example and does not", "worse.yml:7:")
                .contains("2 problems in 2 files");
    }

    @Test
    void rulesCheckTellsOfACommentThatMayBeWhyAnExampleFails() throws IOException {
        Path pack = write("cut.yml", PACK.replaceFirst("query: .*", "query: nothing #OR clos*"));

        Run run = Run.of("rules", "check", pack.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith(pack + """
                        :8:20: warning: YAML takes this for a comment, so it is no part of the text before it
                              query: nothing #OR clos*
                                             ^^^^^^^^^
                          hint: put quotes around the whole text if it is; else write the comment on a line of its own
                        """).endsWith("1 problem in 1 file\n");
    }

    @ParameterizedTest
    @CsvSource({
        "rules rollback --to 3,--to is the version of a pack; name the pack too",
        "rules rollback fish --to three,Invalid value for option '--to'",
        "rules list --running rules,--running lists what is published; it takes no packs and no --published",
        "rules list --running --published,--running lists what is published; it takes no packs and no --published",
        "rules list --service http://x,--service goes with --running",
        "rules list --running --service x:1,'x:1' is no URL such as http://127.0.0.1:18080",
        "rules list --running --service 127.0.0.1:1,'127.0.0.1:1' is no URL such as http://127.0.0.1:18080",
        "rules list --running --service ftp://x,'ftp://x' is no URL such as",
        "rules list --published rules,--published lists what is published; it takes no packs",
        "rules test --samples 101,--samples 101: 0 to 100"
    })
    void commandsOnRulesRefuseWhatMakesNoSense(String line, String message) {
        Run run = Run.of(line.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void rulesCheckWarnsAndFailsForItIfItIsToBeStrict() throws IOException {
        Path pack = Path.of("src/test/resources/rules/advice/covered.yml");

        Run lenient = Run.of("rules", "check", pack.toString());
        Run strict = Run.of("rules", "check", "--strict", pack.toString());

        assertThat(lenient.code()).isZero();
        assertThat(lenient.out())
                .contains("covered.yml:14:9: warning: whatever rule `frigate-sold` matches")
                .endsWith("covered: 6 rules, 12 examples, all well\n2 warnings, 0 notes\n");
        assertThat(strict).isEqualTo(new Run(1, lenient.out(), ""));
    }

    @Test
    void rulesCheckLeavesAFolderWithTheNameOfAPackAlone() throws IOException {
        Files.createDirectory(rules.resolve("old.yml"));

        assertThat(Run.of("rules", "check", rules.toString()).code()).isZero();
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
    void aWrongConfigurationShowsItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("wirewatch.yml"), "# 日本\nhttp: {port: 1\n");

        assertThat(Run.of("run", "--config", file.toString()).err()).endsWith("""
                :2:7: a bracket that begins here is not closed by `}`, or a comma is missing in it
                  http: {port: 1
                        ^
                """);
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

    @Test
    void aWrongJsonLineIsToldWithItsLineAndTheOthersMatch() throws IOException {
        Path lines = Files.writeString(folder.resolve("a.jsonl"), """
                \uFEFF{"id":"1","headline":"Harbour closed","country":"US-NV"}
                {"id":"2","headline":"Harbour closed","country":"Nevada"}
                """);

        Run run = Run.of("match", "--rules", rules.toString(), lines.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.outLines()).singleElement().asString().contains("\"item\":\"1\"");
        assertThat(run.err())
                .isEqualTo(
                        lines + ":2: rejected: malformed: the field country holds \"Nevada\"; it must be a country by"
                                + " its ISO 3166 code of two or three letters, such as US or USA, or an array of such codes\n");
    }

    @Test
    void jsonLinesInUtf16AreRefusedWithAdvice() throws IOException {
        Path lines = Files.write(
                folder.resolve("a.jsonl"), "{\"id\":\"1\",\"headline\":\"Harbour closed\"}\n".getBytes(UTF_16));

        assertThat(Run.of("match", lines.toString()))
                .isEqualTo(new Run(
                        1,
                        "",
                        "wirewatch: " + lines + ": is in UTF-16; JSON lines are UTF-8: save the file as that\n"));
    }
}

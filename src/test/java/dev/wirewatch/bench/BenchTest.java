package dev.wirewatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wirewatch.query.Field;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the benchmark finds and refuses; no figure of speed is tested. */
class BenchTest {

    private static final Path CORPUS = Path.of("src/test/resources/bench/corpus.jsonl");
    private static final Path RULES = Path.of("src/test/resources/bench/rules.jsonl");

    @TempDir
    private Path folder;

    @Test
    void findsTheSameAsItsPeer() throws IOException {
        Run run = run("matcher", "--corpus", CORPUS.toString(), "--rules", RULES.toString(), "--turn", "50");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode result = new ObjectMapper().readTree(run.out());
        assertThat(result.get("documents").intValue()).isEqualTo(4);
        assertThat(result.get("rules").intValue()).isEqualTo(5);
        assertThat(result.get("matches").intValue()).isEqualTo(4);
        assertThat(result.get("peerDocuments").intValue()).isEqualTo(4);
        assertThat(result.get("peerMatches").intValue()).isEqualTo(4);
        assertThat(result.get("peer").textValue()).contains("Lucene Monitor");
        for (String speed : List.of(
                "documentsPerSecond",
                "withEvidencePerSecond",
                "splitAndLookUpPerSecond",
                "shareOfSplitAndLookUp",
                "peerDocumentsPerSecond",
                "ratio")) {
            assertThat(result.get(speed).doubleValue()).as(speed).isPositive();
        }
        assertThat(result.get("otherPeers")).singleElement().satisfies(other -> {
            assertThat(other.get("peerMatches").intValue()).isEqualTo(4);
            assertThat(other.get("ratio").doubleValue()).isPositive();
        });
        assertThat(result.has("secondsToCompile")).isTrue();
        assertThat(result.has("heapBytesPerRule")).isTrue();
    }

    /** JMH's own words tell what; an option that it lacks, and a name that no benchmark has. */
    @ParameterizedTest
    @CsvSource({
        "--nonsense, nonsense is not a recognized option",
        "-wi=many, Cannot parse argument 'many'",
        "NoSuch, [NoSuch]"
    })
    void tellsWrongArgumentsOfJmh(String argument, String told) {
        Run run = run("jmh", argument);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(told, "See './wirewatch bench jmh --help'")
                .doesNotContain("\tat ");
    }

    @Test
    void leavesThePeerOutWhereItGetsNoDocument() throws IOException {
        Run run = run(
                "matcher", "--corpus=" + CORPUS, "--rules=" + RULES, "--rounds=1", "--peer-docs=0", "--engine=naive");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode result = new ObjectMapper().readTree(run.out());
        assertThat(result.get("matches").intValue()).isEqualTo(4);
        assertThat(result.has("peer")).isFalse();
    }

    @Test
    void changesRulesWhileItMatches() throws IOException {
        Run run = run("swap", "--rules=" + RULES, "--changed=2", "--rounds=3");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode result = new ObjectMapper().readTree(run.out());
        assertThat(result.get("rules").intValue()).isEqualTo(5);
        assertThat(result.get("changed").intValue()).isEqualTo(2);
        assertThat(result.get("millisecondsUntilInForce").doubleValue()).isPositive();
        assertThat(run("swap", "--rules=" + RULES, "--changed=6").code()).isEqualTo(2);
    }

    @Test
    void inventsTheSameNewsForASeed() {
        InventedNews news = new InventedNews(1);
        InventedNews again = new InventedNews(1);
        assertThat(news.rules(3)).isEqualTo(again.rules(3)).hasSize(3);
        String text = news.documents(1).get(0).text(Field.BODY);
        assertThat(text).isEqualTo(again.documents(1).get(0).text(Field.BODY)).hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"a\", \"must\": [[[\"x\"]]]}\\n{\"id\": | :2: not JSON",
                "[] | :1: not a JSON object",
                "{\"must\": [[[\"x\"]]]} | :1: no \"id\"",
                "{\"id\": 7, \"must\": [[[\"x\"]]]} | :1: \"id\" is not a text",
                "{\"id\": \"a\"} | :1: \"must\" has no group",
                "{\"id\": \"a\", \"must\": [[]]} | :1: a group of phrases is empty",
                "{\"id\": \"a\", \"must\": [[[\"-\"]]]} | :1: a phrase is not a list of words",
                "{\"id\": \"a\", \"must\": [[[\"x\"]]]}\\n\\n{\"id\": \"a\", \"must\": [[[\"x\"]]]} | :3: ",
                "\\n | : no rules",
            })
    void tellsInOneLineWhatIsWrongWithARulesFile(String content, String says) throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.jsonl"), content.replace("\\n", "\n"));
        Run run = run("matcher", "--corpus", CORPUS.toString(), "--rules", rules.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().filter(line -> line.contains(rules + says)))
                .as(run.err())
                .hasSize(1);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @Test
    void tellsOfAMissingCorpusAndOfABrokenOne() throws IOException {
        Run missing = run("matcher", "--corpus", "no-such-file", "--rules", RULES.toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("no-such-file: no such file");
        Path broken = Files.writeString(folder.resolve("corpus.jsonl.gz"), "not packed at all");
        assertThat(run("matcher", "--corpus", broken.toString(), "--rules", RULES.toString())
                        .err())
                .contains(broken + ": ");
    }

    @ParameterizedTest
    @CsvSource({
        "--rounds=0",
        "--turn=-1",
        "--peer-docs=-1",
        "--peer-docs=few",
        "--peer-batch=0",
        "--engine=steam",
        "--no-such"
    })
    void refusesWrongUsage(String option) {
        Run run = run("matcher", "--corpus=" + CORPUS, "--rules=" + RULES, option);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine bench =
                Bench.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Run(bench.execute(args), out.toString(), err.toString());
    }

    private record Run(int code, String out, String err) {}
}

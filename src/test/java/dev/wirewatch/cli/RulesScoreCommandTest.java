package dev.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesScoreCommandTest {

    private static final String PACK = """
            pack: sea
            title: The sea
            rules:
              - {id: wreck, title: A wreck, category: wrecks, severity: low, query: sank,
                 examples: {match: [It sank.], no_match: [It swam.]}}
              - {id: strike, title: A strike, category: port-strikes, severity: low, query: strike,
                 examples: {match: [A strike.], no_match: [A walk.]}}
            """;
    private static final String LABELS = """
            {"id":"a1","headline":"Ferry sank off the cape","wrecks":"1","port":"0"}
            {"id":"a2","headline":"Freighter went down in a gale","wrecks":1,"port":0}
            {"id":"a3","body":"Hearts sank on the terraces.","wrecks":"0","port":"?"}

            {"id":"a4","headline":"Dockers on strike","wrecks":"0","port":"1"}
            """;

    @TempDir
    private Path folder;

    private Path rules;
    private Path labels;

    @BeforeEach
    void write() throws IOException {
        rules = Files.writeString(folder.resolve("sea.yml"), PACK);
        labels = Files.writeString(folder.resolve("labels.jsonl"), LABELS);
    }

    @Test
    void showsATableAndWhatDiffers() {
        Run run = score();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.outLines().get(1)).matches("port-strikes +1\\.000 +1\\.000 +1\\.000 +1 +0 +0 +2 +1");
        assertThat(run.outLines().get(2)).matches("wrecks +0\\.500 +0\\.500 +0\\.500 +1 +1 +1 +1 +0");
        assertThat(run.outLines().subList(3, 5))
                .containsExactly(
                        "wrecks: missed: a2  Freighter went down in a gale",
                        "wrecks: false alarm: a3  Hearts sank on the terraces.  [wreck]");
    }

    @Test
    void writesJsonLines() {
        Run run = score("--json");
        assertThat(run.outLines().get(0))
                .isEqualTo("{\"category\":\"port-strikes\",\"precision\":1.0,\"recall\":1.0,\"f1\":1.0,"
                        + "\"true_positives\":1,\"false_positives\":0,\"false_negatives\":0,\"true_negatives\":2,"
                        + "\"left_out\":1}");
        assertThat(run.outLines().get(3))
                .isEqualTo("{\"category\":\"wrecks\",\"miss\":\"false_alarm\",\"item\":\"a3\","
                        + "\"headline\":\"Hearts sank on the terraces.\",\"rules\":[\"wreck\"]}");
    }

    @Test
    void saysWhichRulesInShadowCount() throws IOException {
        Files.writeString(rules, PACK.replace("{id: wreck,", "{id: wreck, status: draft,"));
        assertThat(score().outLines()).endsWith("counted as if active: wreck [draft]");
        assertThat(score().outLines().get(2)).matches("wrecks +0\\.500 .*");
        assertThat(score("--json").outLines().get(1)).endsWith("\"left_out\":0,\"shadow\":[\"wreck\"]}");
        assertThat(score("--json").outLines().get(0)).doesNotContain("shadow");
    }

    @Test
    void aFieldMayBeGivenForACategory() throws IOException {
        Files.writeString(labels, "{\"id\":\"a1\",\"headline\":\"Ferry sank\",\"lost\":\"1\"}\n");
        assertThat(score("--category", "lost=wrecks").outLines().get(1)).startsWith("wrecks ");
        assertThat(score().code()).isEqualTo(1);
        assertThat(score().err()).contains("--category FIELD=CATEGORY");
        assertThat(score("--category", "lots=wrecks").err()).contains("no line has the field lots");
    }

    @Test
    void wrongUsage() {
        assertThat(score("--category", "lost=shipwrecks").code()).isEqualTo(2);
        assertThat(score("--category", "lost=wrecks", "--category", "gone=wrecks")
                        .code())
                .isEqualTo(2);
        assertThat(Run.of("rules", "score").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"id\":\"a5\",\"headline\":\"Ferry sank\",\"wrecks\":\"yes\"} | the label `wrecks` must be 0, 1 or ?, and is `yes`",
                "{\"id\":\"a5\",\"headline\":\"Ferry sank\",\"wrecks\":null}    | the label `wrecks` must be 0, 1 or ?, and is `null`",
                "{\"id\":\"a5\",\"headline\":\"Ferry sank\",\"wrecks\":0.5}     | the label `wrecks` must be 0, 1 or ?, and is `0.5`",
                "{\"id\":\"a5\",\"headline\":\"Ferry sank\",\"port\":\"1\",\"port-strikes\":\"0\"} | two fields are for the category",
                "{\"id\":\"a5\",\"wrecks\":\"1\"}                              | ",
                "no JSON                                         | ",
            })
    void refusesABadLineWithItsPlace(String line, String why) throws IOException {
        Files.writeString(labels, LABELS + line + "\n");
        Run run = score();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("labels.jsonl:6: ").contains(why == null ? "" : why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"labels.ndjson", "LABELS.NDJSON", "labels.jsonl.gz", "labels.ndjson.gz"})
    void readsJsonLinesByAnyOfTheirNames(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream packed = name.endsWith(".gz") ? new GZIPOutputStream(out) : out) {
            packed.write(LABELS.getBytes(UTF_8));
        }
        Run run = Run.of("rules", "score", "--rules", rules.toString(), "--labels", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.outLines()).isEqualTo(score().outLines());
    }

    @Test
    void aCancelledItemIsLeftOut() throws IOException {
        Files.writeString(
                labels,
                LABELS + "{\"id\":\"a5\",\"headline\":\"Ferry sank\",\"pubstatus\":\"canceled\",\"wrecks\":\"0\"}\n");
        assertThat(score().outLines().get(2)).matches("wrecks +0\\.500 +0\\.500 +0\\.500 +1 +1 +1 +1 +1");
        assertThat(score().out()).doesNotContain("a5");
    }

    @Test
    void refusesAFileThatIsNoJsonLines() throws IOException {
        Path text = Files.writeString(folder.resolve("labels.txt"), LABELS);
        Run run = Run.of("rules", "score", "--rules", rules.toString(), "--labels", text.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("must end in .jsonl or .ndjson, or these and .gz");
    }

    private Run score(String... more) {
        String[] args = new String[6 + more.length];
        System.arraycopy(
                new String[] {"rules", "score", "--rules", rules.toString(), "--labels", labels.toString()},
                0,
                args,
                0,
                6);
        System.arraycopy(more, 0, args, 6, more.length);
        return Run.of(args);
    }
}

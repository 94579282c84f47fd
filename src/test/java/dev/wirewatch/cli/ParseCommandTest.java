package dev.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code wirewatch parse}, and the reading of wire files that other commands share with it. */
class ParseCommandTest extends CommandsFixture {

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

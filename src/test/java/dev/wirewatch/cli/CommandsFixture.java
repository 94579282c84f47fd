package dev.wirewatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a pack of rules, for commands to work on. */
abstract class CommandsFixture {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String PACK = """
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
    Path folder;

    Path rules;

    @BeforeEach
    void writeRules() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("harbours.yml"), PACK);
    }

    Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    static JsonNode json(String line) throws JsonProcessingException {
        return JSON.readTree(line);
    }
}

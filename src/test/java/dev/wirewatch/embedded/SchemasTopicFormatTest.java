package dev.wirewatch.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.embedded.RegistryRecord.LevelChange;
import dev.wirewatch.embedded.RegistryRecord.SchemaVersion;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTopicFormatTest {

    /** Keys and values as Confluent's registry writes them; compaction goes by the keys' bytes. */
    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(
                        new SchemaVersion("alerts-value", 2, 7, "\"int\"", false),
                        "{\"keytype\":\"SCHEMA\",\"subject\":\"alerts-value\",\"version\":2,\"magic\":1}",
                        "{\"subject\":\"alerts-value\",\"version\":2,\"id\":7,\"schema\":\"\\\"int\\\"\",\"deleted\":false}"),
                Arguments.of(
                        new LevelChange(Optional.of("alerts-value"), Optional.of(CompatibilityLevel.FULL)),
                        "{\"keytype\":\"CONFIG\",\"subject\":\"alerts-value\",\"magic\":0}",
                        "{\"compatibilityLevel\":\"FULL\"}"),
                Arguments.of(
                        new LevelChange(Optional.empty(), Optional.of(CompatibilityLevel.NONE)),
                        "{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}",
                        "{\"compatibilityLevel\":\"NONE\"}"),
                Arguments.of(
                        new LevelChange(Optional.of("a"), Optional.empty()),
                        "{\"keytype\":\"CONFIG\",\"subject\":\"a\",\"magic\":0}",
                        null));
    }

    @ParameterizedTest
    @MethodSource("records")
    void writesAndReadsConfluentsForm(RegistryRecord record, String key, String value) throws IOException {
        assertThat(SchemasTopicFormat.key(record)).isEqualTo(bytes(key));
        assertThat(SchemasTopicFormat.value(record)).isEqualTo(bytes(value));
        assertThat(SchemasTopicFormat.parse(bytes(key), bytes(value))).contains(record);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"keytype\":\"NOOP\",\"magic\":0}",
                "{\"keytype\":\"MODE\",\"subject\":null,\"magic\":0}",
                "{}",
                "7"
            })
    void leavesOtherKindsOut(String key) throws IOException {
        assertThat(SchemasTopicFormat.parse(bytes(key), bytes("{}"))).isEmpty();
    }

    @Test
    void readsAVersionThatIsDeleted() throws IOException {
        byte[] key = bytes("{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"version\":1,\"magic\":1}");
        byte[] value = bytes("{\"subject\":\"a\",\"version\":1,\"id\":1,\"schema\":\"\\\"int\\\"\",\"deleted\":true}");
        assertThat(SchemasTopicFormat.parse(key, value)).contains(new SchemaVersion("a", 1, 1, "\"int\"", true));
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(UTF_8);
    }
}

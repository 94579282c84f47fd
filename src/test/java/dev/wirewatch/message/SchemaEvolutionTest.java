package dev.wirewatch.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the schemas to the contract: documented, open for new enum symbols, and able to read all that was ever released
 * (BACKWARD_TRANSITIVE).
 *
 * <p>{@code src/test/resources/schemas/released/<version>/<message>.avsc} is each message as a release registered it. To
 * add a release, run it and save {@code <registry>/subjects/<topic>-value/versions/latest/schema} for each message there.
 * What stands there is never changed again.
 */
class SchemaEvolutionTest {
    private static final Path RELEASED = Path.of("src/test/resources/schemas/released");
    private static final Path CONTRACT = Path.of("schemas");

    /** The values of our topics; the other types are parts of them. */
    private static final List<Schema> MESSAGES = List.of(
            NewsItem.getClassSchema(),
            Rejection.getClassSchema(),
            Resend.getClassSchema(),
            RulePack.getClassSchema(),
            Detection.getClassSchema(),
            Alert.getClassSchema());

    /** Long numbers that are no times. */
    private static final List<String> COUNTS = List.of("Rejection.offset", "Resend.offset");

    static Stream<Arguments> released() throws IOException {
        try (Stream<Path> versions = Files.list(RELEASED)) {
            return versions.toList().stream().flatMap(version -> MESSAGES.stream()
                    // A message that came later is not there.
                    .filter(message -> Files.exists(version.resolve(message.getName() + ".avsc")))
                    .map(message -> Arguments.of(version.getFileName(), message)));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("released")
    void readsEveryReleasedForm(Path version, Schema now) throws IOException {
        Path file = RELEASED.resolve(version).resolve(now.getName() + ".avsc");
        Schema then = new Schema.Parser().parse(Files.readString(file, UTF_8));
        var result = SchemaCompatibility.checkReaderWriterCompatibility(now, then);
        assertThat(result.getType())
                .as(() -> "what release " + version + " wrote: " + result.getDescription())
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    @Test
    void knowsTheFirstRelease() {
        assertThat(List.of("Alert", "Detection", "NewsItem", "Rejection", "RulePack"))
                .allSatisfy(name ->
                        assertThat(RELEASED.resolve("0.1.0")).isDirectoryContaining("glob:**/" + name + ".avsc"));
    }

    @Test
    void everyFileOfTheContractIsPartOfAMessage() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACT)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allSatisfy(file -> assertThat(namedTypes()).containsKey(file.replace(".avsc", "")));
        }
    }

    static Stream<Schema> types() {
        return namedTypes().values().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void documentsEveryTypeAndField(Schema type) {
        assertThat(type.getDoc()).isNotBlank();
        assertThat(fields(type))
                .allSatisfy(field -> assertThat(field.doc()).as(field.name()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("types")
    void givesEveryEnumASymbolForWhatAReaderDoesNotKnow(Schema type) {
        if (type.getType() == Schema.Type.ENUM) {
            assertThat(type.getEnumDefault()).isEqualTo("UNKNOWN");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void countsTimesInMilliseconds(Schema type) {
        List<String> plainLongs = fields(type).stream()
                .filter(field -> alternatives(field.schema())
                        .anyMatch(schema -> schema.getType() == Schema.Type.LONG
                                && !LogicalTypes.timestampMillis().equals(schema.getLogicalType())))
                .map(field -> type.getName() + "." + field.name())
                .toList();
        assertThat(COUNTS).containsAll(plainLongs);
    }

    private static Map<String, Schema> namedTypes() {
        Map<String, Schema> found = new LinkedHashMap<>();
        MESSAGES.forEach(message -> collect(message, found));
        return found;
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.put(schema.getName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case ENUM -> found.put(schema.getName(), schema);
            case ARRAY -> collect(schema.getElementType(), found);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, found));
            default -> assertThat(schema.getType()).isNotIn(Schema.Type.MAP, Schema.Type.FIXED);
        }
    }

    private static List<Schema.Field> fields(Schema type) {
        return type.getType() == Schema.Type.RECORD ? type.getFields() : List.of();
    }

    private static Stream<Schema> alternatives(Schema schema) {
        return schema.isUnion() ? schema.getTypes().stream() : Stream.of(schema);
    }
}

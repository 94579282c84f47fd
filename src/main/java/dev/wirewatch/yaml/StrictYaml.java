package dev.wirewatch.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads YAML into records whose components are the keys in kebab case. */
public final class StrictYaml {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Boolean,
                    coercion -> coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private StrictYaml() {}

    /**
     * Reads a file.
     *
     * @param file the file, in UTF-8
     * @param type the record
     * @return the record
     * @throws InvalidYamlException where the file is missing, unreadable, or not such a record
     */
    public static <T> T read(Path file, Class<T> type) {
        return parse(file.toString(), text(file), type);
    }

    /**
     * Reads a text.
     *
     * @param source name of the text, for messages
     * @param yaml the text
     * @param type the record
     * @return the record
     * @throws InvalidYamlException where the text is not such a record
     */
    public static <T> T parse(String source, String yaml, Class<T> type) {
        try {
            JsonNode document = MAPPER.readTree(yaml);
            if (document.isMissingNode() || document.isNull()) {
                throw new InvalidYamlException(source, "is empty");
            }
            return MAPPER.readValue(yaml, type);
        } catch (JsonProcessingException e) {
            throw YamlProblem.of(source, yaml, e);
        }
    }

    private static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString()
                    .replaceFirst("^\uFEFF", "");
        } catch (NoSuchFileException e) {
            throw new InvalidYamlException(file.toString(), "no such file");
        } catch (CharacterCodingException e) {
            throw new InvalidYamlException(file.toString(), "is not valid UTF-8");
        } catch (AccessDeniedException e) {
            throw new InvalidYamlException(file.toString(), "cannot be read (permission denied)");
        } catch (IOException e) {
            String why = Files.isDirectory(file) ? "it is a folder" : e.getMessage();
            throw new InvalidYamlException(file.toString(), "cannot be read (" + why + ")");
        }
    }
}

package dev.wirewatch.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads YAML into records whose components are the keys in kebab case. */
public final class StrictYaml {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
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
            T value = MAPPER.readValue(yaml, type);
            if (value == null) {
                throw new InvalidYamlException(source, "is empty");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw invalid(source, e);
        }
    }

    private static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new InvalidYamlException(file.toString(), "no such file");
        } catch (CharacterCodingException e) {
            throw new InvalidYamlException(file.toString(), "is not valid UTF-8");
        } catch (IOException e) {
            throw new InvalidYamlException(file.toString(), "cannot be read (" + e.getMessage() + ")");
        }
    }

    private static InvalidYamlException invalid(String source, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? new InvalidYamlException(source, problem(e))
                : new InvalidYamlException(source, at.getLineNr(), Math.max(1, at.getColumnNr()), problem(e));
    }

    private static String problem(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown key " + path(unknown) + "; known here: "
                    + new TreeSet<>(unknown.getKnownPropertyIds())
                            .stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return path(format) + " is " + format.getValue() + ", not one of "
                    + Arrays.stream(format.getTargetType().getEnumConstants())
                            .map(symbol -> symbol.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        String what = e.getOriginalMessage().lines().findFirst().orElse("not valid");
        return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? path(mapping) + ": " + what
                : what;
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }
}

package dev.wirewatch.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads files with one JSON object a line, one line at a time; {@code .gz} is unpacked on the way. */
final class JsonLinesFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLinesFile() {}

    /** The objects of a file, blank lines left out; the caller closes the stream. */
    static Stream<JsonLine> read(Path file) {
        BufferedReader reader = open(file);
        AtomicInteger number = new AtomicInteger();
        return lines(reader, file)
                .peek(line -> number.incrementAndGet())
                .filter(line -> !line.isBlank())
                .map(line -> parse(file, number.get(), line))
                .onClose(() -> close(reader));
    }

    private static BufferedReader open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidFileException(file, "no such file");
        }
        try {
            InputStream bytes = Files.newInputStream(file);
            InputStream unpacked = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            return new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InvalidFileException(file, e.getMessage());
        }
    }

    private static Stream<String> lines(BufferedReader reader, Path file) {
        return Stream.iterate(next(reader, file), Optional::isPresent, line -> next(reader, file))
                .map(Optional::orElseThrow);
    }

    private static Optional<String> next(BufferedReader reader, Path file) {
        try {
            return Optional.ofNullable(reader.readLine());
        } catch (IOException e) {
            throw new InvalidFileException(file, e.getMessage());
        }
    }

    private static JsonLine parse(Path file, int number, String line) {
        try {
            JsonNode object = JSON.readTree(line);
            if (!object.isObject()) {
                throw new InvalidFileException(file, number, "not a JSON object");
            }
            return new JsonLine(file, number, object);
        } catch (JsonProcessingException e) {
            throw new InvalidFileException(file, number, "not JSON: " + e.getOriginalMessage());
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

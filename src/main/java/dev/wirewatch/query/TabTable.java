package dev.wirewatch.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table on the class path: one row a line, cells parted by tabs, lines that start with {@code #} left out. */
final class TabTable {

    private TabTable() {}

    static List<List<String>> rows(String resource) {
        try (InputStream bytes = TabTable.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("the class path holds no " + resource);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}

package dev.wirewatch.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.wirewatch.message.Severity;
import dev.wirewatch.yaml.InvalidYamlException;
import dev.wirewatch.yaml.StrictYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The file {@code desks.yml}: a list {@code desks} of maps with {@code name}, and optionally {@code categories}
 * (default: all) and {@code severity}, the lowest one wanted (default: informational).
 */
public final class DeskFile {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");

    private record Content(@JsonProperty(required = true) List<Entry> desks) {}

    private record Entry(
            @JsonProperty(required = true) String name,
            Optional<List<String>> categories,
            Optional<Severity> severity) {}

    private DeskFile() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the desks; there may be none
     * @throws InvalidYamlException where the file is not a list of desks with names of their own
     */
    public static Desks read(Path file) {
        return desks(file.toString(), StrictYaml.read(file, Content.class));
    }

    /**
     * The desks of a service that names no file.
     *
     * @return the desks
     */
    public static Desks shipped() {
        try (InputStream yaml = DeskFile.class.getResourceAsStream("/desks.yml")) {
            return parse("desks.yml", new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("desks.yml in the jar", e);
        }
    }

    static Desks parse(String source, String yaml) {
        return desks(source, StrictYaml.parse(source, yaml, Content.class));
    }

    private static Desks desks(String source, Content content) {
        Set<String> names = new HashSet<>();
        return new Desks(content.desks().stream()
                .map(entry -> desk(source, entry, names))
                .toList());
    }

    private static Desk desk(String source, Entry entry, Set<String> names) {
        require(entry != null, source, "a desk has no name");
        requireName(source, "desk name ", entry.name());
        require(names.add(entry.name()), source, "two desks have the name " + entry.name());
        String desk = "desk " + entry.name() + ": ";
        List<String> categories = entry.categories().orElse(List.of());
        categories.forEach(category -> requireName(source, desk + "category ", category));
        Severity severity = entry.severity().orElse(Severity.INFORMATIONAL);
        require(severity != Severity.UNKNOWN, source, desk + "unknown is no severity to ask for");
        return new Desk(entry.name(), Set.copyOf(categories), severity);
    }

    /** Names of desks and of categories are parts of the names of topics. */
    private static void requireName(String source, String what, String name) {
        require(
                name != null && NAME.matcher(name).matches(),
                source,
                what + name + ": a name has lower-case letters, digits and hyphens, begins with no hyphen, and has at"
                        + " most 50 characters");
    }

    private static void require(boolean holds, String source, String problem) {
        if (!holds) {
            throw new InvalidYamlException(source, problem);
        }
    }
}

package dev.wirewatch.rules;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The packs that come with Wirewatch, so that a first start has rules. */
public final class StarterPacks {

    /** The files of the repository's folder {@code rules}; the build copies them to {@code /rules} in the jar. */
    private static final List<String> FILES = List.of(
            "arms-deals.yml",
            "attacks-hostages.yml",
            "coups-leaders.yml",
            "cyber-attacks.yml",
            "defence-pacts.yml",
            "diplomatic-expulsions.yml",
            "disasters.yml",
            "disputed-elections.yml",
            "export-controls.yml",
            "nuclear-missiles.yml",
            "peace-talks.yml",
            "sanctions.yml",
            "summits-visits.yml",
            "troop-movements.yml");

    /** The names of the libraries that they use, files of {@code rules/libraries}. */
    private static final List<String> LIBRARIES = List.of("business", "parties");

    private StarterPacks() {}

    /**
     * Reads the packs from the class path.
     *
     * @return the packs, in the order of their files' names
     * @throws InvalidRulesException if anything is wrong in them; the build makes sure that nothing is
     * @throws IOException if a file is missing in the jar, or cannot be read
     */
    public static List<Pack> read() throws InvalidRulesException, IOException {
        List<Library> libraries = new ArrayList<>();
        for (String name : LIBRARIES) {
            String file = "rules/libraries/" + name + ".yml";
            libraries.add(new Library(name, file, text("/" + file)));
        }
        Libraries shipped = new Libraries(libraries, "the jar holds no such library");
        List<Pack> packs = new ArrayList<>();
        for (String file : FILES) {
            packs.add(PackReader.read("rules/" + file, text("/rules/" + file), shipped));
        }
        return packs;
    }

    private static String text(String resource) throws IOException {
        try (InputStream bytes = StarterPacks.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new FileNotFoundException("the jar holds no " + resource);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

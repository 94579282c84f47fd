package dev.wirewatch.rules;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The hash of a pack: of one without libraries the SHA-256 of its UTF-8 bytes; of another the SHA-256 over the pack's own
 * and a line feed, and for each library its name, a space, its SHA-256 and a line feed. All in lower-case hexadecimal.
 */
final class PackHash {

    private PackHash() {}

    /**
     * Hashes a pack.
     *
     * @param yaml the pack as written
     * @param libraries the libraries that it uses, by name
     */
    static String of(String yaml, List<Library> libraries) {
        if (libraries.isEmpty()) {
            return sha256(yaml);
        }
        StringBuilder lines = new StringBuilder(sha256(yaml)).append('\n');
        for (Library library : libraries) {
            lines.append(library.name())
                    .append(' ')
                    .append(sha256(library.yaml()))
                    .append('\n');
        }
        return sha256(lines.toString());
    }

    private static String sha256(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}

package dev.wirewatch.embedded;

import dev.wirewatch.embedded.RegistryRecord.SchemaVersion;
import java.util.List;
import java.util.Optional;

/**
 * A version as a request names it.
 *
 * @param number empty for the latest
 */
record VersionId(Optional<Integer> number) {
    private static final String LATEST = "latest";

    /**
     * Reads a version from a path.
     *
     * @throws RegistryException if it is neither a positive number nor {@code latest}, or -1 for the same
     */
    static VersionId parse(String text) {
        if (LATEST.equals(text) || "-1".equals(text)) {
            return new VersionId(Optional.empty());
        }
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return new VersionId(Optional.of(number));
            }
        } catch (NumberFormatException notANumber) {
            throw RegistryException.invalidVersion(text);
        }
        throw RegistryException.invalidVersion(text);
    }

    boolean isLatest() {
        return number.isEmpty();
    }

    /** The version among those of a subject, oldest first. */
    Optional<SchemaVersion> in(List<SchemaVersion> versions) {
        if (number.isEmpty()) {
            return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        }
        return versions.stream()
                .filter(version -> version.version() == number.get())
                .findFirst();
    }
}

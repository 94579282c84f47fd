package dev.wirewatch.embedded;

import dev.wirewatch.embedded.RegistryRecord.LevelChange;
import dev.wirewatch.embedded.RegistryRecord.SchemaVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a registry knows, as the records of its topic make it. A value: {@link #with} gives the next one.
 *
 * @param versions by subject, oldest first, without those that are deleted
 * @param schemas by id, those of deleted versions too, since topics may still hold data in them
 * @param levels by subject, where one is set
 * @param level for subjects without one of their own
 */
record RegistryState(
        SortedMap<String, List<SchemaVersion>> versions,
        SortedMap<Integer, String> schemas,
        Map<String, CompatibilityLevel> levels,
        CompatibilityLevel level) {

    /** As docs/design.md has it: whoever updates last can still read the whole topic. */
    static final CompatibilityLevel DEFAULT_LEVEL = CompatibilityLevel.BACKWARD_TRANSITIVE;

    RegistryState {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        schemas = Collections.unmodifiableSortedMap(new TreeMap<>(schemas));
        levels = Map.copyOf(levels);
    }

    static RegistryState empty() {
        return new RegistryState(new TreeMap<>(), new TreeMap<>(), Map.of(), DEFAULT_LEVEL);
    }

    RegistryState with(RegistryRecord record) {
        return record instanceof SchemaVersion added ? with(added) : with((LevelChange) record);
    }

    List<SchemaVersion> versionsOf(String subject) {
        return versions.getOrDefault(subject, List.of());
    }

    /** The level that holds for a subject: its own, or the one for all. */
    CompatibilityLevel levelOf(String subject) {
        return levels.getOrDefault(subject, level);
    }

    /** The id that a schema has in any subject. */
    Optional<Integer> idOf(String schema) {
        return schemas.entrySet().stream()
                .filter(entry -> entry.getValue().equals(schema))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** An id that was never given, not even to a version that is deleted. */
    int nextId() {
        return schemas.isEmpty() ? 1 : schemas.lastKey() + 1;
    }

    private RegistryState with(SchemaVersion added) {
        List<SchemaVersion> others = versionsOf(added.subject()).stream()
                .filter(version -> version.version() != added.version())
                .toList();
        List<SchemaVersion> all = new ArrayList<>(others);
        if (!added.deleted()) {
            all.add(added);
            all.sort(Comparator.comparingInt(SchemaVersion::version));
        }
        SortedMap<String, List<SchemaVersion>> nextVersions = new TreeMap<>(versions);
        if (all.isEmpty()) {
            nextVersions.remove(added.subject());
        } else {
            nextVersions.put(added.subject(), List.copyOf(all));
        }
        SortedMap<Integer, String> nextSchemas = new TreeMap<>(schemas);
        nextSchemas.put(added.id(), added.schema());
        return new RegistryState(nextVersions, nextSchemas, levels, level);
    }

    private RegistryState with(LevelChange set) {
        if (set.subject().isEmpty()) {
            return new RegistryState(versions, schemas, levels, set.level().orElse(DEFAULT_LEVEL));
        }
        Map<String, CompatibilityLevel> next = new TreeMap<>(levels);
        set.level()
                .ifPresentOrElse(
                        own -> next.put(set.subject().get(), own),
                        () -> next.remove(set.subject().get()));
        return new RegistryState(versions, schemas, next, level);
    }
}

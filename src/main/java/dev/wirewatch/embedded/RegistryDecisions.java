package dev.wirewatch.embedded;

import dev.wirewatch.embedded.RegistryRecord.LevelChange;
import dev.wirewatch.embedded.RegistryRecord.SchemaVersion;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** What a registry answers in a state. Plain functions; errors are {@link RegistryException}s. */
final class RegistryDecisions {
    private RegistryDecisions() {}

    /** The version that holds the schema in the subject, or the record that adds it. */
    record Registration(SchemaVersion version, boolean isNew) {}

    static Registration register(RegistryState state, String subject, String text) {
        Schema schema = parse(text);
        String canonical = schema.toString();
        Optional<SchemaVersion> present = find(state, subject, canonical);
        if (present.isPresent()) {
            return new Registration(present.get(), false);
        }
        List<SchemaVersion> earlier = state.versionsOf(subject);
        List<String> conflicts = state.levelOf(subject).conflicts(schema, schemas(earlier));
        if (!conflicts.isEmpty()) {
            throw RegistryException.incompatible(subject, conflicts.toString());
        }
        int version = earlier.isEmpty() ? 1 : earlier.get(earlier.size() - 1).version() + 1;
        int id = state.idOf(canonical).orElseGet(state::nextId);
        return new Registration(new SchemaVersion(subject, version, id, canonical, false), true);
    }

    static SchemaVersion lookUp(RegistryState state, String subject, String text) {
        String canonical = parse(text).toString();
        existing(state, subject);
        return find(state, subject, canonical).orElseThrow(RegistryException::schemaNotFound);
    }

    static SchemaVersion version(RegistryState state, String subject, VersionId version) {
        return version.in(existing(state, subject))
                .orElseThrow(
                        () -> RegistryException.versionNotFound(version.number().orElseThrow()));
    }

    static List<SchemaVersion> existing(RegistryState state, String subject) {
        List<SchemaVersion> versions = state.versionsOf(subject);
        if (versions.isEmpty()) {
            throw RegistryException.subjectNotFound(subject);
        }
        return versions;
    }

    static String schema(RegistryState state, int id) {
        String schema = state.schemas().get(id);
        if (schema == null) {
            throw RegistryException.idNotFound(id);
        }
        return schema;
    }

    /** The versions that hold the schema with that id, in all subjects. */
    static List<SchemaVersion> uses(RegistryState state, int id) {
        schema(state, id);
        return state.versions().values().stream()
                .flatMap(List::stream)
                .filter(version -> version.id() == id)
                .toList();
    }

    /** Conflicts with one version; none where the subject is empty and the latest is asked for. */
    static List<String> conflicts(RegistryState state, String subject, VersionId version, String text) {
        Schema schema = parse(text);
        Optional<SchemaVersion> old = version.in(state.versionsOf(subject));
        if (old.isEmpty() && !version.isLatest()) {
            existing(state, subject);
            throw RegistryException.versionNotFound(version.number().orElseThrow());
        }
        return state.levelOf(subject).conflicts(schema, schemas(old.stream().toList()));
    }

    /** Conflicts with the versions that the subject's level names. */
    static List<String> conflicts(RegistryState state, String subject, String text) {
        return state.levelOf(subject).conflicts(parse(text), schemas(state.versionsOf(subject)));
    }

    static LevelChange setLevel(Optional<String> subject, String name) {
        CompatibilityLevel level = CompatibilityLevel.named(name).orElseThrow(RegistryException::invalidLevel);
        return new LevelChange(subject, Optional.of(level));
    }

    static CompatibilityLevel ownLevel(RegistryState state, String subject) {
        CompatibilityLevel level = state.levels().get(subject);
        if (level == null) {
            throw RegistryException.levelNotFound(subject);
        }
        return level;
    }

    private static Optional<SchemaVersion> find(RegistryState state, String subject, String canonical) {
        return state.versionsOf(subject).stream()
                .filter(version -> version.schema().equals(canonical))
                .findFirst();
    }

    private static List<Schema> schemas(List<SchemaVersion> versions) {
        return versions.stream().map(version -> parse(version.schema())).toList();
    }

    private static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (AvroRuntimeException | NullPointerException invalid) {
            // The parser gives the second for the name of a type that is defined nowhere.
            throw RegistryException.invalidSchema(String.valueOf(invalid.getMessage()));
        }
    }
}

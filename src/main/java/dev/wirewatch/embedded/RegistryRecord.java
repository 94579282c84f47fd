package dev.wirewatch.embedded;

import java.util.Optional;

/** One record of the schemas topic: something that changed in the registry. */
sealed interface RegistryRecord {

    /**
     * A version of a subject was added, or added again as deleted.
     *
     * @param version from 1 in its subject
     * @param id from 1; the same schema has the same id in all subjects
     * @param schema the schema as Avro prints it
     */
    record SchemaVersion(String subject, int version, int id, String schema, boolean deleted)
            implements RegistryRecord {}

    /**
     * A compatibility level was set or taken back.
     *
     * @param subject empty for all subjects that have no level of their own
     * @param level empty where it was taken back
     */
    record LevelChange(Optional<String> subject, Optional<CompatibilityLevel> level) implements RegistryRecord {}
}

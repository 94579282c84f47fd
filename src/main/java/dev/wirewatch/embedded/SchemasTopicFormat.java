package dev.wirewatch.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.embedded.RegistryRecord.LevelChange;
import dev.wirewatch.embedded.RegistryRecord.SchemaVersion;
import java.io.IOException;
import java.util.Optional;

/**
 * Records of the schemas topic in the form that Confluent's Schema Registry gives them: a JSON key that names the kind, and
 * a JSON value.
 */
final class SchemasTopicFormat {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = "SCHEMA";
    private static final String CONFIG = "CONFIG";

    private SchemasTopicFormat() {}

    static byte[] key(RegistryRecord record) {
        if (record instanceof SchemaVersion added) {
            return bytes(
                    key(SCHEMA, added.subject()).put("version", added.version()).put("magic", 1));
        }
        String subject = ((LevelChange) record).subject().orElse(null);
        return bytes(key(CONFIG, subject).put("magic", 0));
    }

    /** Null, which compaction takes as removed, where a level was taken back. */
    static byte[] value(RegistryRecord record) {
        if (record instanceof SchemaVersion added) {
            return bytes(JSON.createObjectNode()
                    .put("subject", added.subject())
                    .put("version", added.version())
                    .put("id", added.id())
                    .put("schema", added.schema())
                    .put("deleted", added.deleted()));
        }
        return ((LevelChange) record)
                .level()
                .map(level -> bytes(JSON.createObjectNode().put("compatibilityLevel", level.name())))
                .orElse(null);
    }

    /**
     * Reads a record.
     *
     * @return empty for kinds that this registry has no use for, such as NOOP and MODE
     * @throws IOException if it is not JSON
     */
    static Optional<RegistryRecord> parse(byte[] key, byte[] value) throws IOException {
        JsonNode name = JSON.readTree(key);
        return switch (name.path("keytype").asText()) {
            case SCHEMA -> value == null ? Optional.empty() : Optional.of(schema(JSON.readTree(value)));
            case CONFIG -> Optional.of(level(name, value));
            default -> Optional.empty();
        };
    }

    private static SchemaVersion schema(JsonNode value) {
        return new SchemaVersion(
                value.path("subject").asText(),
                value.path("version").asInt(),
                value.path("id").asInt(),
                value.path("schema").asText(),
                value.path("deleted").asBoolean());
    }

    private static LevelChange level(JsonNode key, byte[] value) throws IOException {
        Optional<String> subject = Optional.ofNullable(key.path("subject").textValue());
        return new LevelChange(
                subject,
                value == null
                        ? Optional.empty()
                        : CompatibilityLevel.named(
                                JSON.readTree(value).path("compatibilityLevel").asText()));
    }

    private static ObjectNode key(String kind, String subject) {
        return JSON.createObjectNode().put("keytype", kind).put("subject", subject);
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts and numbers that is not JSON", impossible);
        }
    }
}

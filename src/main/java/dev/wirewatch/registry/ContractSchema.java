package dev.wirewatch.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.apache.avro.Schema;

/** The form of a schema that goes to a registry: the contract alone, with nothing that only Java cares about. */
final class ContractSchema {
    /** The generator marks strings with it, so that Java reads them as String; other languages have no use for it. */
    private static final String JAVA_STRING = "avro.java.string";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractSchema() {}

    /** The schema as JSON with every named type spelt out once, without Java's own properties. */
    static String of(Schema schema) {
        try {
            JsonNode plain = strip(JSON.readTree(schema.toString()));
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Avro printed a schema that is not JSON", impossible);
        }
    }

    private static JsonNode strip(JsonNode node) {
        if (node instanceof ObjectNode object && object.has(JAVA_STRING)) {
            object.remove(JAVA_STRING);
            if (object.size() == 1 && object.path("type").isTextual()) {
                return TextNode.valueOf(object.path("type").textValue());
            }
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> entry.setValue(strip(entry.getValue())));
        } else if (node instanceof com.fasterxml.jackson.databind.node.ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, strip(array.get(i)));
            }
        }
        return node;
    }
}

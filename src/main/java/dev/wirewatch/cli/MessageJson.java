package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Our messages as JSON, field by field as their schemas name them: times in ISO 8601, enums in lower case, bytes in
 * Base64. Fields that are null are left out, and so are empty lists of what is read from the wire, which has many.
 */
final class MessageJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MessageJson() {}

    /** A message without its empty lists. */
    static ObjectNode of(SpecificRecord message) {
        return object(message, false);
    }

    /** A message with its empty lists, so that who reads many need not ask whether they are there. */
    static ObjectNode withLists(SpecificRecord message) {
        return object(message, true);
    }

    private static ObjectNode object(SpecificRecord message, boolean withLists) {
        ObjectNode object = NODES.objectNode();
        for (Schema.Field field : message.getSchema().getFields()) {
            Object value = message.get(field.pos());
            boolean absent = value == null || (!withLists && value instanceof List<?> list && list.isEmpty());
            if (!absent) {
                object.set(field.name(), node(value, withLists));
            }
        }
        return object;
    }

    private static JsonNode node(Object value, boolean withLists) {
        if (value instanceof SpecificRecord message) {
            return object(message, withLists);
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(element -> array.add(node(element, withLists)));
            return array;
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Long number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return NODES.binaryNode(copy);
        }
        return NODES.textNode(text(value));
    }

    private static String text(Object value) {
        return value instanceof Enum<?> symbol ? symbol.name().toLowerCase(Locale.ROOT) : value.toString();
    }
}

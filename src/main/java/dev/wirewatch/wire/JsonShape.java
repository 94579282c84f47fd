package dev.wirewatch.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells a person what a JSON text without a reader holds. */
final class JsonShape {

    private static final int MAX_NAMES = 8;

    private JsonShape() {}

    static String describe(JsonNode root) {
        return shape(root)
                + ": neither a ninjs item (uri or guid), nor a JSON line (id with headline or body), nor of AP's Media"
                + " API (altids with itemid)";
    }

    private static String shape(JsonNode root) {
        if (root.isObject() && !root.isEmpty()) {
            return root.properties().stream()
                    .limit(MAX_NAMES)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(
                            ", ", "JSON object with the fields ", root.size() > MAX_NAMES ? ", …" : ""));
        }
        String type = root.getNodeType().name().toLowerCase(Locale.ROOT);
        return root.isEmpty() && root.isContainerNode() ? "empty JSON " + type : "JSON " + type;
    }
}

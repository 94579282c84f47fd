package dev.wirewatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;

/**
 * One object of a file of JSON lines.
 *
 * @param file the file
 * @param number the line's number, from 1
 * @param object the object
 */
record JsonLine(Path file, int number, JsonNode object) {

    /** The text of a key that must be there and not be empty. */
    String required(String key) {
        String text = optional(key);
        if (text.isEmpty()) {
            throw invalid("no \"" + key + "\"");
        }
        return text;
    }

    /** The text of a key; empty where it is not there. */
    String optional(String key) {
        JsonNode value = object.path(key);
        if (value instanceof MissingNode || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw invalid("\"" + key + "\" is not a text");
        }
        return value.textValue();
    }

    InvalidFileException invalid(String fault) {
        return new InvalidFileException(file, number, fault);
    }
}

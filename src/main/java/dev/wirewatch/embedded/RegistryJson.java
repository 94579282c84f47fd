package dev.wirewatch.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wirewatch.embedded.RegistryRecord.SchemaVersion;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bodies of Confluent's REST API, read from requests and written to answers. */
final class RegistryJson {
    static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AVRO = "AVRO";

    private RegistryJson() {}

    static JsonNode body(Context context) {
        try {
            JsonNode body = JSON.readTree(context.bodyAsBytes());
            if (body.isObject()) {
                return body;
            }
        } catch (IOException notJson) {
            throw RegistryException.malformedRequest("the request's body is not JSON");
        }
        throw RegistryException.malformedRequest("the request's body is not a JSON object");
    }

    /**
     * The schema of a request.
     *
     * @throws RegistryException if there is none, or one that this registry cannot keep
     */
    static String schemaText(Context context) {
        JsonNode body = body(context);
        String type = body.path("schemaType").asText(AVRO);
        if (!type.equals(AVRO) && !body.path("schemaType").isNull()) {
            throw RegistryException.invalidSchema("this registry keeps AVRO only, not " + type);
        }
        if (!body.path("references").isEmpty()) {
            throw RegistryException.invalidSchema("this registry keeps no references: spell the types out");
        }
        if (!body.path("schema").isTextual()) {
            throw RegistryException.invalidSchema("the request has no field schema with the schema's text");
        }
        return body.path("schema").textValue();
    }

    static Map<String, Object> version(SchemaVersion version) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("subject", version.subject());
        answer.put("version", version.version());
        answer.put("id", version.id());
        answer.put("schema", version.schema());
        return answer;
    }

    static void answer(Context context, Object value) {
        try {
            answerText(context, JSON.writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer that is not JSON", impossible);
        }
    }

    static void answerText(Context context, String json) {
        context.contentType(CONTENT_TYPE).result(json.getBytes(UTF_8));
    }

    static void error(Context context, int status, int code, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("error_code", code);
        error.put("message", message);
        context.status(status);
        answer(context, error);
    }
}

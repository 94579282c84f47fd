package dev.wirewatch.wire;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wirewatch.message.RejectionReason;
import java.util.Set;

/** Text to JSON, strictly (RFC 8259), within {@link WireLimits}; a name used twice in an object is an error. */
final class JsonText {

    /** How arrays begin that are no dispatch. */
    private static final Set<String> ARRAYS = Set.of("[", "[[", "[{", "[]");

    private static final int MAX_QUOTED = 40;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(WireLimits.MAX_JSON_DEPTH)
                            .maxStringLength(WireLimits.MAX_JSON_STRING)
                            .maxNameLength(WireLimits.MAX_JSON_NAME)
                            .maxNumberLength(WireLimits.MAX_JSON_NUMBER)
                            .maxDocumentLength(WireLimits.MAX_MESSAGE_BYTES)
                            .build())
                    .errorReportConfiguration(ErrorReportConfiguration.builder()
                            .maxErrorTokenLength(MAX_QUOTED)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    private JsonText() {}

    /**
     * Tells whether the text is to be read as JSON: where it is declared so, or begins as no dispatch does. A dispatch
     * may well begin with a square bracket ({@code [CORRECTED]}), so one alone does not do.
     */
    static boolean isJson(String text, MediaType type) {
        if (type.isJson()) {
            return true;
        }
        String opening = opening(text);
        return opening.startsWith("{") ? !opening.equals("{\\") : ARRAYS.contains(opening);
    }

    static JsonNode parse(String text, MediaType type) throws UnreadableException {
        JsonNode root;
        try {
            root = READER.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new UnreadableException(RejectionReason.TOO_COMPLEX, "JSON beyond the limits, " + describe(e));
        } catch (JsonProcessingException e) {
            throw new UnreadableException(RejectionReason.MALFORMED, problem(text, type) + ", " + describe(e));
        }
        if (Surrogates.mayBeEscapedIn(text)) {
            Surrogates.check(root);
        }
        return root;
    }

    private static String problem(String text, MediaType type) {
        return opening(text).matches("[{\\[].*")
                ? "malformed JSON"
                : "declared as " + type.name() + ", but does not begin as JSON does";
    }

    /** The first two characters that are not white space. */
    private static String opening(String text) {
        StringBuilder opening = new StringBuilder();
        for (int i = 0; i < text.length() && opening.length() < 2; i++) {
            if (!WireContent.isWhiteSpace(text.charAt(i))) {
                opening.append(text.charAt(i));
            }
        }
        return opening.toString();
    }

    private static String describe(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null
                ? JsonFault.of(e)
                : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": " + JsonFault.of(e);
    }
}

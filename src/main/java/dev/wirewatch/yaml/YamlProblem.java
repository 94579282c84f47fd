package dev.wirewatch.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.wirewatch.yaml.InvalidYamlException.Place;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.YAMLException;

/** Says in the words of YAML, not of Java, what is wrong with a text and where. */
final class YamlProblem {

    /** Stands in enums of messages for what a reader does not know; nothing to be written. */
    private static final String UNKNOWN = "unknown";

    /** What Jackson says of a key that is there already. */
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    private YamlProblem() {}

    static InvalidYamlException of(String source, String yaml, JsonProcessingException e) {
        if (e.getCause() instanceof YAMLException syntax) {
            return at(source, yaml, SyntaxFault.of(syntax));
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            try {
                return at(source, yaml, KeyPosition.of(yaml, mapping.getPath()).getIndex(), problem(e));
            } catch (YAMLException syntax) {
                return at(source, yaml, SyntaxFault.of(syntax));
            }
        }
        JsonLocation where =
                e.getProcessor() instanceof JsonParser parser ? parser.currentTokenLocation() : e.getLocation();
        return where == null || where.getCharOffset() < 0
                ? new InvalidYamlException(source, problem(e))
                : at(source, yaml, (int) where.getCharOffset(), problem(e));
    }

    private static InvalidYamlException at(String source, String yaml, SyntaxFault fault) {
        String hint = fault.hint().isEmpty() ? "" : "; " + fault.hint();
        return at(source, yaml, fault.codePoint(), fault.message() + hint);
    }

    private static InvalidYamlException at(String source, String yaml, int codePoint, String problem) {
        return new InvalidYamlException(source, Place.of(yaml, codePoint), problem);
    }

    private static String problem(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown key " + path(unknown) + "; known here: " + known(unknown);
        }
        if (e.getCause() instanceof InputCoercionException number && e instanceof JsonMappingException mapping) {
            return path(mapping) + " must be " + kind(number.getTargetType());
        }
        if (e instanceof ValueInstantiationException value
                && e.getCause() instanceof IllegalArgumentException refused) {
            return path(value) + ": " + oneLine(refused.getMessage());
        }
        return e instanceof MismatchedInputException mismatch ? mismatch(mismatch) : syntax(e);
    }

    /** What is YAML, but not the YAML that files of ours may be. */
    private static String syntax(JsonProcessingException e) {
        Matcher twice = TWICE.matcher(e.getOriginalMessage());
        if (twice.matches()) {
            return "the key " + twice.group(1) + " is given twice";
        }
        return e instanceof StreamConstraintsException
                ? "too long or too deep for a file of this kind"
                : "not valid YAML from here on";
    }

    private static String mismatch(MismatchedInputException e) {
        String said = e.getOriginalMessage();
        if (said.startsWith("Missing")) {
            return "the key " + path(e) + " is missing";
        }
        if (said.startsWith("Null value")) {
            return path(e) + " has no value";
        }
        if (said.startsWith("Trailing token")) {
            return "a second document begins here; the file must hold one";
        }
        return path(e) + " must be " + kind(e.getTargetType());
    }

    private static String known(UnrecognizedPropertyException e) {
        return new TreeSet<>(e.getKnownPropertyIds())
                .stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(symbol -> symbol.toString().toLowerCase(Locale.ROOT))
                    .filter(symbol -> !symbol.equals(UNKNOWN))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type.equals(Boolean.class)) {
            return "true or false";
        }
        if (type.equals(String.class)) {
            return "text";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a whole number" : "a map of keys";
    }

    private static String path(JsonMappingException e) {
        return e.getPath().isEmpty()
                ? "the file"
                : e.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}

package dev.wirewatch.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in the words of JSON, not of the parser, what is wrong with a text. */
final class JsonFault {

    /** What is said where the parser found what this class does not know. */
    private static final String OTHER = "what stands here is no JSON (RFC 8259)";

    /** The parser's words and ours, in which {@code $1} is what its first group holds; the first that fits counts. */
    private static final List<Wording> WORDINGS = List.of(
            new Wording("Duplicate field '(.*)'", "the field '$1' is given twice"),
            new Wording(
                    "Unexpected end-of-input: expected close marker for (Object|Array).*", "the $1 is never closed"),
            new Wording(
                    "Unexpected end-of-input.*(?:closing quote|VALUE_STRING|FIELD_NAME|field name).*",
                    "a text that is never closed"),
            new Wording("Unexpected end-of-input.*", "it ends too early"),
            new Wording("Unexpected character.*hex-digit.*", "an escape \\\\u without four hexadecimal digits"),
            new Wording(
                    ".*Decimal point not followed.*|.*Exponent indicator not followed.*",
                    "a number that is not written as JSON does"),
            new Wording("Unexpected close marker '(.)'.*", "'$1' does not close what is open"),
            new Wording(
                    "Unexpected character \\('(.)'.*double-quote to start.*",
                    "'$1' where a field name in double quotes belongs"),
            new Wording(
                    "Unexpected character \\('(.)'.*colon to separate.*",
                    "'$1' where the colon behind a field name belongs"),
            new Wording("Unexpected character \\('(.)'.*comma to separate.*", "'$1' where a comma or the end belongs"),
            new Wording("Unexpected character \\('(.)'.*", "'$1' where a value belongs"),
            new Wording("Unrecognized token '(.*)': was expecting.*", "'$1' is no value; texts stand in double quotes"),
            new Wording("Non-standard token '(.*)':.*", "'$1' is no value of JSON"),
            new Wording(
                    "Illegal unquoted character.*code (\\d+).*",
                    "a control character (code $1) within a text must be escaped"),
            new Wording("Illegal character.*code (\\d+).*", "a control character (code $1)"),
            new Wording("Unrecognized character escape '(.)'.*", "'\\\\$1' is no escape of JSON"),
            new Wording("Unrecognized character escape.*", "a backslash that begins no escape of JSON"),
            new Wording("Invalid numeric value: Leading zeroes.*", "a number that begins with a zero"),
            new Wording(
                    "Invalid numeric value.*|.*numeric value.*|.*decimal point.*|.*exponent.*",
                    "a number that is not written as JSON does"));

    /** What the parser says of each limit. */
    private static final List<Wording> LIMITS = List.of(
            new Wording("Document nesting depth.*", "nested more than " + WireLimits.MAX_JSON_DEPTH + " deep"),
            new Wording("String value length.*", "a text of more than " + WireLimits.MAX_JSON_STRING + " characters"),
            new Wording(
                    "Name value length.*|Name length.*",
                    "a field name of more than " + WireLimits.MAX_JSON_NAME + " characters"),
            new Wording("Number value length.*", "a number of more than " + WireLimits.MAX_JSON_NUMBER + " digits"));

    /**
     * The parser's words and ours.
     *
     * @param theirs matches the whole message
     * @param ours what it says
     */
    private record Wording(Pattern theirs, String ours) {

        Wording(String theirs, String ours) {
            this(Pattern.compile(theirs, Pattern.DOTALL), ours);
        }

        Optional<String> of(String message) {
            Matcher fits = theirs.matcher(message);
            return fits.matches() ? Optional.of(fits.replaceFirst(ours)) : Optional.empty();
        }
    }

    private JsonFault() {}

    /** What is wrong, without its place. */
    static String of(JsonProcessingException e) {
        if (e instanceof MismatchedInputException) {
            return "something stands behind its end; a message is one object or array";
        }
        List<Wording> wordings = e instanceof StreamConstraintsException ? LIMITS : WORDINGS;
        return wordings.stream()
                .flatMap(wording -> wording.of(e.getOriginalMessage()).stream())
                .findFirst()
                .map(words -> words.replace("the Object", "an object").replace("the Array", "an array"))
                .orElse(e instanceof StreamConstraintsException ? "too large or too deep" : OTHER);
    }
}

package dev.wirewatch.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Signal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses a JSON line of which a field holds what it cannot. Agencies' formats are read leniently, since nobody can ask
 * an agency to send a dispatch again; a JSON line is written by those who run us, and a value dropped without a word would
 * be a rule that never matches. Null and blank values are absent, and fields of other names belong to others: labels, and
 * whatever a collection keeps.
 */
final class JsonLineCheck {

    /** Longest piece of a wrong value that is quoted, in UTF-16 code units. */
    private static final int MAX_QUOTED = 40;

    /** BCP 47 (RFC 5646): every language that is registered has two or three letters. Programs write {@code en_US}. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,8}");

    private static final Map<String, Rule> FIELDS = fields();

    /**
     * What a field may hold.
     *
     * @param allowed in words, to follow "must be"
     * @param isAllowed of a value that is neither null nor blank
     * @param isList whether it may hold an array of such values too
     */
    private record Rule(String allowed, Predicate<JsonNode> isAllowed, boolean isList) {

        /** The first value that is not allowed. */
        Optional<JsonNode> wrong(JsonNode value) {
            Stream<JsonNode> values =
                    isList && value.isArray() ? JsonFields.elements(value).stream() : Stream.of(value);
            return values.filter(each -> !isAbsent(each) && !isAllowed.test(each))
                    .findFirst();
        }
    }

    private JsonLineCheck() {}

    private static Map<String, Rule> fields() {
        Map<String, Rule> fields = new LinkedHashMap<>();
        Rule text = new Rule("a text", value -> value.isTextual() || value.isNumber(), false);
        put(fields, text, "id", "uri", "provider", "version", "headline", "slugline", "byline", "by", "located");
        put(fields, text, "note", "ednote", "edNote", "categorycode", "priority", "sequence");
        put(fields, new Rule("a text", JsonNode::isTextual, false), "body");
        put(fields, words("usable, withheld or canceled", JsonLineCheck::isStatus, false), "pubstatus", "pubStatus");
        put(
                fields,
                words("a whole number from 1 to 9", word -> Urgency.parse(word).isPresent(), false),
                "urgency");
        Rule time = words(
                "a time of ISO 8601, such as 2024-03-02T10:00:00Z",
                word -> Timestamps.parse(word).isPresent(),
                false);
        put(fields, time, "embargoed", "versioncreated", "versionCreated", "firstcreated", "firstCreated");
        put(
                fields,
                words("a language by its BCP 47 tag, such as en or en-GB", JsonLineCheck::isLanguage, false),
                "language");
        put(
                fields,
                words(
                        "a country by its ISO 3166 code or its English name, such as NO or Norway",
                        word -> Countries.code(word).isPresent(),
                        false),
                "locatedcountry");
        put(
                fields,
                words(
                        "a country by its ISO 3166 code of two or three letters, such as US or USA, or an array of such"
                                + " codes",
                        word -> CountryField.qcode(word).isPresent(),
                        true),
                "country");
        put(fields, words("one of " + signals() + ", or an array of them", JsonLineCheck::isSignal, true), "signals");
        put(fields, words("a text or an array of texts", word -> true, true), "replaces");
        Rule concept = new Rule(
                "a name, a code, an object with a name or a code, or an array of them",
                value -> Concepts.read(value).isPresent(),
                true);
        put(fields, concept, "subjects", "subject", "places", "place");
        return fields;
    }

    private static void put(Map<String, Rule> fields, Rule rule, String... names) {
        for (String name : names) {
            fields.put(name, rule);
        }
    }

    private static Rule words(String allowed, Predicate<String> isAllowed, boolean isList) {
        return new Rule(
                allowed, value -> JsonFields.text(value).filter(isAllowed).isPresent(), isList);
    }

    /**
     * Checks all fields of a line.
     *
     * @throws UnreadableException if one holds what it cannot; it names the first of them
     */
    static void check(JsonNode line) throws UnreadableException {
        for (Map.Entry<String, JsonNode> field : line.properties()) {
            Rule rule = FIELDS.get(field.getKey());
            Optional<JsonNode> wrong = rule == null ? Optional.empty() : rule.wrong(field.getValue());
            if (wrong.isPresent()) {
                throw new UnreadableException(
                        RejectionReason.MALFORMED,
                        "the field " + field.getKey() + " holds " + quoted(wrong.get()) + "; it must be "
                                + rule.allowed());
            }
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isNull() || (value.isTextual() && value.textValue().isBlank());
    }

    private static String quoted(JsonNode value) {
        String written = value.toString();
        if (written.length() <= MAX_QUOTED) {
            return written;
        }
        boolean splitsPair = Character.isHighSurrogate(written.charAt(MAX_QUOTED - 1));
        return written.substring(0, splitsPair ? MAX_QUOTED - 1 : MAX_QUOTED) + "…";
    }

    /** Those of NewsItem.avsc, one that is not known among them: it is what items hold whose agency sent another. */
    private static boolean isStatus(String word) {
        String status = PublishingStatus.parse(word).name();
        return !status.equals("UNKNOWN") || word.equalsIgnoreCase(status);
    }

    private static boolean isLanguage(String word) {
        return LANGUAGE.matcher(word).matches();
    }

    private static boolean isSignal(String word) {
        return Arrays.stream(Signal.values()).anyMatch(signal -> signal.name().equalsIgnoreCase(word));
    }

    private static String signals() {
        return Arrays.stream(Signal.values())
                .filter(signal -> signal != Signal.UNKNOWN)
                .map(signal -> signal.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}

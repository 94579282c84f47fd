package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys that the values of value fields go by, so that a query finds them however they are written.
 *
 * <ul>
 *   <li>a subject code goes by itself, as {@link MediaTopics} reads it, and by all its broader topics;
 *   <li>a language goes by its tag and by all that the tag starts with: {@code zh-Hant-TW} is {@code zh-Hant} and
 *       {@code zh} too; {@code eng} is {@code en};
 *   <li>anything else goes by its words, as {@link Words} folds them.
 * </ul>
 */
public final class Values {

    private Values() {}

    /**
     * Splits the text of a value field. Values are whole lines; a value that goes by several keys comes several times.
     *
     * @param field a value field
     * @param text its text, one value a line
     * @return the keys with the places of their values, in the order of the text; their positions mean nothing
     */
    public static List<TextWord> split(Field field, String text) {
        List<TextWord> keys = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            for (String key : keys(field, text.substring(start, end))) {
                keys.add(new TextWord(key, start, end));
            }
            start = end + 1;
        }
        return keys;
    }

    /**
     * The key that a query looks for.
     *
     * @param field a value field
     * @param typed the value as typed in the query
     * @return the key; empty where the value has neither letter nor digit
     */
    public static String key(Field field, String typed) {
        return switch (field) {
            case SUBJECT -> MediaTopics.topic(typed).orElseGet(() -> words(typed));
            case LANGUAGE -> language(typed);
            default -> words(typed);
        };
    }

    private static Set<String> keys(Field field, String value) {
        Set<String> keys = new LinkedHashSet<>();
        String key = key(field, value);
        if (!key.isEmpty()) {
            keys.add(key);
        }
        if (field == Field.SUBJECT) {
            MediaTopics.topic(value).ifPresent(topic -> keys.addAll(MediaTopics.broader(topic)));
        } else if (field == Field.LANGUAGE) {
            for (int end = key.lastIndexOf('-'); end > 0; end = key.lastIndexOf('-', end - 1)) {
                keys.add(key.substring(0, end));
            }
        }
        return keys;
    }

    private static String language(String tag) {
        return Languages.canonical(tag.strip().replace('_', '-').toLowerCase(Locale.ROOT));
    }

    private static String words(String value) {
        return Words.split(value).stream().map(TextWord::folded).collect(Collectors.joining(" "));
    }
}

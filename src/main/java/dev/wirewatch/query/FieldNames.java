package dev.wirewatch.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of fields as queries write them, with their colon: {@code headline:}, {@code subject:}. */
final class FieldNames {

    private static final Map<String, TextScope> SCOPES = Arrays.stream(TextScope.values())
            .collect(Collectors.toUnmodifiableMap(scope -> scope.label() + ":", Function.identity()));

    private static final Map<String, Field> VALUED = Field.valued().stream()
            .collect(Collectors.toUnmodifiableMap(field -> field.label() + ":", Function.identity()));

    /** In the order in which messages list them. */
    private static final List<String> ALL = Stream.concat(
                    Arrays.stream(TextScope.values()).map(TextScope::label),
                    Field.valued().stream().map(Field::label))
            .map(label -> label + ":")
            .toList();

    private FieldNames() {}

    static List<String> all() {
        return ALL;
    }

    /** Tells whether a piece of a query starts with a field of ours. */
    static boolean start(String typed) {
        return ALL.stream().anyMatch(typed::startsWith);
    }

    /**
     * Where a field looks whose text is searched.
     *
     * @throws IllegalArgumentException if it is none; {@link TokenCheck} refuses those
     */
    static TextScope scope(String typed) {
        return known(SCOPES, typed);
    }

    /**
     * The field that holds values.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Field valued(String typed) {
        return known(VALUED, typed);
    }

    private static <T> T known(Map<String, T> names, String typed) {
        T named = names.get(typed);
        if (named == null) {
            throw new IllegalArgumentException("no field: " + typed);
        }
        return named;
    }
}

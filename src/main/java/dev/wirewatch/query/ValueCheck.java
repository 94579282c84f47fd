package dev.wirewatch.query;

import java.util.Optional;

/** Finds what is wrong with a value that a value field should hold. */
final class ValueCheck {

    /** Signs that stand for something elsewhere in the language, and for nothing in a value. */
    private static final String SIGNS = "$@*?+=";

    private ValueCheck() {}

    /**
     * Checks one value.
     *
     * @param label what is written before it: {@code subject:}
     * @param value the value, without its quotes
     * @param quoted whether it stood in quotes, which take signs literally
     */
    static Optional<Refusal> of(Field field, String label, String value, boolean quoted) {
        Optional<Refusal> sign = quoted ? Optional.empty() : sign(label, value);
        if (sign.isPresent()) {
            return sign;
        }
        if (field == Field.SUBJECT && MediaTopics.isBroken(value)) {
            String message = Typed.quoted(value) + " is no code of a media topic";
            return Optional.of(new Refusal(message, "such codes have 8 digits: `" + label + "medtop:20000642`"));
        }
        if (Values.key(field, value).isEmpty()) {
            String message = "no letter or digit in " + Typed.quoted(value);
            return Optional.of(new Refusal(message, "give a value: `" + label + "value`"));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> sign(String label, String value) {
        return value.chars()
                .filter(unit -> SIGNS.indexOf(unit) >= 0)
                .boxed()
                .findFirst()
                .map(unit -> {
                    String message =
                            "`" + Character.toString(unit) + "` has no meaning in the value " + Typed.quoted(value);
                    return new Refusal(message, hint(label, (char) unit.intValue()));
                });
    }

    private static String hint(String label, char sign) {
        String names = "value fields take no lists and macros; write the values out: `" + label + "(a OR b)`";
        String whole = "values are found whole; where the sign belongs to it, put quotes around the value";
        return sign == '$' || sign == '@' ? names : whole;
    }
}

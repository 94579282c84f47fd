package dev.wirewatch.query;

import java.util.Optional;

/** Finds what is wrong with a value that a value field should hold. */
public final class ValueCheck {

    /** Signs that stand for something elsewhere in the language, and for nothing in a value. */
    private static final String SIGNS = "$@*?+=";

    private ValueCheck() {}

    /**
     * Checks a value of an item: what no item can have.
     *
     * @param field a field that holds values
     * @param value the value; of a country, its code without a scheme
     * @return what is wrong with it; nothing where an item may have it
     */
    public static Optional<Refusal> ofItem(Field field, String value) {
        return of(field, field.label() + ": ", value, true);
    }

    /**
     * Checks one value of a query.
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
        Optional<Refusal> cameo = field == Field.SUBJECT ? CameoCodes.fault(value) : Optional.empty();
        if (cameo.isPresent()) {
            return cameo;
        }
        if (Values.key(field, value).isEmpty()) {
            String message = "no letter or digit in " + Typed.quoted(value);
            return Optional.of(new Refusal(message, "give a value: `" + label + "value`"));
        }
        return switch (field) {
            case COUNTRY -> country(label, value);
            case LANGUAGE -> language(label, value);
            case SUBJECT, PLACE, PROVIDER -> Optional.empty();
            case HEADLINE, BODY, SLUGLINE, BYLINE -> throw new IllegalArgumentException(label + " holds no values");
        };
    }

    private static Optional<Refusal> country(String label, String value) {
        if (Iso3166.isCode(Values.key(Field.COUNTRY, value))) {
            return Optional.empty();
        }
        String hint = Iso3166.meant(value)
                .map(code -> "did you mean `" + code + "`, " + Iso3166.name(code) + "?")
                .orElse("such codes have two or three letters: `" + label + "NO`, `" + label + "NOR`");
        return Optional.of(new Refusal(Typed.quoted(value) + " is no ISO 3166 code of a country", hint));
    }

    private static Optional<Refusal> language(String label, String value) {
        String tag = Values.key(Field.LANGUAGE, value);
        if (Languages.isTag(tag)) {
            return Optional.empty();
        }
        String hint = Languages.meant(tag)
                .map(meant -> "did you mean `" + meant + "`, " + Languages.name(meant) + "?")
                .orElse("write it as in `" + label + "en` or `" + label + "en-GB`");
        return Optional.of(new Refusal(Typed.quoted(value) + " is no BCP 47 tag of a language", hint));
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

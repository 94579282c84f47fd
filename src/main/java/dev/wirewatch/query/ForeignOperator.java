package dev.wirewatch.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operator as other systems write it, or one of ours that is not finished, where the grammar finds a word. None of
 * them can be meant as a word.
 *
 * @param position where it would stand
 * @param message what is wrong with it
 * @param hint what to write here
 */
record ForeignOperator(Position position, String message, String hint) {

    private static final Pattern OUR_NEAR = Pattern.compile("`O?NEAR/([0-9]+)`");

    /** What to write where NOT stands before it: of our operators, only NEAR takes one. */
    String hintBehindNot() {
        Matcher near = OUR_NEAR.matcher(hint);
        return near.find() ? "write `NOT NEAR/" + near.group(1) + "`, which looks on both sides" : hint;
    }

    /** Where an operator stands. */
    enum Position {
        /** Between two operands. */
        BETWEEN,
        /** Before an operand. */
        BEFORE,
        /** With its operand in one word. */
        AROUND
    }

    private record Form(Pattern pattern, Position position, Function<MatchResult, String> hint) {
        static Form of(String pattern, Position position, Function<MatchResult, String> hint) {
            return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), position, hint);
        }
    }

    /** Factiva counts to the nth word, the others the words between; Lexis' w/n takes either order, Factiva's one. */
    private static final List<Form> FORMS = List.of(
            Form.of("near/([0-9]+)f", Position.BETWEEN, form -> "write " + operator("ONEAR/", form, 0)),
            Form.of("near/([0-9]+)", Position.BETWEEN, form -> upperCase("NEAR/", form)),
            Form.of("onear/([0-9]+)", Position.BETWEEN, form -> upperCase("ONEAR/", form)),
            Form.of(
                    "w/([0-9]+)",
                    Position.BETWEEN,
                    form -> "write " + operator("NEAR/", form, 0) + " for either order as in Lexis, or "
                            + operator("ONEAR/", form, 1) + " for what Factiva means"),
            Form.of("pre/([0-9]+)", Position.BETWEEN, form -> "write " + operator("ONEAR/", form, 0)),
            Form.of(
                    "adj/?([0-9]+)",
                    Position.BETWEEN,
                    form -> "write " + operator("ONEAR/", form, 1) + "; here the words between count"),
            Form.of(
                    "near([0-9]+)",
                    Position.BETWEEN,
                    form -> "write " + operator("NEAR/", form, 1) + "; here the words between count"),
            Form.of("w/(p|para|paragraph)", Position.BETWEEN, form -> "write `PARAGRAPH(a AND b)`"),
            Form.of("w/(s|sent|sentence)", Position.BETWEEN, form -> "write `SENTENCE(a AND b)`"),
            Form.of("first/([0-9]+)", Position.BEFORE, form -> upperCase("FIRST/", form)),
            Form.of("atleast/([0-9]+)", Position.BEFORE, form -> upperCase("ATLEAST/", form)),
            Form.of("atleast([0-9]+)", Position.BEFORE, form -> "write `ATLEAST/" + form.group(1) + "(...)`"),
            Form.of(
                    "(.+)/F([0-9]+)/",
                    Position.AROUND,
                    form -> "write `FIRST/" + form.group(2) + "(" + form.group(1) + ")`"),
            Form.of("urgency=.*", Position.AROUND, form -> "did you mean `urgency`, in lower case?"),
            Form.of("(hd|hl|ti|title|headline)=.*", Position.AROUND, form -> "write `headline:`"),
            Form.of("(hlp|lp|lead)=.*", Position.AROUND, form -> "write `lead:`"),
            Form.of("(by|byline|au|author)=.*", Position.AROUND, form -> "write `byline:`"),
            Form.of("(ns|subject)=.*", Position.AROUND, form -> "write `subject:`"),
            Form.of("(re|country)=.*", Position.AROUND, form -> "write `country:`"),
            Form.of("(rst|sn|provider)=.*", Position.AROUND, form -> "write `provider:`"),
            Form.of("(la|language)=.*", Position.AROUND, form -> "write `language:`"));

    /** Reads a word of the query. */
    static Optional<ForeignOperator> read(String word) {
        boolean plain = word.chars().allMatch(unit -> unit >= 'a' && unit <= 'z');
        return plain ? Optional.empty() : unfinished(word).or(() -> foreign(word));
    }

    private static Optional<ForeignOperator> foreign(String word) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(word);
            if (matcher.matches()) {
                Position position = word.endsWith("=") ? Position.BEFORE : form.position();
                String message = Typed.quoted(word) + " is not an operator here";
                return Optional.of(
                        new ForeignOperator(position, message, form.hint().apply(matcher.toMatchResult())));
            }
        }
        return Optional.empty();
    }

    /** What stands before the slash, where there is one. */
    static String name(String word) {
        return word.indexOf('/') < 0 ? word : word.substring(0, word.indexOf('/'));
    }

    private static Optional<ForeignOperator> unfinished(String word) {
        String name = name(word);
        boolean ours = word.length() == name.length() || foreign(word).isEmpty();
        if (!ours) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (name) {
                    case "NEAR", "ONEAR" ->
                        needs(
                                Position.BETWEEN,
                                name + " needs a distance",
                                "write `" + name + "/5` for at most 5 words between" + lowerCase(name));
                    case "FIRST" ->
                        needs(
                                Position.BEFORE,
                                "FIRST needs a number of words",
                                "write `FIRST/50(...)`" + lowerCase(name));
                    case "ATLEAST" ->
                        needs(
                                Position.BEFORE,
                                "ATLEAST needs a number of places",
                                "write `ATLEAST/3(...)`" + lowerCase(name));
                    case "OF" ->
                        needs(
                                Position.BEFORE,
                                "OF needs a number before it",
                                "write `2 OF (a, b, c)`" + lowerCase(name));
                    default -> null;
                });
    }

    private static ForeignOperator needs(Position position, String message, String hint) {
        return new ForeignOperator(position, message, hint);
    }

    private static String lowerCase(String name) {
        return "; `" + name.toLowerCase(Locale.ROOT) + "` in lower case is a word";
    }

    private static String upperCase(String operator, MatchResult form) {
        return "operators are in upper case: write `" + operator + form.group(1) + "`";
    }

    /** NEAR with a distance of some digits, within our limit. */
    static String near(String digits) {
        int distance = digits.length() > 3 ? Limits.DISTANCE : Integer.parseInt(digits);
        return "`NEAR/" + Math.min(Limits.DISTANCE, distance) + "`";
    }

    /** The operator with its distance, less what it counts more than ours, and within our limit. */
    private static String operator(String name, MatchResult form, int less) {
        String digits = form.group(1);
        int distance = digits.length() > 3 ? Limits.DISTANCE : Integer.parseInt(digits) - less;
        return "`" + name + Math.max(0, Math.min(Limits.DISTANCE, distance)) + "`";
    }
}

package dev.wirewatch.query;

import static dev.wirewatch.query.grammar.QueryLexer.FIELD;
import static dev.wirewatch.query.grammar.QueryLexer.NOT;
import static dev.wirewatch.query.grammar.QueryLexer.UNCLOSED;
import static dev.wirewatch.query.grammar.QueryLexer.UNKNOWN;
import static dev.wirewatch.query.grammar.QueryLexer.WORDS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;

/** Checks each token of a query by itself: signs and fields that are not in the language. */
final class AloneCheck {

    /** What to write instead of signs that other query languages have. */
    private static final Map<String, String> INSTEAD = Map.of(
            "-", "write `AND NOT` before what must not be there",
            "!", "write `AND NOT` before what must not be there",
            "+", "write `AND` between what must be there; `supply+`, for all inflections, has it behind the word",
            "=", "write it directly before a word, `=US`; in a phrase, before each word: `\"=US troops\"`",
            "&", "write `AND`",
            "|", "write `OR`",
            "<", "only urgency has an order: `urgency<=3`",
            ">", "only urgency has an order: `urgency<=3`");

    /** What to write instead of fields that other systems have. */
    private static final Map<String, String> FIELDS = Map.of(
            "title:", "write `headline:`",
            "hd:", "write `headline:`",
            "hlead:", "write `lead:`",
            "author:", "write `byline:`",
            "source:", "write `provider:`",
            "raw:", "write `=US` for a word in exactly that spelling",
            "urgency:", "write `urgency=3`, or `urgency<=3` for 1 to 3",
            "medtop:", "write `subject:medtop:20000642`",
            "subj:", "write `subject:subj:11005001`");

    private static final List<String> KNOWN = Stream.concat(
                    Arrays.stream(TextScope.values()).map(TextScope::label),
                    Field.valued().stream().map(Field::label))
            .map(label -> label + ":")
            .toList();

    /** Single quotes of all sorts, which part words and make no phrase. */
    static final String SINGLE_QUOTES = "'`\u00B4\u2018\u2019\u201A\u201B\u2039\u203A";

    private final Faults faults;
    private Token previous;

    AloneCheck(Faults faults) {
        this.faults = faults;
    }

    /** Tells whether a piece of a query starts with a field of ours. */
    static boolean startsWithField(String typed) {
        return KNOWN.stream().anyMatch(typed::startsWith);
    }

    /** Checks the next token. */
    void check(Token token) {
        switch (token.getType()) {
            case WORDS ->
                ForeignOperator.read(token.getText())
                        .ifPresent(operator -> faults.add(token, operator.message(), hint(operator)));
            case FIELD -> checkField(token);
            case UNCLOSED -> faults.add(token, "this quote is never closed", "add a quote where the phrase ends");
            case UNKNOWN -> faults.add(token, foreign(token), instead(token));
            default -> {
                // nothing can be wrong with it alone
            }
        }
        previous = token;
    }

    private String hint(ForeignOperator operator) {
        boolean behindNot = previous != null && previous.getType() == NOT;
        return behindNot ? operator.hintBehindNot() : operator.hint();
    }

    private static String foreign(Token unknown) {
        return isLoneSurrogate(unknown.getText())
                ? Typed.quoted(unknown.getText()) + " is a lone surrogate, half of a character"
                : Typed.quoted(unknown.getText()) + " is not part of the query language";
    }

    private static boolean isLoneSurrogate(String text) {
        return text.length() == 1 && Character.isSurrogate(text.charAt(0));
    }

    private String instead(Token unknown) {
        String text = unknown.getText();
        if (isLoneSurrogate(text)) {
            return "delete it, or write the whole character";
        }
        if (SINGLE_QUOTES.contains(text)) {
            return "a phrase takes double quotes: `\"arms deal\"`";
        }
        if ("<>\u2264\u2265".contains(text) && isNear(previous, "urgency")) {
            return "did you mean `urgency`? only urgency has an order";
        }
        if (text.startsWith("~")) {
            return "write `a NEAR/5 b` for words with at most 5 between";
        }
        if (text.startsWith("/") && text.length() > 1) {
            return "write `FIRST/" + text.substring(2, text.length() - 1) + "(...)`";
        }
        boolean truncates = text.equals("!")
                && previous != null
                && previous.getType() == WORDS
                && previous.getStopIndex() + 1 == unknown.getStartIndex();
        return truncates
                ? "write `" + Typed.shortened(previous.getText()) + "*` for all words that start so"
                : INSTEAD.getOrDefault(text, "leave it out; punctuation makes no difference to a match");
    }

    private static boolean isNear(Token word, String name) {
        return word != null
                && word.getType() == WORDS
                && Suggestion.nearest(word.getText(), List.of(name)).isPresent();
    }

    private void checkField(Token field) {
        String name = field.getText();
        if (!KNOWN.contains(name)) {
            String hint = FIELDS.get(name.toLowerCase(Locale.ROOT));
            faults.add(
                    field,
                    "there is no field " + Typed.quoted(name),
                    hint == null ? Suggestion.hint(name, KNOWN) : hint);
        }
    }
}

package dev.wirewatch.query;

import static dev.wirewatch.query.grammar.QueryLexer.FIELD;
import static dev.wirewatch.query.grammar.QueryLexer.NOT;
import static dev.wirewatch.query.grammar.QueryLexer.UNCLOSED;
import static dev.wirewatch.query.grammar.QueryLexer.UNKNOWN;
import static dev.wirewatch.query.grammar.QueryLexer.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Checks each token of a query by itself: signs and fields that are not in the language. */
final class AloneCheck {

    /** What to write instead of signs that other query languages have. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("-", "write `AND NOT` before what must not be there"),
            Map.entry("!", "write `AND NOT` before what must not be there"),
            Map.entry(
                    "+",
                    "write `AND` between what must be there; `supply+`, for all inflections, has it behind the word"),
            Map.entry("=", "write it directly before a word, `=US`; in a phrase, before each word: `\"=US troops\"`"),
            Map.entry("&", "write `AND`"),
            Map.entry("&&", "write `AND`"),
            Map.entry("|", "write `OR`"),
            Map.entry("||", "write `OR`"),
            Map.entry("[", "groups take round brackets: `(arms OR deal)`"),
            Map.entry("{", "groups take round brackets: `(arms OR deal)`"),
            Map.entry("<", "only urgency has an order: `urgency<=3`"),
            Map.entry(">", "only urgency has an order: `urgency<=3`"),
            Map.entry("<=", "only urgency has an order: `urgency<=3`"),
            Map.entry(">=", "only urgency has an order: `urgency<=3`"));

    /** Brackets that are not of the language, and those that close them. */
    private static final Map<String, String> CLOSED_BY = Map.of("[", "]", "{", "}");

    /** Of urgencies, which have an order. */
    private static final Set<String> ORDERS = Set.of("<", ">", "<=", ">=", "\u2264", "\u2265");

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

    /** Single quotes of all sorts, which part words and make no phrase. */
    static final String SINGLE_QUOTES = "'`\u00B4\u2018\u2019\u201A\u201B\u2039\u203A";

    /** Begins a comment in YAML, and is meant so in a query where a blank follows. */
    static final String COMMENT = "#";

    private static final String PUNCTUATION = "leave it out; punctuation makes no difference to a match";

    private final Faults faults;
    /** What will close the foreign brackets that were told, which needs telling no more. */
    private final List<String> closing = new ArrayList<>();

    private Token previous;

    AloneCheck(Faults faults) {
        this.faults = faults;
    }

    /** Checks the next token. */
    void check(Token token) {
        switch (token.getType()) {
            case WORDS ->
                ForeignOperator.read(token.getText())
                        .ifPresent(operator -> faults.add(token, operator.message(), hint(operator)));
            case FIELD -> checkField(token);
            case UNCLOSED -> faults.add(token, "this quote is never closed", "add a quote where the phrase ends");
            case UNKNOWN -> checkUnknown(token);
            default -> {
                // nothing can be wrong with it alone
            }
        }
        previous = token;
    }

    private void checkUnknown(Token unknown) {
        if (!closing.remove(unknown.getText())) {
            faults.add(unknown, foreign(unknown), instead(unknown));
        }
        Optional.ofNullable(CLOSED_BY.get(unknown.getText())).ifPresent(closing::add);
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
        if (ORDERS.contains(text) && isNear(previous, "urgency")) {
            return "did you mean `urgency`? only urgency has an order";
        }
        if (text.startsWith("NOT")) {
            return "write `NOT NEAR/5`, which looks on both sides";
        }
        if (text.startsWith("~")) {
            return "write `a NEAR/5 b` for words with at most 5 between";
        }
        if (text.equals(":") && previous != null && previous.getType() == WORDS) {
            return behindName(previous, unknown);
        }
        if (text.equals(COMMENT) && isBlankBehind(unknown)) {
            return "a query has no comments; put it above `query:`";
        }
        if (text.matches("/[0-9]+")) {
            return "write " + ForeignOperator.near(text.substring(1)) + " for at most so many words between";
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
                : INSTEAD.getOrDefault(text, PUNCTUATION);
    }

    /** What to write where a blank parts a field's name from its colon. */
    private String behindName(Token name, Token colon) {
        String field = name.getText().toLowerCase(Locale.ROOT) + ":";
        if (!FieldNames.all().contains(field)) {
            return FIELDS.getOrDefault(field, PUNCTUATION);
        }
        Token value = next(colon);
        String shown = value.getType() == WORDS ? field + value.getText() : field;
        return "write `" + Typed.shortened(shown) + "`, with no blank before the colon";
    }

    private boolean isBlankBehind(Token token) {
        return next(token).getStartIndex() > token.getStopIndex() + 1;
    }

    private Token next(Token token) {
        return faults.tokens().all().get(token.getTokenIndex() + 1);
    }

    private static boolean isNear(Token word, String name) {
        return word != null
                && word.getType() == WORDS
                && Suggestion.nearest(word.getText(), List.of(name)).isPresent();
    }

    private void checkField(Token field) {
        String name = field.getText();
        if (!FieldNames.all().contains(name)) {
            String hint = FIELDS.get(name.toLowerCase(Locale.ROOT));
            faults.add(
                    field,
                    "there is no field " + Typed.quoted(name),
                    hint == null ? Suggestion.hint(name, FieldNames.all()) : hint);
        }
    }
}

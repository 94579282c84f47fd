package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses lists, macros and NEAR in quotes, where they would be taken for words. */
final class PhraseCheck {

    private static final Pattern OUTSIDE_QUOTES = Pattern.compile("(?<![\\p{L}\\p{M}\\p{Nd}=*?+$@])"
            + "(?:[$@]\\p{L}[\\p{L}\\p{M}\\p{Nd}_-]*"
            + "|(?:(?:NOT\\p{IsWhite_Space}+)?NEAR|ONEAR)/[0-9]+(?![\\p{L}\\p{M}\\p{Nd}]))");
    private static final Pattern BARE = Pattern.compile("(?!(?:AND|OR|NOT)$)[\\p{L}\\p{M}\\p{Nd}*?+]+");
    private static final Pattern PUNCTUATION =
            Pattern.compile("^[^\\p{L}\\p{M}\\p{Nd}*?=]+|[^\\p{L}\\p{M}\\p{Nd}*?+]+$");
    private static final String SIDE_BY_SIDE = "ONEAR/0";

    private PhraseCheck() {}

    /**
     * Checks a phrase.
     *
     * @param phrase what stands between the quotes
     * @param offset where it starts in the query
     * @return whether there was nothing to refuse
     */
    static boolean check(String phrase, int offset, Diagnostics diagnostics) {
        List<MatchResult> found = OUTSIDE_QUOTES.matcher(phrase).results().toList();
        if (found.isEmpty()) {
            return true;
        }
        MatchResult first = found.get(0);
        diagnostics.add(
                offset + first.start(),
                offset + first.end(),
                Typed.quoted(first.group()) + " has no meaning in quotes",
                hint(phrase, first.group()));
        return false;
    }

    private static String hint(String phrase, String first) {
        String hint = "write `" + Typed.shortened(outsideQuotes(phrase)) + "`";
        return isName(first) ? hint + "; to find the word alone, leave out the sign" : hint;
    }

    /** The phrase as a query: its words still in quotes, what has a meaning outside them. */
    private static String outsideQuotes(String phrase) {
        List<String> operands = new ArrayList<>();
        List<String> operators = new ArrayList<>();
        String operator = SIDE_BY_SIDE;
        for (String piece : pieces(phrase)) {
            if (OUTSIDE_QUOTES.matcher(piece).matches() && !isName(piece)) {
                operator = piece;
                continue;
            }
            operators.add(operator);
            operands.add(piece);
            operator = SIDE_BY_SIDE;
        }
        return operands.isEmpty() ? "a " + operator + " b" : joined(operands, operators);
    }

    private static String joined(List<String> operands, List<String> operators) {
        String query = operands.get(0);
        for (int i = 1; i < operands.size(); i++) {
            String left = i == 1 ? query : "(" + query + ")";
            query = left + " " + operators.get(i) + " " + operands.get(i);
        }
        return query;
    }

    private static List<String> pieces(String phrase) {
        List<String> pieces = new ArrayList<>();
        Matcher found = OUTSIDE_QUOTES.matcher(phrase);
        int behind = 0;
        while (found.find()) {
            addWords(phrase.substring(behind, found.start()), pieces);
            pieces.add(found.group());
            behind = found.end();
        }
        addWords(phrase.substring(behind), pieces);
        return pieces;
    }

    private static void addWords(String typed, List<String> pieces) {
        String words = PUNCTUATION.matcher(typed).replaceAll("");
        if (!TypedWords.of(words).words().isEmpty()) {
            pieces.add(BARE.matcher(words).matches() ? words : "\"" + words + "\"");
        }
    }

    private static boolean isName(String piece) {
        return piece.startsWith("$") || piece.startsWith("@");
    }
}

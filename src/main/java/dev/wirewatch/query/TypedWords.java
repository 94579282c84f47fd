package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits what was typed for a word, a phrase or a list's entry into its words. They are the words that {@link Words}
 * finds, but that {@code *} and {@code ?} do not part them. An equals sign holds up to the next white space.
 */
final class TypedWords {

    private final String typed;
    private final List<TypedWord> words = new ArrayList<>();
    /** Offsets of equals and plus signs that stand at no word, or on its wrong side. */
    private final List<Integer> strays = new ArrayList<>();
    /** Offsets of numbers that are neither letter nor digit, which no word of a text holds: {@code Ⅳ}, {@code ²}. */
    private final List<Integer> numbers = new ArrayList<>();

    private int at;
    private boolean exact;

    private TypedWords(String typed) {
        this.typed = typed;
    }

    static TypedWords of(String typed) {
        TypedWords scan = new TypedWords(typed);
        while (scan.at < typed.length()) {
            scan.step(typed.codePointAt(scan.at));
        }
        return scan;
    }

    List<TypedWord> words() {
        return words;
    }

    List<Integer> strays() {
        return strays;
    }

    List<Integer> numbers() {
        return numbers;
    }

    private void step(int codePoint) {
        if (TypedWord.isWild(codePoint) || Words.startsWord(codePoint)) {
            word();
            return;
        }
        if (WhiteSpace.is(codePoint)) {
            exact = false;
        } else if (codePoint == '=' && opensWord()) {
            exact = true;
        } else if (codePoint == '=' || codePoint == '+') {
            strays.add(at);
        } else if (isNumber(codePoint)) {
            numbers.add(at);
        }
        at += Character.charCount(codePoint);
    }

    private static boolean isNumber(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private boolean opensWord() {
        return (at == 0 || !belongsToWord(typed.codePointBefore(at)))
                && at + 1 < typed.length()
                && belongsToWord(typed.codePointAt(at + 1));
    }

    private void word() {
        int start = at;
        StringBuilder pattern = new StringBuilder();
        boolean pieceMayFollow = true;
        while (at < typed.length()) {
            int codePoint = typed.codePointAt(at);
            if (TypedWord.isWild(codePoint)) {
                pattern.append(typed.charAt(at++));
                pieceMayFollow = true;
            } else if (pieceMayFollow && Folding.isSpelled(codePoint)) {
                int end = Words.endOfWord(typed, at);
                pattern.append(Folding.fold(typed.substring(at, end)));
                at = end;
                pieceMayFollow = false;
            } else {
                break;
            }
        }
        int end = at;
        boolean inflected = takePlus();
        if (!pattern.isEmpty()) {
            words.add(new TypedWord(typed.substring(start, end), start, at, pattern.toString(), exact, inflected));
        }
    }

    private boolean takePlus() {
        boolean plus = at < typed.length() && typed.charAt(at) == '+';
        boolean insideWord = plus && at + 1 < typed.length() && belongsToWord(typed.codePointAt(at + 1));
        if (!plus || insideWord) {
            return false; // inside a word, the next step takes it for a stray
        }
        at++;
        return true;
    }

    private static boolean belongsToWord(int codePoint) {
        return TypedWord.isWild(codePoint) || Folding.isSpelled(codePoint);
    }
}

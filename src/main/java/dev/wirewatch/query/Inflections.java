package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes the inflections of English words: plurals of nouns, and the -s, past, participle and -ing of verbs. It does not
 * ask whether a word is a noun or a verb and makes the forms of both; where spelling is in doubt ({@code travelled},
 * {@code traveled}) it makes either. A form that no text holds does no harm.
 *
 * <p>{@link IrregularWords} come first. A form listed there finds its base: {@code sold} inflects as {@code sell} does.
 * A verb's form may be a noun by itself, and gets its plural too: {@code shot} gives {@code shots}.
 */
final class Inflections {

    private static final String VOWELS = "aeiou";
    private static final List<String> SIBILANTS = List.of("s", "x", "z", "ch", "sh");

    /** What ends in a {@code ch} that is spoken as k, and so takes -s. */
    private static final List<String> HARD_CH =
            List.of("tech", "iarch", "narch", "garch", "epoch", "stomach", "czech", "eunuch", "loch");

    private Inflections() {}

    /** Tells whether a folded word has inflections: two or more of the letters a to z. */
    static boolean has(String folded) {
        return folded.length() > 1 && folded.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    /** All inflections of a folded word that {@link #has} some, the word itself among them. */
    static SortedSet<String> of(String folded) {
        SortedSet<String> forms = new TreeSet<>();
        forms.add(folded);
        List<IrregularWords.Entry> entries = IrregularWords.with(folded);
        if (entries.isEmpty()) {
            forms.addAll(withS(folded));
            forms.addAll(withEd(folded));
            forms.addAll(withIng(folded));
        }
        for (IrregularWords.Entry entry : entries) {
            forms.add(entry.base());
            forms.addAll(entry.forms());
            if (entry.isVerb()) {
                forms.addAll(entry.hasOwnS() ? List.of() : withS(entry.base()));
                forms.addAll(withIng(entry.base()));
                forms.addAll(entry.base().equals(folded) ? List.of() : withS(folded));
            }
        }
        return forms;
    }

    private static List<String> withS(String base) {
        if (endsInConsonantAnd('y', base)) {
            return List.of(cut(base, 1) + "ies");
        }
        if (endsInConsonantAnd('o', base)) {
            return List.of(base + "s", base + "es");
        }
        boolean hissing =
                SIBILANTS.stream().anyMatch(base::endsWith) && HARD_CH.stream().noneMatch(base::endsWith);
        return List.of(base + (hissing ? "es" : "s"));
    }

    private static List<String> withEd(String base) {
        if (base.endsWith("e")) {
            return List.of(base + "d");
        }
        if (endsInConsonantAnd('y', base)) {
            return List.of(cut(base, 1) + "ied");
        }
        return stems(base).stream().map(stem -> stem + "ed").toList();
    }

    private static List<String> withIng(String base) {
        if (base.endsWith("ie")) {
            return List.of(cut(base, 2) + "ying");
        }
        boolean silent = base.endsWith("e") && base.length() > 2 && "eyo".indexOf(base.charAt(base.length() - 2)) < 0;
        if (silent) {
            String dropped = cut(base, 1) + "ing";
            return keepsE(base) ? List.of(dropped, base + "ing") : List.of(dropped);
        }
        return stems(base).stream().map(stem -> stem + "ing").toList();
    }

    private static boolean keepsE(String base) {
        return base.equals("age") || base.endsWith("nge") || base.endsWith("queue");
    }

    /** What a verb is spelled like before -ed and -ing: {@code ban} gives {@code bann}, {@code panic} {@code panick}. */
    private static List<String> stems(String base) {
        if (base.endsWith("ic")) {
            return List.of(base + "k");
        }
        if (base.matches(".+[iu][aeo]l")) {
            return List.of(base, base + "l"); // fueled, fuelled; dialed, dialled
        }
        if (!endsInSingleVowelAndConsonant(base)) {
            return List.of(base);
        }
        List<String> stems = new ArrayList<>();
        stems.add(base + base.charAt(base.length() - 1));
        if (syllables(base) > 1) {
            stems.add(base);
        }
        return stems;
    }

    private static boolean endsInSingleVowelAndConsonant(String base) {
        int last = base.length() - 1;
        return last > 0
                && !isVowel(base, last)
                && "hwxy".indexOf(base.charAt(last)) < 0
                && isVowel(base, last - 1)
                && (last == 1 || !isVowel(base, last - 2));
    }

    private static boolean endsInConsonantAnd(char letter, String base) {
        int last = base.length() - 1;
        return last > 0 && base.charAt(last) == letter && !isVowel(base, last - 1);
    }

    private static int syllables(String base) {
        int syllables = 0;
        for (int i = 0; i < base.length(); i++) {
            boolean starts = isVowel(base, i) && (i == 0 || !isVowel(base, i - 1));
            syllables += starts ? 1 : 0;
        }
        return syllables;
    }

    /** A {@code u} behind {@code q} is no vowel: {@code quit} doubles its last letter as {@code sit} does. */
    private static boolean isVowel(String base, int at) {
        boolean silent = base.charAt(at) == 'u' && at > 0 && base.charAt(at - 1) == 'q';
        return VOWELS.indexOf(base.charAt(at)) >= 0 && !silent;
    }

    private static String cut(String base, int letters) {
        return base.substring(0, base.length() - letters);
    }
}

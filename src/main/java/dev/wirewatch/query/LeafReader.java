package dev.wirewatch.query;

import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.Query.Part;
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.Wildcard;
import dev.wirewatch.query.Query.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the words of a phrase, of a bare term or of a list's entry: {@code artillery shell*}, {@code U.S.}. */
final class LeafReader {

    private final Diagnostics diagnostics;

    LeafReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reads one leaf.
     *
     * @param typed the words, with stars behind prefixes; other punctuation has no meaning
     * @param offset where {@code typed} starts in the text that diagnostics point into
     * @return the leaf, or nothing where diagnostics tell what is wrong
     */
    Optional<Leaf> read(String typed, int offset) {
        List<Part> parts = new ArrayList<>();
        Set<Integer> stars = new HashSet<>();
        boolean sound = true;
        for (TextWord word : Words.split(typed)) {
            if (word.end() < typed.length() && typed.charAt(word.end()) == '*') {
                stars.add(word.end());
                sound &= isLongEnough(word, offset);
                parts.add(new Wildcard(word.folded() + "*"));
            } else {
                parts.add(new Word(word.folded()));
            }
        }
        sound &= starsStandRight(typed, offset, stars);
        if (parts.isEmpty() && sound) {
            String message = typed.isBlank() ? "nothing to look for" : "no letter or digit in " + Typed.quoted(typed);
            diagnostics.add(offset, offset + typed.length(), message, "give at least one word to look for");
        }
        if (parts.isEmpty() || !sound) {
            return Optional.empty();
        }
        return Optional.of(parts.size() == 1 ? parts.get(0) : new Phrase(parts));
    }

    private boolean isLongEnough(TextWord stem, int offset) {
        if (stem.folded().codePointCount(0, stem.folded().length()) >= Limits.LITERALS) {
            return true;
        }
        diagnostics.add(
                offset + stem.start(),
                offset + stem.end() + 1,
                "fewer than " + Limits.LITERALS + " letters before the star",
                "a shorter prefix matches nearly everything; write the words that you mean, joined by OR");
        return false;
    }

    private boolean starsStandRight(String typed, int offset, Set<Integer> stemEnds) {
        boolean right = true;
        for (int star = typed.indexOf('*'); star >= 0; star = typed.indexOf('*', star + 1)) {
            boolean behindStem = stemEnds.contains(star);
            boolean insideWord = star + 1 < typed.length() && Character.isLetterOrDigit(typed.codePointAt(star + 1));
            if (!behindStem || insideWord) {
                diagnostics.add(
                        offset + star,
                        offset + star + 1,
                        "a star stands only at the end of a word",
                        "write `sanction*` for all words that start with `sanction`");
                right = false;
            }
        }
        return right;
    }
}

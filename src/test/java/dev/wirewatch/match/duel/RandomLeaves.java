package dev.wirewatch.match.duel;

import dev.wirewatch.match.duel.Vocabulary.SpelledWord;
import dev.wirewatch.query.Limits;
import dev.wirewatch.query.Query.Exact;
import dev.wirewatch.query.Query.Inflected;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.Query.Part;
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.Wildcard;
import dev.wirewatch.query.Query.Word;
import dev.wirewatch.query.Words;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes words, wildcards, inflections, exact words and phrases of them. */
record RandomLeaves(Chance chance, Set<Operator> operators) {

    Leaf leaf() {
        if (operators.contains(Operator.PHRASE) && chance.oneIn(3)) {
            return chance.oneIn(2) ? new Phrase(chance.some(2, 3, this::part)) : spelling();
        }
        return part();
    }

    /** A whole spelling, which may be a phrase of its parts. */
    private Leaf spelling() {
        List<Part> words = Words.split(chance.ofFirst(Vocabulary.SPELLINGS)).stream()
                .<Part>map(word -> new Word(word.folded()))
                .toList();
        return words.size() == 1 ? words.get(0) : new Phrase(words);
    }

    private Part part() {
        SpelledWord word = Vocabulary.word(chance);
        return switch (chance.between(0, 8)) {
            case 0 -> isLong(word) && operators.contains(Operator.WILDCARD) ? wildcard(word) : plain(word);
            case 1 -> operators.contains(Operator.INFLECTED) ? inflected(word) : plain(word);
            case 2 -> operators.contains(Operator.EXACT) ? exact(word) : plain(word);
            default -> plain(word);
        };
    }

    private static Word plain(SpelledWord word) {
        return new Word(word.folded());
    }

    private static boolean isLong(SpelledWord word) {
        return word.folded().codePoints().count() > Limits.LITERALS;
    }

    private Wildcard wildcard(SpelledWord word) {
        int[] letters = word.folded().codePoints().toArray();
        int kept = chance.between(Limits.LITERALS, letters.length);
        String start = new String(letters, 0, kept);
        String last = new String(letters, letters.length - 1, 1);
        return new Wildcard(
                switch (chance.between(0, 5)) {
                    case 0 -> start + "*" + last;
                    case 1 -> new String(letters, 0, letters.length - 1) + "?";
                    case 2 -> oneLetterOpen(letters);
                    case 3, 4 -> severalOpen(letters);
                    default -> start + "*";
                });
    }

    private String oneLetterOpen(int[] letters) {
        int open = chance.between(1, letters.length - 1);
        return new String(letters, 0, open) + "?" + new String(letters, open + 1, letters.length - open - 1);
    }

    /** Signs for some letters, and stars also where none is; no star before the first letters that must stand. */
    private String severalOpen(int[] letters) {
        StringBuilder pattern = new StringBuilder();
        int signs = 0;
        int literals = 0;
        for (int i = 0; i < letters.length; i++) {
            int left = letters.length - i - 1;
            boolean mayOpen = i > 0 && signs < Limits.WILDCARDS - 1;
            if (mayOpen && literals + left >= Limits.LITERALS && chance.oneIn(4)) {
                pattern.append('?');
                signs++;
            } else {
                pattern.appendCodePoint(letters[i]);
                literals++;
            }
            if (literals >= Limits.LITERALS && signs < Limits.WILDCARDS - 1 && chance.oneIn(4)) {
                pattern.append('*');
                signs++;
                i += chance.between(0, Math.min(2, left));
            }
        }
        return literals < Limits.LITERALS || signs == 0
                ? new String(letters, 0, letters.length) + "*"
                : pattern.toString();
    }

    private Inflected inflected(SpelledWord word) {
        String base = word.folded();
        List<String> forms = Stream.of(base, base + "s", base.substring(0, base.offsetByCodePoints(0, 1)))
                .sorted()
                .distinct()
                .toList();
        return new Inflected(base, forms);
    }

    private static Exact exact(SpelledWord word) {
        String visible = word.typed().replace("\u00AD", "");
        return new Exact(word.folded(), Normalizer.normalize(visible, Normalizer.Form.NFC));
    }
}

package dev.wirewatch.query;

import dev.wirewatch.query.Query.Exact;
import dev.wirewatch.query.Query.Inflected;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.Query.Part;
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.Wildcard;
import dev.wirewatch.query.Query.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the words of a phrase, of a bare term or of a list's entry: {@code artillery shell*}, {@code U.S.}. */
final class LeafReader {

    private final Diagnostics diagnostics;

    LeafReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reads one leaf.
     *
     * @param typed the words with their signs; other punctuation has no meaning
     * @param offset where {@code typed} starts in the text that diagnostics point into
     * @return the leaf, or nothing where diagnostics tell what is wrong
     */
    Optional<Leaf> read(String typed, int offset) {
        TypedWords scan = TypedWords.of(typed);
        scan.strays().forEach(stray -> refuseStray(typed.charAt(stray), offset + stray));
        scan.numbers().forEach(number -> refuseNumber(Character.toString(typed.codePointAt(number)), offset + number));
        List<Part> parts = new ArrayList<>();
        for (TypedWord word : scan.words()) {
            part(word, offset).ifPresent(parts::add);
        }
        boolean sound = scan.strays().isEmpty()
                && scan.numbers().isEmpty()
                && parts.size() == scan.words().size();
        if (parts.isEmpty() && sound) {
            String message = typed.isBlank() ? "nothing to look for" : "no letter or digit in " + Typed.quoted(typed);
            diagnostics.add(offset, offset + typed.length(), message, "give at least one word to look for");
        }
        if (parts.isEmpty() || !sound || isTooLong(parts, typed, offset)) {
            return Optional.empty();
        }
        return Optional.of(parts.size() == 1 ? parts.get(0) : new Phrase(parts));
    }

    private Optional<Part> part(TypedWord word, int offset) {
        Optional<Refusal> refusal = SignCheck.of(word);
        if (refusal.isPresent()) {
            diagnostics.add(
                    offset + word.start(),
                    offset + word.end(),
                    refusal.get().message(),
                    refusal.get().hint());
            return Optional.empty();
        }
        if (word.isExact()) {
            return Optional.of(new Exact(word.pattern(), word.spelled()));
        }
        if (word.isInflected()) {
            return Optional.of(new Inflected(word.pattern(), List.copyOf(Inflections.of(word.pattern()))));
        }
        return Optional.of(word.isWildcard() ? new Wildcard(word.pattern()) : new Word(word.pattern()));
    }

    private void refuseStray(char sign, int at) {
        boolean equals = sign == '=';
        String message = equals ? "`=` stands only before a word" : "`+` stands only behind a word";
        String hint = equals
                ? "write `=US` for a word in exactly that spelling"
                : "write `supply+` for all inflections of `supply`";
        diagnostics.add(at, at + 1, message, hint);
    }

    private void refuseNumber(String number, int at) {
        diagnostics.add(
                at,
                at + number.length(),
                Typed.quoted(number) + " belongs to no word: it is neither a letter nor a digit",
                "leave it out; texts are read without it too");
    }

    private boolean isTooLong(List<Part> parts, String typed, int offset) {
        if (parts.size() <= Limits.PHRASE_WORDS) {
            return false;
        }
        diagnostics.add(
                offset,
                offset + typed.length(),
                "the phrase has " + parts.size() + " words, more than " + Limits.PHRASE_WORDS,
                "a shorter piece of it finds the same text");
        return true;
    }
}

package dev.wirewatch.query;

import java.util.Locale;
import java.util.Optional;

/** Checks that the signs of a word make sense together, and that a wildcard is not too wide. */
final class SignCheck {

    private SignCheck() {}

    /** Why the word is refused; empty where it is sound. */
    static Optional<Refusal> of(TypedWord word) {
        if (word.isWildcard()) {
            return Optional.ofNullable(wildcard(word));
        }
        if (word.isExact() && word.isInflected()) {
            return Optional.of(tooManySigns());
        }
        if (word.isInflected() && !Inflections.has(word.spelled().toLowerCase(Locale.ROOT))) {
            String message = Typed.quoted(word.typed()) + " has no inflections";
            return Optional.of(new Refusal(message, "`+` takes English words of two or more letters a-z"));
        }
        return Optional.empty();
    }

    private static Refusal wildcard(TypedWord word) {
        if (word.isExact() || word.isInflected()) {
            return tooManySigns();
        }
        if (word.startsWithSign()) {
            return new Refusal(
                    "a word cannot start with `" + word.pattern().charAt(0) + "`",
                    "write its first letters, then the sign: `sanction*`, `gr?y`");
        }
        if (word.isUnspaced()) {
            return new Refusal(
                    Typed.quoted(word.typed()) + " has a sign in a script without spaces",
                    "each of its characters is a word there: leave the sign out, and what goes on behind is found too");
        }
        if (word.signs() > Limits.WILDCARDS) {
            return new Refusal(
                    "more than " + Limits.WILDCARDS + " signs `*` and `?` in one word", "write more of its letters");
        }
        if (word.length() > Limits.WILDCARD_LENGTH) {
            return new Refusal(
                    "the word with its signs has " + word.length() + " characters, more than " + Limits.WILDCARD_LENGTH,
                    "write fewer of its letters, and `*` for the others");
        }
        return word.literals() < Limits.LITERALS ? tooShort(word) : null;
    }

    private static Refusal tooShort(TypedWord word) {
        return word.hasStar()
                ? new Refusal(
                        "fewer than " + Limits.LITERALS + " letters before the star",
                        "a shorter prefix matches nearly everything; write the words that you mean, joined by OR")
                : new Refusal(
                        "fewer than " + Limits.LITERALS + " letters in a word with `?`",
                        "write the words that you mean, joined by OR");
    }

    private static Refusal tooManySigns() {
        return new Refusal("`=`, `+` and wildcards do not go together", "keep one of them");
    }
}

package dev.wirewatch.wire;

import dev.wirewatch.message.Signal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes to editors: {@code Eds: SUBS 14th graf}, {@code (Adds quotes, background)}. They stand above the text, and say
 * what is new in this version.
 */
final class EditorsNote {

    /** What a note says of its version it says at once; no more is looked at, in UTF-16 code units. */
    private static final int LONGEST = 500;

    private static final Pattern ADDRESS =
            Pattern.compile("[(\\[]?(?:[Ee][Dd][Ss]|[Ee]ditors|EDITORS|A(?:TTENTION|ttention) E(?:DITORS|ditors)"
                    + "|N(?:OTE|ote) (?:TO|to) E?(?:DITORS|editors|ditors))\\s?(?::|--?|–|—)\\s*");

    private static final Pattern IN_BRACKETS =
            Pattern.compile("[(\\[](?<word>\\p{Lu}[\\p{L}-]+)\\b[^()\\[\\]]{0,300}[)\\]]");

    private static final Pattern NOTICE_WORD =
            Pattern.compile("(?i:adds?|adding|updates?|updating|recasts?|inserts?|rewrites?)");

    private static final Pattern CORRECTION_WORD =
            Pattern.compile("(?i:corrects?|corrected|correcting|fixes|clarifies|refiles?|refiling)");

    private static final Pattern REPEAT_WORD = Pattern.compile("(?i:repeats?|repeating|rpts?)");

    /** What may follow the order to kill or hold: the story, not one of its paragraphs. */
    private static final String WHOLE =
            "(?=\\W*$|\\s?[.,:;!)]|\\s(?:(?:the|this|all|above|previous|earlier|our|following)\\s){0,3}"
                    + "(?:story|stories|item|dispatch|alert|series|versions|publication|use)\\b|\\s[a-z]\\d{3,4}\\b|\\s[abp][mc]-)";

    /**
     * Words that say something about a version.
     *
     * @param signal what they say
     * @param hints the note in small letters holds one of these, or the pattern need not be tried
     * @param words found in the note in small letters
     */
    private record Saying(Signal signal, List<String> hints, Pattern words) {

        Saying(Signal signal, List<String> hints, String words) {
            this(signal, hints, Pattern.compile(words));
        }

        boolean isIn(String note) {
            for (String hint : hints) {
                if (note.contains(hint)) {
                    return words.matcher(note).find();
                }
            }
            return false;
        }
    }

    private static final List<Saying> SAYINGS = List.of(
            new Saying(
                    Signal.KILL,
                    List.of("kill", "withdrawn"),
                    "\\A\\W*(?:please )?(?:mandatory |bulletin )?kill" + WHOLE
                            + "|\\bkill is mandatory\\b|\\bmandatory kill\\b\\W*$"
                            + "|\\A\\W*(?:this|the|the above|the following) (?:story|dispatch|item) (?:is|has been) (?:hereby )?"
                            + "(?:withdrawn|killed)\\b"),
            new Saying(
                    Signal.HOLD,
                    List.of("hold"),
                    "\\A\\W*(?:please )?(?:mandatory )?(?:hold|withhold)(?! for release| until| till)" + WHOLE),
            new Saying(
                    Signal.RELEASE,
                    List.of("embargo", "hold"),
                    "\\b(?:embargo|hold) (?:has been |was |is |now )?(?:lifted|broken|released|removed)\\b"),
            new Saying(
                    Signal.EMBARGO,
                    List.of("embargo", "hold", "hfr", "for "),
                    "\\b(?:embargoed|embargo|hold) (?:until|till)\\b|\\bhold for release\\b|\\bhfr\\b"
                            + "|\\A\\W*for release (?!any ?time|at will|on receipt)"
                            + "|\\bnot for (?:release|publication|use) (?:before|until)\\b"),
            new Saying(
                    Signal.CORRECTION,
                    List.of("correct", "fix", "clarif", "typo"),
                    "(?<!\\b(?:is|are|was|were|be|as) )\\b(?:correct(?:s|ed|ing|ion|ive)?|fix(?:es)?|clarif(?:y|ies)|typo)\\b"),
            new Saying(
                    Signal.UPDATE,
                    List.of("updat", "add", "leads", "insert", "recast", "restores", "rewrites", "combines", "new "),
                    "\\b(?:updat(?:e|es|ed|ing)|adds?|leads|inserts?|recasts?|restores|rewrites"
                            + "|combines|new (?:throughout|thruout|approach))\\b"),
            new Saying(
                    Signal.REPEAT,
                    List.of("repeat", "retransmit", "resend"),
                    "\\b(?:repeat(?:s|ing)|retransmit(?:s|ting)?|resend(?:s|ing)?)\\b"));

    private static final Pattern SUBSTITUTES = Pattern.compile("\\W*subs\\b");

    private EditorsNote() {}

    /** Tells whether a paragraph is addressed to editors, or is a note in brackets on what is new. */
    static boolean is(String paragraph) {
        return ADDRESS.matcher(paragraph).lookingAt() || bracketed(paragraph).isPresent();
    }

    /** Reads a paragraph; one that is not addressed to editors says nothing. */
    static Signals of(String paragraph) {
        Matcher address = ADDRESS.matcher(paragraph);
        return address.lookingAt()
                ? said(paragraph.substring(address.end()))
                : bracketed(paragraph).orElse(Signals.NONE);
    }

    /** Reads what is said to editors. */
    static Signals said(String words) {
        String note = words.substring(0, Math.min(LONGEST, words.length())).toLowerCase(Locale.ROOT);
        EnumSet<Signal> found = EnumSet.noneOf(Signal.class);
        for (Saying saying : SAYINGS) {
            if (saying.isIn(note)) {
                found.add(saying.signal());
            }
        }
        if (found.contains(Signal.RELEASE)) {
            found.remove(Signal.EMBARGO); // "had been embargoed until noon, but that embargo was broken"
        }
        if (!found.contains(Signal.UPDATE) && SUBSTITUTES.matcher(note).lookingAt()) {
            found.add(Signal.CORRECTION);
        }
        return new Signals(found);
    }

    private static Optional<Signals> bracketed(String paragraph) {
        Matcher note = IN_BRACKETS.matcher(paragraph);
        if (!note.lookingAt()) {
            return Optional.empty();
        }
        String word = note.group("word");
        if (CORRECTION_WORD.matcher(word).matches()) {
            return Optional.of(Signals.of(Signal.CORRECTION));
        }
        if (REPEAT_WORD.matcher(word).matches()) {
            return Optional.of(Signals.of(Signal.REPEAT));
        }
        return NOTICE_WORD.matcher(word).matches() ? Optional.of(Signals.of(Signal.UPDATE)) : Optional.empty();
    }
}

package dev.wirewatch.wire;

import dev.wirewatch.message.Signal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a headline in capitals: {@code CORRECTED-UPDATE 2-Ministers agree on ban}. Several may follow each
 * other. A word that is also used in headlines (kill, flash, hold) counts only where it cannot be one: {@code
 * KILL-SWITCH LAW PASSES} is a headline, {@code KILL-Ministers agree} is a kill.
 */
final class HeadlinePrefix {

    private static final int LONGEST = 80;

    private static final int MOST = 4;

    /** Words that no headline begins with before a dash or colon. */
    private static final String PLAIN =
            "(?<plain>UPDATED?(?: ?\\d{1,2})?|WRAPUP \\d{1,2}|CORRECTED(?: ?\\(OFFICIAL\\))?|CORRECTION"
                    + "|REFILED?|RPT|BRIEF|WITHDRAWN|HFR|\\d{1,2}(?:ST|ND|RD|TH|st|nd|rd|th) (?:LEAD|LD)|LEAD \\d{1,2}"
                    + "|(?:MANDATORY|BULLETIN|STORY) KILL|KILL (?:NOTICE|ADVISORY|BULLETIN))";

    /** Words that may be the first of a compound. */
    private static final String DOUBTFUL = "(?<doubtful>KILL|HOLD|FLASH|ALERT|NEWS ?ALERT|URGENT|BULLETIN|SNAP|LEAD"
            + "|ADVISORY|REPEAT|CLARIFICATION|WITHDRAWAL)";

    private static final Pattern PREFIX =
            Pattern.compile("(?:" + PLAIN + "|" + DOUBTFUL + ")(?:(?<hyphen>-)(?=[^\\s-])|\\s?(?:--?|–|—|:)\\s*)");

    /** {@code (LEAD)}, {@code (2nd LD)}, {@code (URGENT)}, as Asian agencies write them. */
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "\\((?<word>LEAD|LD|\\d{1,2}(?:st|nd|rd|th) (?:LD|LEAD)|URGENT|ALERT|UPDATE(?: \\d{1,2})?|CORRECTED|RPT)\\)\\s*");

    private static final Pattern EMBARGO =
            Pattern.compile("(?:EMBARGOED (?:UNTIL|TILL|TO|FOR RELEASE)|EMBARGO UNTIL|EMBARGO:"
                    + "|HOLD FOR RELEASE|HFR|NOT FOR (?:RELEASE|PUBLICATION) (?:BEFORE|UNTIL))\\b.{0,40}?"
                    + "(?:\\d|NOON|MIDNIGHT|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)");

    private HeadlinePrefix() {}

    static Signals of(String headline) {
        if (!mayBeginWithOne(headline)) {
            return Signals.NONE;
        }
        String start =
                headline.substring(0, Math.min(LONGEST, headline.length())).strip();
        if (EMBARGO.matcher(start).lookingAt()) {
            return Signals.of(Signal.EMBARGO);
        }
        EnumSet<Signal> found = EnumSet.noneOf(Signal.class);
        Matcher bracketed = IN_BRACKETS.matcher(start);
        if (bracketed.lookingAt()) {
            found.add(signal(bracketed.group("word")));
            start = start.substring(bracketed.end());
        }
        Matcher prefix = PREFIX.matcher(start);
        for (int i = 0; i < MOST && prefix.lookingAt() && isPrefix(prefix, start); i++) {
            found.add(signal(prefix.group("plain") != null ? prefix.group("plain") : prefix.group("doubtful")));
            prefix.region(prefix.end(), start.length());
        }
        return new Signals(found);
    }

    /** Most headlines do not, and are told apart by two characters. */
    private static boolean mayBeginWithOne(String headline) {
        if (headline.length() < 2) {
            return false;
        }
        char first = headline.charAt(0);
        return first == '(' || isDigit(first) || (isCapital(first) && isCapital(headline.charAt(1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** A doubtful word with a hyphen needs a headline in small letters, or another prefix, behind it. */
    private static boolean isPrefix(Matcher prefix, String start) {
        if (prefix.group("doubtful") == null || prefix.group("hyphen") == null) {
            return true;
        }
        String rest = start.substring(prefix.end());
        return (rest.codePoints().anyMatch(Character::isLowerCase) && !isCapitals(firstWord(rest)))
                || PREFIX.matcher(rest).lookingAt();
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1 && word.codePoints().noneMatch(Character::isLowerCase);
    }

    private static String firstWord(String text) {
        return text.split("[\\s-]", 2)[0];
    }

    private static Signal signal(String prefix) {
        String word = prefix.toUpperCase(Locale.ROOT);
        if (word.contains("KILL") || word.startsWith("WITHDRAW")) {
            return Signal.KILL;
        }
        if (word.startsWith("UPDATE")
                || word.startsWith("WRAPUP")
                || word.contains("LEAD")
                || (word.contains("LD") && !word.equals("HOLD"))) {
            return Signal.UPDATE;
        }
        if (word.startsWith("CORRECT") || word.startsWith("REFILE") || word.equals("CLARIFICATION")) {
            return Signal.CORRECTION;
        }
        return switch (word) {
            case "RPT", "REPEAT" -> Signal.REPEAT;
            case "HOLD" -> Signal.HOLD;
            case "HFR" -> Signal.EMBARGO;
            case "ADVISORY" -> Signal.ADVISORY;
            default -> Signal.ALERT;
        };
    }
}

package dev.wirewatch.wire;

import dev.wirewatch.message.Signal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that says nothing but what kind of message this is: {@code 1ST LEAD}, {@code URGENT}, {@code MANDATORY KILL}.
 * Agencies put it above the headline, and American ones into the slug behind a comma.
 */
final class SignalLine {

    /** Longest such line, in UTF-16 code units. */
    private static final int LONGEST = 60;

    private static final Map<String, Signal> WORDS = Map.ofEntries(
            Map.entry("FLASH", Signal.ALERT),
            Map.entry("ALERT", Signal.ALERT),
            Map.entry("NEWS ALERT", Signal.ALERT),
            Map.entry("NEWSALERT", Signal.ALERT),
            Map.entry("APNEWSALERT", Signal.ALERT),
            Map.entry("URGENT", Signal.ALERT),
            Map.entry("BULLETIN", Signal.ALERT),
            Map.entry("SNAP", Signal.ALERT),
            Map.entry("BREAKING NEWS", Signal.ALERT),
            Map.entry("EXTRA", Signal.ALERT),
            Map.entry("EIL", Signal.ALERT),
            Map.entry("EILMELDUNG", Signal.ALERT),
            Map.entry("KILL", Signal.KILL),
            Map.entry("MANDATORY KILL", Signal.KILL),
            Map.entry("BULLETIN KILL", Signal.KILL),
            Map.entry("URGENT KILL", Signal.KILL),
            Map.entry("STORY KILL", Signal.KILL),
            Map.entry("KILL STORY", Signal.KILL),
            Map.entry("KILL NOTICE", Signal.KILL),
            Map.entry("KILL ADVISORY", Signal.KILL),
            Map.entry("KILL BULLETIN", Signal.KILL),
            Map.entry("WITHDRAWN", Signal.KILL),
            Map.entry("STORY WITHDRAWN", Signal.KILL),
            Map.entry("WITHDRAWAL", Signal.KILL),
            Map.entry("HOLD", Signal.HOLD),
            Map.entry("MANDATORY HOLD", Signal.HOLD),
            Map.entry("STORY HOLD", Signal.HOLD),
            Map.entry("HOLD STORY", Signal.HOLD),
            Map.entry("HOLD NOTICE", Signal.HOLD),
            Map.entry("EMBARGO LIFTED", Signal.RELEASE),
            Map.entry("HOLD LIFTED", Signal.RELEASE),
            Map.entry("HOLD RELEASED", Signal.RELEASE),
            Map.entry("CORRECTION", Signal.CORRECTION),
            Map.entry("CORRECTED", Signal.CORRECTION),
            Map.entry("CORRECTIVE", Signal.CORRECTION),
            Map.entry("CORRECTED VERSION", Signal.CORRECTION),
            Map.entry("CLARIFICATION", Signal.CORRECTION),
            Map.entry("REFILE", Signal.CORRECTION),
            Map.entry("SUB", Signal.CORRECTION),
            Map.entry("BERICHTIGUNG", Signal.CORRECTION),
            Map.entry("KORREKTUR", Signal.CORRECTION),
            Map.entry("REPEAT", Signal.REPEAT),
            Map.entry("REPEATING", Signal.REPEAT),
            Map.entry("REPETITION", Signal.REPEAT),
            Map.entry("RETRANSMISSION", Signal.REPEAT),
            Map.entry("RPT", Signal.REPEAT),
            Map.entry("WIEDERHOLUNG", Signal.REPEAT),
            Map.entry("ADVISORY", Signal.ADVISORY),
            Map.entry("NEWS ADVISORY", Signal.ADVISORY),
            Map.entry("EDITORS ADVISORY", Signal.ADVISORY),
            Map.entry("EDITORS' ADVISORY", Signal.ADVISORY),
            Map.entry("ADVISORY TO EDITORS", Signal.ADVISORY),
            Map.entry("UPDATE", Signal.UPDATE),
            Map.entry("LEAD", Signal.UPDATE),
            Map.entry("LEDE", Signal.UPDATE),
            Map.entry("WRITETHRU", Signal.UPDATE),
            Map.entry("HFR", Signal.EMBARGO),
            Map.entry("HOLD FOR RELEASE", Signal.EMBARGO));

    /** {@code 1ST LEAD}, {@code 2nd Ld-Writethru}, {@code LEAD 2}, {@code UPDATE 3}, {@code 1st Add}. */
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2} ?(?:ST|ND|RD|TH|D|H)?[ -]{0,2}"
            + "(?:(?:LEAD|LEDE|LD|ADD)(?: ?-? ?WRITE ?-?(?:THRU|THROUGH))?|WRITE ?-?THRU)"
            + "|(?:LEAD|LEDE|LD|UPDATE|ADD) ?\\d{1,2}|LD ?-? ?WRITE ?-?THRU");

    private static final String EDGES = " \t*-=:.!<>";

    private SignalLine() {}

    /** Reads a line in capitals; one in small letters may be a headline or a heading of the text. */
    static Signals inCapitals(String line) {
        boolean numbered = !line.isEmpty() && Character.isDigit(line.charAt(0)); // 2nd Ld-Writethru
        return numbered || line.codePoints().noneMatch(Character::isLowerCase) ? of(line) : Signals.NONE;
    }

    /** Reads a line in letters of any case. */
    static Signals of(String line) {
        if (line.length() > LONGEST) {
            return Signals.NONE;
        }
        String words = words(line);
        if (NUMBERED.matcher(words).matches()) {
            return Signals.of(Signal.UPDATE);
        }
        return Optional.ofNullable(WORDS.get(words)).map(Signals::of).orElse(Signals.NONE);
    }

    /** Tells whether the line numbers a version of its story. */
    static boolean isNumbered(String line) {
        return line.length() <= LONGEST && NUMBERED.matcher(words(line)).matches();
    }

    private static String words(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && EDGES.indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && EDGES.indexOf(line.charAt(to - 1)) >= 0) {
            to--;
        }
        return WhiteSpace.collapse(line.substring(from, to)).toUpperCase(Locale.ROOT);
    }
}

package dev.wirewatch.query;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The event codes of CAMEO, Conflict and Mediation Event Observations, which say what one does to another: {@code
 * cameo:163} is to impose an embargo or sanctions. {@code cameo.tsv} tells which codes there are, and the source.
 */
final class CameoCodes {

    private static final String SCHEME = "cameo:";
    private static final int ROOT = 2;
    private static final int LONGEST = 4;

    /** The last digit below a code. */
    private static final Map<String, Integer> LAST_BELOW = TabTable.rows("/cameo.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(1), row -> Integer.valueOf(row.get(2))));

    private CameoCodes() {}

    /** What is wrong with a code of the scheme; nothing for one that there is, and for codes of other schemes. */
    static Optional<Refusal> fault(String code) {
        String typed = code.strip();
        if (!typed.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        String digits = typed.substring(SCHEME.length());
        return isCode(digits)
                ? Optional.empty()
                : Optional.of(new Refusal(Typed.quoted(typed) + " is no code of a CAMEO event", hint(digits)));
    }

    private static boolean isCode(String digits) {
        if (digits.length() <= ROOT) {
            return LAST_BELOW.containsKey(digits);
        }
        int last = digits.charAt(digits.length() - 1) - '0';
        Integer most = LAST_BELOW.get(above(digits));
        return most != null && last >= firstBelow(above(digits)) && last <= most;
    }

    private static String above(String digits) {
        return digits.substring(0, digits.length() - 1);
    }

    private static int firstBelow(String above) {
        return above.length() == ROOT ? 0 : 1;
    }

    /** Names the codes below the longest beginning that is a code. */
    private static String hint(String digits) {
        String known = digits.substring(0, Math.min(digits.length(), LONGEST));
        while (known.length() >= ROOT && !LAST_BELOW.containsKey(known)) {
            known = above(known);
        }
        return known.length() < ROOT
                ? "such codes have 2 to 4 digits, and begin with 01 to 20: `cameo:163`"
                : "below " + known + " there are " + known + firstBelow(known) + " to " + known + LAST_BELOW.get(known);
    }
}

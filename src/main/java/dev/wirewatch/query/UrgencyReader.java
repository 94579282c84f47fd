package dev.wirewatch.query;

import dev.wirewatch.query.Query.Urgency;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Reads a bound on the urgency: {@code urgency<=3}. */
final class UrgencyReader {

    private static final int HIGHEST = 1;
    private static final int LOWEST = 9;
    private static final Pattern BOUND =
            Pattern.compile("urgency\\s*(<=|>=|<|>|=|\u2264|\u2265)\\s*(.*)", Pattern.UNICODE_CHARACTER_CLASS);

    private final Faults faults;

    UrgencyReader(Faults faults) {
        this.faults = faults;
    }

    /** The bound, or nothing where a diagnostic tells what is wrong. */
    Optional<Urgency> read(Token token) {
        Matcher matcher = BOUND.matcher(token.getText());
        if (!matcher.matches() || !matcher.group(2).matches("[1-9]")) {
            faults.add(
                    token,
                    "urgency takes a whole number from " + HIGHEST + " to " + LOWEST,
                    HIGHEST + " is the highest: write `urgency<=3` for 1 to 3");
            return Optional.empty();
        }
        Urgency bound = bound(matcher.toMatchResult());
        if (bound.from() > bound.to()) {
            faults.add(
                    token,
                    "no urgency is "
                            + token.getText().substring("urgency".length()).strip(),
                    "urgency runs from " + HIGHEST + " to " + LOWEST);
            return Optional.empty();
        }
        return Optional.of(bound);
    }

    private static Urgency bound(MatchResult typed) {
        int number = Integer.parseInt(typed.group(2));
        return switch (typed.group(1)) {
            case "<" -> new Urgency(HIGHEST, number - 1);
            case ">" -> new Urgency(number + 1, LOWEST);
            case "=" -> new Urgency(number, number);
            case ">=", "\u2265" -> new Urgency(number, LOWEST);
            default -> new Urgency(HIGHEST, number);
        };
    }
}

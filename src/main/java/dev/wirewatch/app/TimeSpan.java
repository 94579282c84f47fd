package dev.wirewatch.app;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as configurations write it: a number with {@code ms}, {@code s}, {@code m} or {@code h}. */
final class TimeSpan {

    private static final Pattern SPELLING = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    private TimeSpan() {}

    /**
     * Reads a length of time.
     *
     * @throws IllegalArgumentException where it is none, or not between the bounds; the message names the key
     */
    static Duration read(String key, String given, Duration least, Duration most) {
        Matcher parts = SPELLING.matcher(given);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    key + " is '" + given + "'; a time is a number with its unit, such as 500ms, 30s, 5m or 1h");
        }
        Duration span = of(Long.parseLong(parts.group(1)), parts.group(2));
        if (span.compareTo(least) < 0 || span.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    key + " is " + given + ", but must be from " + text(least) + " to " + text(most));
        }
        return span;
    }

    private static Duration of(long count, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    private static String text(Duration span) {
        if (span.toMillis() % 1000 != 0) {
            return span.toMillis() + "ms";
        }
        return span.toSeconds() % 3600 == 0 && !span.isZero() ? span.toHours() + "h" : span.toSeconds() + "s";
    }
}

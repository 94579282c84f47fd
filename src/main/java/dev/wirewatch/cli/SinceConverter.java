package dev.wirewatch.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A point in time: ISO 8601 with a zone, or how long ago as a number with {@code s}, {@code m}, {@code h} or {@code d}. */
final class SinceConverter implements ITypeConverter<Instant> {

    private static final Pattern AGO = Pattern.compile("([0-9]{1,9})([smhd])");

    @Override
    public Instant convert(String value) {
        Matcher ago = AGO.matcher(value.toLowerCase(Locale.ROOT));
        if (ago.matches()) {
            return noEarlierThanEpoch(Instant.now().minus(duration(Long.parseLong(ago.group(1)), ago.group(2))));
        }
        try {
            return noEarlierThanEpoch(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + value + "' is neither a time such as 2026-01-31T12:00:00Z nor how long ago, such as 15m");
        }
    }

    /** Kafka knows no earlier times. */
    private static Instant noEarlierThanEpoch(Instant time) {
        return time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time;
    }

    private static Duration duration(long count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}

package dev.wirewatch.rules;

import static java.util.stream.Collectors.toMap;

import dev.wirewatch.message.Severity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The names of severities, as packs and our output write them. */
public final class SeverityName {

    /** By their names, from least to most; those that a rule may have. */
    static final Map<String, Severity> SEVERITIES = Arrays.stream(Severity.values())
            .filter(severity -> severity != Severity.UNKNOWN)
            .collect(toMap(SeverityName::of, severity -> severity, (first, second) -> first, LinkedHashMap::new));

    private SeverityName() {}

    /**
     * Names a severity.
     *
     * @param severity the severity
     * @return its name in small letters, such as {@code high}
     */
    public static String of(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}

package dev.wirewatch.wire;

import dev.wirewatch.message.Signal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What AP says about a version of a story: {@code editorialtypes} and {@code editorialrole}. AP publishes no closed list
 * of either; what is not here is left out.
 */
final class ApMediaSignals {

    private static final Map<String, Signal> SIGNALS = Map.ofEntries(
            Map.entry("kill", Signal.KILL),
            Map.entry("elimination", Signal.KILL),
            Map.entry("withhold", Signal.HOLD),
            Map.entry("correction", Signal.CORRECTION),
            Map.entry("corrective", Signal.CORRECTION),
            Map.entry("update", Signal.UPDATE),
            Map.entry("writethru", Signal.UPDATE),
            Map.entry("lead", Signal.UPDATE),
            Map.entry("repeat", Signal.REPEAT),
            Map.entry("holdforrelease", Signal.EMBARGO),
            Map.entry("advance", Signal.EMBARGO),
            Map.entry("advisory", Signal.ADVISORY),
            Map.entry("newsalert", Signal.ALERT));

    private ApMediaSignals() {}

    /** The signals of an item, each once. */
    static List<Signal> read(JsonFields fields) {
        return Stream.of("editorialtypes", "editorialrole")
                .flatMap(name -> fields.texts(name).stream())
                .map(name -> name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT))
                .flatMap(name -> Stream.ofNullable(SIGNALS.get(name)))
                .distinct()
                .toList();
    }
}

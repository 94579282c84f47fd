package dev.wirewatch.app;

import dev.wirewatch.message.RulePack;
import java.util.List;
import java.util.Map;

/**
 * What was published together.
 *
 * @param written packs that were written, with their new versions, by name
 * @param restored of those, the version that each is a copy of, where a rollback published it
 * @param removed names of packs that were removed
 */
public record Publication(List<RulePack> written, Map<String, Integer> restored, List<String> removed) {
    public Publication {
        written = List.copyOf(written);
        restored = Map.copyOf(restored);
        removed = List.copyOf(removed);
    }
}

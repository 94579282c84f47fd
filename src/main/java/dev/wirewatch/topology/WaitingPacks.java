package dev.wirewatch.topology;

import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.Rule;
import dev.wirewatch.rules.RuleSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Packs that were read and are not in force, in the order in which they came: those of a publication whose last record
 * has not come, and those that have a rule of another pack. A pack without a content is to be removed.
 *
 * <p>Of all processors of {@code watch-rules} in this process, as Kafka Streams reads the topic at its start by another
 * one than goes on with it. Not safe to use from several threads; both are of the global thread.
 */
final class WaitingPacks {

    private final Map<String, Optional<Pack>> packs = new LinkedHashMap<>();
    /** Those of which nobody has been told yet that they do not fit. */
    private final Set<String> untold = new HashSet<>();

    void put(String name, Optional<Pack> content) {
        remove(Set.of(name));
        packs.put(name, content);
        untold.add(name);
    }

    void remove(Collection<String> names) {
        packs.keySet().removeAll(names);
        untold.removeAll(names);
    }

    /** What waits, each once, and not those that were told before. */
    Map<String, Pack> tell() {
        Map<String, Pack> told = new LinkedHashMap<>();
        packs.forEach((name, content) -> {
            if (untold.contains(name)) {
                content.ifPresent(pack -> told.put(name, pack));
            }
        });
        untold.clear();
        return told;
    }

    /** What can come into force together: of all that waits as much as goes together, else the first that can alone. */
    Map<String, Optional<Pack>> fitting(RuleSet inForce) {
        Map<String, Optional<Pack>> together = fitting(inForce, packs);
        return together.isEmpty()
                ? packs.keySet().stream()
                        .map(name -> fitting(inForce, name))
                        .filter(alone -> !alone.isEmpty())
                        .findFirst()
                        .orElse(Map.of())
                : together;
    }

    /** One of them, if it can come into force alone. */
    Map<String, Optional<Pack>> fitting(RuleSet inForce, String name) {
        return packs.containsKey(name) ? fitting(inForce, Map.of(name, packs.get(name))) : Map.of();
    }

    private static Map<String, Optional<Pack>> fitting(RuleSet inForce, Map<String, Optional<Pack>> wanted) {
        Map<String, Optional<Pack>> fitting = new LinkedHashMap<>(wanted);
        Optional<String> misfit = misfit(inForce, fitting);
        while (misfit.isPresent()) {
            fitting.remove(misfit.get());
            misfit = misfit(inForce, fitting);
        }
        return fitting;
    }

    /** The first of some packs that has a rule of one before it, or of one that stays as it is. */
    private static Optional<String> misfit(RuleSet inForce, Map<String, Optional<Pack>> wanted) {
        Set<String> taken = new HashSet<>();
        inForce.packs().stream()
                .filter(pack -> !wanted.containsKey(pack.name()))
                .forEach(pack -> pack.rules().forEach(rule -> taken.add(rule.id())));
        return wanted.entrySet().stream()
                .filter(entry ->
                        entry.getValue().isPresent() && !takes(entry.getValue().get(), taken))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Takes the ids of a pack's rules; tells whether all were free. */
    private static boolean takes(Pack pack, Set<String> taken) {
        int before = taken.size();
        pack.rules().stream().map(Rule::id).forEach(taken::add);
        return taken.size() == before + pack.rules().size();
    }
}

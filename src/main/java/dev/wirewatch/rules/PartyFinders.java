package dev.wirewatch.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The finders of the packs in force. Packs with the same parties share one: compiling a few hundred parties takes some
 * milliseconds, and most packs use the same library.
 */
final class PartyFinders {

    static final PartyFinders NONE = new PartyFinders(Map.of());

    /** By the names of the packs that have parties. */
    private final Map<String, PartyFinder> byPack;

    private PartyFinders(Map<String, PartyFinder> byPack) {
        this.byPack = byPack;
    }

    /** The finders of some packs alone. What they have in common with these is not compiled again. */
    PartyFinders of(Collection<Pack> packs) {
        Map<List<Party>, PartyFinder> known = byParties();
        Map<String, PartyFinder> finders = new HashMap<>();
        packs.forEach(pack -> put(pack, known, finders));
        return new PartyFinders(finders);
    }

    /** These, with those of one pack, or in the place of those of a pack of its name. */
    PartyFinders with(Pack pack) {
        Map<String, PartyFinder> finders = new HashMap<>(byPack);
        finders.remove(pack.name());
        put(pack, byParties(), finders);
        return new PartyFinders(finders);
    }

    PartyFinders without(String pack) {
        Map<String, PartyFinder> finders = new HashMap<>(byPack);
        finders.remove(pack);
        return new PartyFinders(finders);
    }

    private Map<List<Party>, PartyFinder> byParties() {
        Map<List<Party>, PartyFinder> known = new HashMap<>();
        byPack.values().stream().distinct().forEach(finder -> known.put(finder.parties(), finder));
        return known;
    }

    private static void put(Pack pack, Map<List<Party>, PartyFinder> known, Map<String, PartyFinder> finders) {
        if (!pack.parties().isEmpty()) {
            finders.put(pack.name(), known.computeIfAbsent(pack.parties(), PartyFinder::new));
        }
    }

    Optional<PartyFinder> ofPack(String name) {
        return Optional.ofNullable(byPack.get(name));
    }
}

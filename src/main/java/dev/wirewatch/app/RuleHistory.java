package dev.wirewatch.app;

import dev.wirewatch.message.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was published, in its order. A publication is what was published together, in one transaction; they are numbered
 * from 1. What was published before there was a history has the number of the publication that it came to light behind.
 *
 * @param entries every version of every pack
 */
record RuleHistory(List<Entry> entries) {
    RuleHistory {
        entries = List.copyOf(entries);
    }

    /**
     * What a publication made of a pack.
     *
     * @param publication its number, 0 or more
     * @param pack the pack's name
     * @param content the pack; empty where it was removed
     * @param restores the version that it is a copy of, where a rollback published it
     * @param undoneTo the publication after which all packs were as they are now, where a rollback of a whole publication
     *     published it
     */
    record Entry(int publication, String pack, Optional<RulePack> content, OptionalInt restores, OptionalInt undoneTo) {

        static Entry of(int publication, RulePack pack) {
            return new Entry(publication, pack.getName(), Optional.of(pack), OptionalInt.empty(), OptionalInt.empty());
        }

        static Entry removal(int publication, String pack) {
            return new Entry(publication, pack, Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
        }

        Entry undoing(int publicationBefore) {
            return new Entry(publication, pack, content, restores, OptionalInt.of(publicationBefore));
        }

        Entry restoring(int version) {
            return new Entry(publication, pack, content, OptionalInt.of(version), undoneTo);
        }

        /** The version that its content was first published as; of a removal none. */
        private OptionalInt origin() {
            return restores.isPresent() || content.isEmpty()
                    ? restores
                    : OptionalInt.of(content.get().getVersion());
        }
    }

    RuleHistory with(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new RuleHistory(more);
    }

    /** The number of the last publication; 0 where there was none. */
    int last() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).publication();
    }

    /** The version that a pack gets when it is published next. */
    int nextVersion(String pack) {
        return versions(pack).isEmpty() ? 1 : versions(pack).last() + 1;
    }

    /** All versions of a pack. */
    SortedSet<Integer> versions(String pack) {
        SortedSet<Integer> versions = new TreeSet<>();
        of(pack).forEach(entry -> entry.content().ifPresent(content -> versions.add(content.getVersion())));
        return versions;
    }

    /** One version of a pack. */
    Optional<RulePack> version(String pack, int version) {
        return of(pack).stream()
                .flatMap(entry -> entry.content().stream())
                .filter(content -> content.getVersion() == version)
                .findFirst();
    }

    /** What a pack was last. */
    Optional<Entry> lastOf(String pack) {
        List<Entry> all = of(pack);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * The version that a rollback of a pack brings back: the one before what it is now. What a rollback published counts
     * as the version that it restored, so that a second one goes further back. Of a pack that was removed, its last one.
     */
    Optional<RulePack> before(String pack) {
        Optional<Entry> last = lastOf(pack);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt now = last.get().origin();
        return now.isEmpty()
                ? version(pack, versions(pack).last())
                : versions(pack).headSet(now.getAsInt()).stream()
                        .reduce((first, next) -> next)
                        .flatMap(version -> version(pack, version));
    }

    /** All packs as they were after a publication. */
    SortedMap<String, RulePack> after(int publication) {
        SortedMap<String, RulePack> packs = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.publication() <= publication) {
                entry.content()
                        .ifPresentOrElse(content -> packs.put(entry.pack(), content), () -> packs.remove(entry.pack()));
            }
        }
        return packs;
    }

    /**
     * The publication before the last one; where that was a rollback of a whole one, before the one that it went back to.
     * Empty where there is none.
     */
    OptionalInt beforeLast() {
        int undone = entries.isEmpty()
                ? 0
                : entries.get(entries.size() - 1).undoneTo().orElse(last());
        return undone < 1 || after(undone - 1).isEmpty() ? OptionalInt.empty() : OptionalInt.of(undone - 1);
    }

    /** What has to become of which pack, so that all are as they were after a publication; empty for a removal. */
    Map<String, Optional<RulePack>> backTo(int publication) {
        SortedMap<String, RulePack> then = after(publication);
        SortedMap<String, RulePack> now = after(last());
        SortedSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        Map<String, Optional<RulePack>> changes = new TreeMap<>();
        for (String name : names) {
            Optional<RulePack> target = Optional.ofNullable(then.get(name));
            if (!target.map(RulePack::getHash)
                    .equals(Optional.ofNullable(now.get(name)).map(RulePack::getHash))) {
                changes.put(name, target);
            }
        }
        return changes;
    }

    private List<Entry> of(String pack) {
        return entries.stream().filter(entry -> entry.pack().equals(pack)).toList();
    }
}

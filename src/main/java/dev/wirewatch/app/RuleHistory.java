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

        private int version() {
            return content.map(RulePack::getVersion).orElse(0);
        }

        private boolean isLike(Entry other) {
            return content.map(RulePack::getHash).equals(other.content.map(RulePack::getHash));
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
        return entryOf(pack, version).flatMap(Entry::content);
    }

    private Optional<Entry> entryOf(String pack, int version) {
        return of(pack).stream()
                .filter(entry -> entry.content().isPresent() && entry.version() == version)
                .findFirst();
    }

    /** What a pack was last. */
    Optional<Entry> lastOf(String pack) {
        List<Entry> all = of(pack);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * The version that a rollback of a pack brings back: the last one before what it is now that is not the same. What a
     * rollback published counts as the version that it restored, and if that was restored too, as the first of them, so
     * that a further one goes further back, over all that was rolled back. Of a pack that was removed, its last one.
     */
    Optional<RulePack> before(String pack) {
        Optional<Entry> last = lastOf(pack);
        if (last.isEmpty() || last.get().content().isEmpty()) {
            return versions(pack).isEmpty()
                    ? Optional.empty()
                    : version(pack, versions(pack).last());
        }
        Entry now = last.get();
        Optional<Entry> earlier = earlier(now);
        while (earlier.isPresent() && earlier.get().isLike(now)) {
            earlier = earlier(earlier.get());
        }
        return earlier.flatMap(Entry::content);
    }

    /** The version before the one that an entry was first published as. */
    private Optional<Entry> earlier(Entry entry) {
        Entry first = entry;
        while (first.restores().orElse(first.version()) < first.version()) {
            Optional<Entry> restored = entryOf(first.pack(), first.restores().getAsInt());
            if (restored.isEmpty()) {
                break;
            }
            first = restored.get();
        }
        SortedSet<Integer> before = versions(first.pack()).headSet(first.version());
        return before.isEmpty() ? Optional.empty() : entryOf(first.pack(), before.last());
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
     * The last publication before the last one after which the packs were not as they are now. A rollback of a whole one
     * counts as the publication that it went back to, and if that was such a rollback too, as the first of them. Empty
     * where there is none.
     */
    OptionalInt beforeLast() {
        int target = first(last()) - 1;
        while (target >= 0 && backTo(target).isEmpty()) {
            target = first(target) - 1;
        }
        return target < 0 || after(target).isEmpty() ? OptionalInt.empty() : OptionalInt.of(target);
    }

    /** What the last publication made of a pack, where it was a rollback of that pack alone. */
    Optional<Entry> lastPackRollback() {
        return entries.stream()
                .filter(entry -> entry.publication() == last())
                .filter(entry ->
                        entry.restores().isPresent() && entry.undoneTo().isEmpty())
                .findFirst();
    }

    /** The publication that made the packs what a rollback of a whole one, if it was that, made them again. */
    private int first(int publication) {
        int first = publication;
        while (undoneTo(first) < first) {
            first = undoneTo(first);
        }
        return first;
    }

    private int undoneTo(int publication) {
        return entries.stream()
                .filter(entry -> entry.publication() == publication)
                .flatMapToInt(entry -> entry.undoneTo().stream())
                .findFirst()
                .orElse(publication);
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

package dev.wirewatch.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The versions of items that a polled feed has sent. It keeps the last 5,000, which is more than a document may hold, so
 * that what a feed still shows is never forgotten. Unchangeable.
 */
final class SeenVersions {

    private static final int MOST = 5_000;

    private final Set<String> versions;

    private SeenVersions(Set<String> versions) {
        this.versions = versions;
    }

    static SeenVersions of(List<String> oldestFirst) {
        return new SeenVersions(new LinkedHashSet<>()).with(oldestFirst);
    }

    boolean holds(String version) {
        return versions.contains(version);
    }

    /** With versions that are there now: the last to be forgotten. */
    SeenVersions with(List<String> now) {
        Set<String> all = new LinkedHashSet<>(versions);
        now.forEach(version -> {
            all.remove(version);
            all.add(version);
        });
        List<String> ordered = new ArrayList<>(all);
        return new SeenVersions(
                new LinkedHashSet<>(ordered.subList(Math.max(0, ordered.size() - MOST), ordered.size())));
    }

    List<String> oldestFirst() {
        return List.copyOf(versions);
    }
}

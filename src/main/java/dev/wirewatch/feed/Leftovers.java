package dev.wirewatch.feed;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lies in a watched folder and cannot be sent. The feed's health is told of each when it is found first, and shows
 * one of them for as long as there is any. For one thread.
 */
final class Leftovers {

    /** More are not told apart: who fills a folder with bad names must not fill our memory. */
    private static final int MOST = 1_000;

    /**
     * Something that is not sent.
     *
     * @param feed the feed that it belongs to
     * @param fault why it is not sent
     * @param detail what it is and why, for people
     */
    record Left(String feed, FeedFault fault, String detail) {}

    private final FeedHealth health;
    private Set<Left> before = Set.of();
    private Set<Left> found = new LinkedHashSet<>();

    Leftovers(FeedHealth health) {
        this.health = health;
    }

    /** One more of the look that is under way. */
    void found(Left left) {
        if (found.size() < MOST) {
            found.add(left);
        }
    }

    /** A look is at its end: what was not found in it is over. */
    void tell() {
        found.stream()
                .filter(left -> !before.contains(left))
                .forEach(left -> health.failed(left.feed(), left.fault(), left.detail()));
        Map<String, String> first = new HashMap<>();
        found.forEach(left -> first.putIfAbsent(left.feed(), left.detail()));
        before.stream()
                .map(Left::feed)
                .filter(feed -> !first.containsKey(feed))
                .forEach(feed -> health.incomplete(feed, Optional.empty()));
        first.forEach((feed, detail) -> health.incomplete(feed, Optional.of(detail)));
        before = found;
        found = new LinkedHashSet<>();
    }

    /** Nobody looks any more. */
    void forget() {
        found.clear();
        tell();
    }
}

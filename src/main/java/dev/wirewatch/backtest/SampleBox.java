package dev.wirewatch.backtest;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Some alerts of each rule and change: those with the lowest ids. Ids are hashes, so that these are as good as drawn by
 * lot, and yet the same in every run. Where a later version of a story moves an alert from one change to another, one
 * that had no room before does not come back.
 */
final class SampleBox {

    private final int most;
    private final Map<String, Map<Change, NavigableMap<String, Sample>>> samples = new HashMap<>();

    /** @param most how many of each rule and change at most */
    SampleBox(int most) {
        this.most = most;
    }

    void offer(String id, Sample sample) {
        NavigableMap<String, Sample> box =
                of(sample.detection().getRule().getId()).computeIfAbsent(sample.change(), change -> new TreeMap<>());
        box.put(id, sample);
        if (box.size() > most) {
            box.pollLastEntry();
        }
    }

    /** Takes an alert out; gives what was shown of it, if there was room for it. */
    Optional<Sample> remove(String id, String rule) {
        return of(rule).values().stream()
                .flatMap(box -> Stream.ofNullable(box.remove(id)))
                .findFirst();
    }

    void offerAll(SampleBox other) {
        other.samples.values().stream()
                .flatMap(changes -> changes.values().stream())
                .forEach(box -> box.forEach(this::offer));
    }

    /** Those of one rule: added ones first, then dropped, then kept. */
    List<Sample> list(String rule) {
        Stream<NavigableMap<String, Sample>> boxes = of(rule).values().stream();
        return boxes.flatMap(box -> box.values().stream()).toList();
    }

    private Map<Change, NavigableMap<String, Sample>> of(String rule) {
        return samples.computeIfAbsent(rule, id -> new EnumMap<>(Change.class));
    }
}

package dev.wirewatch.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Positions of words in a field, in order. */
final class PositionList {

    static final PositionList NONE = new PositionList(new int[0]);

    private final int[] sorted;

    /** @param sorted the positions, ascending and each once; not to be changed any more */
    PositionList(int[] sorted) {
        this.sorted = sorted;
    }

    /** The positions of each word. */
    static Map<String, PositionList> byKey(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        Map<String, int[]> positions = new HashMap<>();
        for (int i = words.size() - 1; i >= 0; i--) {
            String word = words.get(i);
            int left = counts.merge(word, -1, Integer::sum);
            positions.computeIfAbsent(word, added -> new int[left + 1])[left] = i;
        }
        Map<String, PositionList> lists = new HashMap<>();
        positions.forEach((word, sorted) -> lists.put(word, new PositionList(sorted)));
        return lists;
    }

    /** All positions of some lists. */
    static PositionList union(List<PositionList> lists) {
        return new PositionList(lists.stream()
                .flatMapToInt(PositionList::stream)
                .sorted()
                .distinct()
                .toArray());
    }

    int size() {
        return sorted.length;
    }

    IntStream stream() {
        return Arrays.stream(sorted);
    }

    boolean contains(int position) {
        return Arrays.binarySearch(sorted, position) >= 0;
    }

    /** The positions from one on and before another. */
    IntStream between(int from, int to) {
        int start = indexOf(from);
        return Arrays.stream(sorted, start, Math.max(start, indexOf(to)));
    }

    private int indexOf(int position) {
        int index = Arrays.binarySearch(sorted, position);
        return index < 0 ? -index - 1 : index;
    }
}

package dev.wirewatch.match.engine;

import java.util.Arrays;

/** A list of ints that grows at its end. */
final class IntList {

    private static final int INITIAL = 16;

    private int[] elements = new int[INITIAL];
    private int size;

    void add(int element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, 2 * size);
        }
        elements[size++] = element;
    }

    int get(int index) {
        return elements[index];
    }

    void set(int index, int element) {
        elements[index] = element;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(elements, size);
    }
}

package dev.wirewatch.match.engine;

import dev.wirewatch.match.TooManyStepsException;
import java.util.Arrays;

/**
 * Places that are being worked on, the lists of several nodes one above the other. A place is one number, the positions of
 * its first and its last word, so that numbers sort as places do. Counts the steps that a rule takes.
 */
final class PlaceStack {

    /** Most places that room is kept for from one document to the next; each takes 8 bytes. */
    static final int MOST_KEPT = 1 << 16;

    private static final int INITIAL = 1 << 8;

    /** Characters that are compared in about the time that a place takes. */
    private static final int COMPARED = 32;

    /** Features that are looked up in about the time that a place takes. */
    private static final int LOOKED_UP = 8;

    private long[] places = new long[INITIAL];
    private int top;
    private int steps;

    static long place(int first, int last) {
        return (long) first << Integer.SIZE | last;
    }

    static int first(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    static int last(long place) {
        return (int) place;
    }

    /** Empties the stack and grants steps. */
    void begin(int granted) {
        top = 0;
        steps = granted;
    }

    /** Gives back what a rule with very many places needed. */
    void clear() {
        top = 0;
        if (places.length > MOST_KEPT) {
            places = new long[INITIAL];
        }
    }

    /** Places that there is room for. */
    int room() {
        return places.length;
    }

    /** Takes some steps. */
    void step(int taken) {
        steps -= taken;
        if (steps < 0) {
            throw new TooManyStepsException();
        }
    }

    /** Takes steps for comparing a word with a pattern. */
    void compare(int patternLength, int wordLength) {
        step((int) Math.min(Integer.MAX_VALUE, 1 + (long) patternLength * wordLength / COMPARED));
    }

    /** Takes steps for looking at some ints of a program. */
    void lookUp(int ints) {
        step(1 + ints / LOOKED_UP);
    }

    int top() {
        return top;
    }

    void top(int index) {
        top = index;
    }

    long get(int index) {
        return places[index];
    }

    void set(int index, long place) {
        places[index] = place;
    }

    void push(long place) {
        step(1);
        if (top == places.length) {
            places = Arrays.copyOf(places, 2 * top);
        }
        places[top++] = place;
    }

    /** Sorts the places from an index on, and drops repeated ones. */
    void normalise(int from) {
        step(top - from);
        Arrays.sort(places, from, top);
        int to = from;
        for (int i = from; i < top; i++) {
            if (to == from || places[i] != places[to - 1]) {
                places[to++] = places[i];
            }
        }
        top = to;
    }

    /** Moves the places from an index on down to another; what stood between is dropped. */
    void moveDown(int from, int to) {
        System.arraycopy(places, from, places, to, top - from);
        top = to + top - from;
    }

    /** The first index in a sorted stretch whose place is not below the given one. */
    int lowerBound(int from, int to, long place) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean contains(int from, int to, long place) {
        int index = lowerBound(from, to, place);
        return index < to && places[index] == place;
    }
}

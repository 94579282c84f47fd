package dev.wirewatch.match.engine;

/**
 * Where in a document each word and phrase of a segment stands: for each feature a sorted run of tokens. Made only where a
 * rule matched or positions decide; most documents never need it.
 */
final class Occurrences {

    private static final int INITIAL = 1 << 8;

    /** Most places that room is kept for from one document to the next; each takes 4 bytes. */
    private static final int MOST_KEPT = 1 << 18;

    private final Segment segment;
    /** For each feature that the document has, where its run ends; while the runs are filled, where it goes on. */
    private final int[] ends;
    /** The same for where it starts. */
    private final int[] starts;

    private int[] tokens = new int[INITIAL];
    private boolean made;

    Occurrences(Segment segment) {
        this.segment = segment;
        starts = new int[segment.features()];
        ends = new int[segment.features()];
    }

    /** Makes the runs, unless they are made for this document. */
    void make(ScannedDocument document, Presence presence) {
        if (made) {
            return;
        }
        made = true;
        for (int i = 0; i < presence.count(); i++) {
            ends[Feature.number(presence.get(i))] = 0;
        }
        walk(document, false);
        int size = 0;
        for (int i = 0; i < presence.count(); i++) {
            int feature = Feature.number(presence.get(i));
            starts[feature] = size;
            size += ends[feature];
            ends[feature] = starts[feature];
        }
        if (size > tokens.length) {
            tokens = new int[size + size / 2];
        }
        walk(document, true);
    }

    void clear() {
        made = false;
        if (tokens.length > MOST_KEPT) {
            tokens = new int[INITIAL];
        }
    }

    private void walk(ScannedDocument document, boolean filling) {
        for (int field = 0; field < Space.fields(); field++) {
            for (int at = document.from(field); at < document.to(field); at++) {
                walk(document.tokens().value, at, document.to(field), filling);
            }
        }
    }

    /** The features that start at a token: the word, and the phrases that go on from it. */
    private void walk(int[] values, int at, int to, boolean filling) {
        int marked = values[at];
        int next = at;
        while (marked >= 0) {
            if ((marked & Feature.ASKED) != 0) {
                add(Feature.number(marked), at, filling);
            }
            next++;
            marked = next < to ? segment.phrases().longer(marked, values[next]) : EdgeTable.ABSENT;
        }
    }

    private void add(int feature, int at, boolean filling) {
        if (filling) {
            tokens[ends[feature]] = at;
        }
        ends[feature]++;
    }

    /** The first index of a feature's run whose token is not before a given one. The document must have the feature. */
    int from(int feature, int token) {
        int low = starts[feature];
        int high = ends[feature];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens[middle] < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The index behind a feature's run. */
    int end(int feature) {
        return ends[feature];
    }

    /** The first token of an occurrence. */
    int token(int index) {
        return tokens[index];
    }
}

package dev.wirewatch.match.engine;

/**
 * Where in a document a node looks: at most two stretches of positions, since only headline and body are looked in
 * together. One for each level of nesting is used again and again, so that nothing is allocated.
 */
final class Scope {

    private int from;
    private int to;
    private int otherFrom;
    private int otherTo;
    private boolean whole;

    /** Headline and body, all of them. */
    void whole(int headline, int behindHeadline, int body, int behindBody) {
        set(headline, behindHeadline, body, behindBody);
        whole = true;
    }

    void set(int first, int behind) {
        set(first, behind, 0, 0);
    }

    void set(int first, int behind, int otherFirst, int otherBehind) {
        from = first;
        to = behind;
        otherFrom = otherFirst;
        otherTo = otherBehind;
        whole = false;
    }

    /** Tells whether it is all that a query looks in by itself; then presence decides. */
    boolean isWhole() {
        return whole;
    }

    boolean holds(int first, int last) {
        return (from <= first && last < to) || (otherFrom <= first && last < otherTo);
    }

    int from(int stretch) {
        return stretch == 0 ? from : otherFrom;
    }

    int to(int stretch) {
        return stretch == 0 ? to : otherTo;
    }
}

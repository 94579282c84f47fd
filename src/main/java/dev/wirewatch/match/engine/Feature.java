package dev.wirewatch.match.engine;

/**
 * A feature is something that a document has or has not: a word, a phrase of plain words, a word of a pattern, a value.
 * Features are numbers; a dictionary's answer carries the number and these marks, so that no second look-up is needed.
 */
final class Feature {

    /** A phrase may go on from here. */
    static final int STARTS = 1;
    /** The word stands in a phrase behind another one. */
    static final int CONTINUES = 2;
    /** Rules are found through it. */
    static final int ANCHORS = 4;
    /** A rule asks for it; without this mark it is but a part of phrases. */
    static final int ASKED = 8;

    /** How many bits the marks take. */
    static final int MARKS = 4;

    private static final int MOST = Integer.MAX_VALUE >>> MARKS;

    private Feature() {}

    static int marked(int feature, int marks) {
        if (feature > MOST) {
            throw new IllegalArgumentException("the rules ask for more than " + MOST + " features");
        }
        return feature << MARKS | marks;
    }

    static int number(int marked) {
        return marked >>> MARKS;
    }
}

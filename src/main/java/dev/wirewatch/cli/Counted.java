package dev.wirewatch.cli;

/** Numbers of things in English. */
final class Counted {

    private Counted() {}

    /** A number and the word for so many: {@code 1 rule}, {@code 2 rules}. */
    static String of(long count, String one) {
        return of(count, one, one + "s");
    }

    /** The same, where the word for several is not that for one with an s. */
    static String of(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}

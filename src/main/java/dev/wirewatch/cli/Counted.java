package dev.wirewatch.cli;

/** Numbers of things in English. */
final class Counted {

    private Counted() {}

    /** A number and the word for so many: {@code 1 rule}, {@code 2 rules}. */
    static String of(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}

package dev.wirewatch.match.engine;

import dev.wirewatch.match.Document;

/** What tests and benchmarks in other packages may see of a matcher's inside. */
public final class Inside {

    private Inside() {}

    /** How many segments a matcher has. */
    public static int segments(CompiledMatcher matcher) {
        return matcher.segments();
    }

    /** Cuts a document into words, looks each up, and gives how many of them some rule names. */
    public static int countKnownWords(CompiledMatcher matcher, Document document) {
        return matcher.countKnownWords(document);
    }
}

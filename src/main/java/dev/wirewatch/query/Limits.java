package dev.wirewatch.query;

/** How large a query may be. Beyond a limit it is refused with a diagnostic, before any work that could hurt. */
public final class Limits {

    /** Size of a query's text, in bytes of UTF-8. */
    public static final int QUERY_BYTES = 8 * 1024;

    /** Brackets open at one place; a macro counts as one, and the brackets in it. */
    public static final int NESTING = 20;

    /** Words, phrases and values of a query, each list and macro counted in full wherever it is named. */
    public static final int CLAUSES = 512;

    /** Words between the operands of NEAR. */
    public static final int DISTANCE = 50;

    /** Words of a phrase. */
    public static final int PHRASE_WORDS = 50;

    /** Fewest letters and digits before a {@code *}, and in a word with a {@code ?}; counted after folding. */
    public static final int LITERALS = 3;

    /** Signs {@code *} and {@code ?} in one word. */
    public static final int WILDCARDS = 8;

    /** Letters, digits and signs of a word with {@code *} or {@code ?}; counted after folding. */
    public static final int WILDCARD_LENGTH = 60;

    /** Words that FIRST looks at. */
    public static final int FIRST = 10_000;

    /** Places that ATLEAST asks for. */
    public static final int AT_LEAST = 100;

    /** Most diagnostics that one query gets; what lies behind them mostly follows from them. */
    public static final int DIAGNOSTICS = 10;

    private Limits() {}
}

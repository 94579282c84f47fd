package dev.wirewatch.query;

/** How large a query may be. Beyond a limit it is refused with a diagnostic, before any work that could hurt. */
public final class Limits {

    /** Size of a query's text, in bytes of UTF-8. */
    public static final int QUERY_BYTES = 8 * 1024;

    /** Brackets open at one place. */
    public static final int NESTING = 20;

    /** Words, phrases and prefixes of a query, each list counted in full wherever it is named. */
    public static final int CLAUSES = 512;

    /** Words between the operands of NEAR. */
    public static final int DISTANCE = 50;

    /** Fewest letters and digits before the star of a prefix, counted after folding. */
    public static final int PREFIX_LETTERS = 3;

    /** Most diagnostics that one query gets; what lies behind them mostly follows from them. */
    public static final int DIAGNOSTICS = 10;

    private Limits() {}
}

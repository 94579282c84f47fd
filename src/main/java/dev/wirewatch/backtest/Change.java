package dev.wirewatch.backtest;

/** What a candidate rule does to an alert, held against the rules in force. */
public enum Change {
    /** The candidate raises it, and the rules in force do not. */
    ADDED,
    /** The rules in force raise it, and the candidate does not. */
    DROPPED,
    /** Both raise it. */
    KEPT
}

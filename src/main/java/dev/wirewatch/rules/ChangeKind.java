package dev.wirewatch.rules;

/** What becomes of a rule or a pack. */
public enum ChangeKind {
    /** It is new. */
    ADDED,
    /** It is there before and after, and differs. */
    CHANGED,
    /** It is gone. */
    REMOVED
}

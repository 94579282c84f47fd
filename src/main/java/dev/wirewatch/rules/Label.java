package dev.wirewatch.rules;

/** What a person said of a news item: whether it belongs to a category. */
public enum Label {
    /** It belongs there. */
    YES,
    /** It does not. */
    NO,
    /** It is left open: whatever the rules say of it counts neither for them nor against them. */
    OPEN
}

package dev.wirewatch.rules;

import java.util.Locale;

/** How far a rule has come, from its first writing to its end. */
public enum RuleStatus {
    /** Is being written: matches in shadow. */
    DRAFT,
    /** Is finished, and watched for a while before it goes live: matches in shadow. */
    TEST,
    /** Is live: what it matches becomes alerts. */
    ACTIVE,
    /** Is kept for the record: read and checked, and matches nothing. */
    RETIRED;

    /**
     * Tells whether such rules match in shadow: what they match is counted, and never becomes an alert.
     *
     * @return true for {@link #DRAFT} and {@link #TEST}
     */
    public boolean isShadow() {
        return this == DRAFT || this == TEST;
    }

    /**
     * The status as packs and results name it.
     *
     * @return the name in lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

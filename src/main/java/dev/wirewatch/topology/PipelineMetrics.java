package dev.wirewatch.topology;

import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Severity;
import dev.wirewatch.rules.RuleSet;
import java.time.Duration;

/**
 * What the stages count. Under exactly-once a transaction that is tried again is counted again: the topics are the
 * truth, these figures are for watching.
 */
public interface PipelineMetrics {

    /** How a news item left the detection stage. */
    enum DetectOutcome {
        /** At least one active rule matched. */
        MATCHED,
        /** No active rule matched. */
        UNMATCHED,
        /** Withheld or cancelled by its agency, or a version from before that, so not matched. */
        UNUSABLE
    }

    /** Whether an alert is new. */
    enum AlertKind {
        /** The first revision. */
        RAISED,
        /** A later revision. */
        REVISED
    }

    /**
     * A wire message was read.
     *
     * @param feed its feed
     */
    void messageRead(String feed);

    /**
     * A wire message was read in a format that is not what its content type declares.
     *
     * @param feed its feed
     */
    void contentTypeMismatched(String feed);

    /**
     * A wire message was rejected.
     *
     * @param feed its feed
     * @param reason why
     */
    void messageRejected(String feed, RejectionReason reason);

    /**
     * Messages that an agency numbered have not come.
     *
     * @param feed the feed that they should have come by
     * @param missing how many follow each other in this gap
     */
    void sequenceGap(String feed, int missing);

    /**
     * A record of an inner topic, which is no wire message, was put aside.
     *
     * @param reason why
     */
    void recordRejected(RejectionReason reason);

    /**
     * A news item was read.
     *
     * @param feed its feed
     * @param format the format that it was read from
     */
    void itemRead(String feed, String format);

    /**
     * A news item went through detection.
     *
     * @param outcome how it left
     */
    void itemMatched(DetectOutcome outcome);

    /**
     * An active rule matched an item.
     *
     * @param category the rule's category
     */
    void detected(String category);

    /**
     * A rule in shadow matched an item.
     *
     * @param rule the rule's id
     */
    void shadowDetected(String rule);

    /**
     * A rule's query was too dear for an item, so that it is not known whether the rule matches it.
     *
     * @param rule the rule's id
     */
    void ruleSetAside(String rule);

    /**
     * An alert was published.
     *
     * @param category its category
     * @param severity its severity
     * @param kind whether it is new
     * @param sinceReceipt time from the receipt of the wire message to now
     */
    void alerted(String category, Severity severity, AlertKind kind, Duration sinceReceipt);

    /**
     * Another rule set is in force.
     *
     * @param ruleSet the rule set
     */
    void rulesInForce(RuleSet ruleSet);

    /**
     * A rule pack was refused; the last good one stays in force.
     *
     * @param pack the pack's name
     */
    void packRefused(String pack);
}

package dev.wirewatch.cli;

import dev.wirewatch.rules.RuleStatus;

/** Marks rules that are not active, so that nobody takes what they match for alerts. */
final class StatusMark {

    private StatusMark() {}

    /** What goes behind a rule: {@code " [draft]"}; nothing for one that is active. */
    static String of(RuleStatus status) {
        return status == RuleStatus.ACTIVE ? "" : " [" + status.label() + "]";
    }
}

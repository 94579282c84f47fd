package dev.wirewatch.backtest;

import dev.wirewatch.message.Detection;

/**
 * An alert of a back-test that is shown.
 *
 * @param change what the candidate does to it
 * @param detection the first detection that raises it, by the candidate or, where that drops it, by the rule in force. Of
 *     an alert that is added by one version and kept by a later one, for which there was no room before, it is the
 *     candidate's in the later one; where that is by the rule in force alone, the alert is not shown
 */
public record Sample(Change change, Detection detection) {}

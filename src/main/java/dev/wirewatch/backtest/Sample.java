package dev.wirewatch.backtest;

import dev.wirewatch.message.Detection;

/**
 * An alert of a back-test that is shown.
 *
 * @param change what the candidate does to it
 * @param detection the first detection that raises it, by the candidate or, where that drops it, by the rule in force
 */
public record Sample(Change change, Detection detection) {}

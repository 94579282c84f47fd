/**
 * Tries candidate rules on news items of the past, with the code that runs live: {@link dev.wirewatch.backtest.Trial} is
 * what is tried against what, {@link dev.wirewatch.backtest.Period} on which items, {@link
 * dev.wirewatch.backtest.Backtest} takes them, {@link dev.wirewatch.backtest.BacktestReport} tells what came of it. No
 * Kafka, no clock.
 */
package dev.wirewatch.backtest;

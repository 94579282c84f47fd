package dev.wirewatch.cli;

import dev.wirewatch.backtest.BacktestReport;
import java.io.PrintWriter;

/** Tells which rules a back-test set aside. */
final class SetAsideLines {

    private SetAsideLines() {}

    static void print(BacktestReport report, PrintWriter err) {
        report.setAside()
                .forEach((id, times) -> err.println("rule " + id + " set aside " + Counted.of(times, "time")
                        + ", its query too dear for an item; its figures may be wrong"));
        report.setAsideInForce()
                .forEach((id, times) -> err.println("rule " + id + ", as it is in force, set aside "
                        + Counted.of(times, "time")
                        + ", its query too dear for an item; what is added and dropped may be wrong"));
    }
}

package dev.wirewatch.backtest;

/** More alerts than a back-test tells apart. */
public final class TooManyAlertsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyAlertsException() {
        super("more than " + Backtest.MAX_ALERTS + " alerts: try fewer rules, or a shorter time");
    }
}

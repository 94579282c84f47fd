package dev.wirewatch.bench;

/** Figures without digits that mean nothing. */
final class Rounded {

    private static final double HUNDRED = 100;
    private static final double THOUSAND = 1_000;

    private Rounded() {}

    static double hundredths(double figure) {
        return Math.round(figure * HUNDRED) / HUNDRED;
    }

    static double thousandths(double figure) {
        return Math.round(figure * THOUSAND) / THOUSAND;
    }
}

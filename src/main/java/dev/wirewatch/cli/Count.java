package dev.wirewatch.cli;

import java.util.Locale;

/** Numbers of things, for people. */
final class Count {

    private Count() {}

    /** {@code 1 item}, {@code 2,045 items}. */
    static String of(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? thing : thing + "s");
    }
}

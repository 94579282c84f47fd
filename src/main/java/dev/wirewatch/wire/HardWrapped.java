package dev.wirewatch.wire;

/**
 * Tells text that was wrapped by hand and put into markup as it was: old wires often pass a whole dispatch on in a single
 * paragraph element.
 */
final class HardWrapped {

    private HardWrapped() {}

    /**
     * Behind the first line, some lines are flush left and some indented. Where markup was laid out by a program, all are
     * indented, or none is.
     */
    static boolean is(String text) {
        boolean flush = false;
        boolean indented = false;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            int at = end + 1;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            if (at < text.length() && text.charAt(at) > ' ') {
                flush |= at == end + 1;
                indented |= at > end + 2 || text.charAt(end + 1) == '\t';
            }
        }
        return flush && indented;
    }
}

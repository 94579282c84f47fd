package dev.wirewatch.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses operators and names in the entries of lists, which would be taken for words. */
final class EntryCheck {

    private static final Pattern OPERATOR =
            Pattern.compile("(?<!\\S)(AND|OR|NOT|O?NEAR/[0-9]+|[$@]\\p{L}[\\p{L}\\p{Nd}_-]*)(?!\\S)");

    private EntryCheck() {}

    static void check(String entry, Diagnostics diagnostics) {
        Matcher operators = OPERATOR.matcher(entry);
        while (operators.find()) {
            boolean name = "$@".indexOf(entry.charAt(operators.start())) >= 0;
            diagnostics.add(
                    operators.start(),
                    operators.end(),
                    "an entry of a list is a word or a phrase; it cannot hold " + operators.group(),
                    name
                            ? "write the entries of the other list here too, or name both in the query"
                            : "make several entries; the word itself is written in lower case");
        }
    }
}

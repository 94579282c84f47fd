package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What feedparser's files say in a line {@code Expect:} of their leading comment about one field of one entry, as an
 * expression of Python: {@code entries[0]['title_detail']['value'] == u'Example'}.
 *
 * @param entry number of the entry, from 0
 * @param path names and numbers of the field: {@code title_detail.value}
 * @param value what it is to be; of a tuple, the numbers with commas
 */
record FeedExpectation(int entry, String path, String value) {

    private static final Pattern LINE = Pattern.compile("Expect:[ \\t]*(.*)");
    private static final Pattern FIELD = Pattern.compile("\\(?entries\\[(\\d+)\\]((?:\\['?\\w+'?\\]|\\.\\w+)+)");
    private static final Pattern EQUALS = Pattern.compile("\\s*==\\s*");
    private static final Pattern TUPLE = Pattern.compile("\\(([\\d, ]+)\\)");
    private static final Pattern STRING =
            Pattern.compile("u?(?:\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)')");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)");

    /** The simple comparisons in a file about its entries; nothing of what is not simple. */
    static List<FeedExpectation> of(String file) {
        List<FeedExpectation> expectations = new ArrayList<>();
        Matcher line = LINE.matcher(file);
        if (!line.find()) {
            return expectations;
        }
        String expression = line.group(1).strip();
        Matcher field = FIELD.matcher(expression);
        int from = 0;
        while (field.find(from)) {
            from = field.end();
            int behind = from;
            value(expression.substring(behind))
                    .map(value -> new FeedExpectation(Integer.parseInt(field.group(1)), path(field.group(2)), value))
                    .ifPresent(expectations::add);
        }
        return expectations;
    }

    /** The literal behind {@code ==}, also behind a further field: {@code entries[0]['id'] == entries[1]['id'] == 'x'}. */
    private static Optional<String> value(String rest) {
        Matcher equals = EQUALS.matcher(rest);
        if (!equals.lookingAt()) {
            return Optional.empty();
        }
        String literal = rest.substring(equals.end());
        Matcher next = FIELD.matcher(literal);
        if (next.lookingAt()) {
            return value(literal.substring(next.end()));
        }
        Matcher tuple = TUPLE.matcher(literal);
        return tuple.lookingAt() ? Optional.of(tuple.group(1).replace(" ", "")) : strings(literal);
    }

    private static Optional<String> strings(String literal) {
        Matcher string = STRING.matcher(literal);
        StringBuilder value = new StringBuilder();
        int from = 0;
        boolean found = false;
        while (string.find(from) && literal.substring(from, string.start()).matches(found ? "\\s*\\+?\\s*" : "")) {
            found = true;
            from = string.end();
            value.append(unescape(
                    string.group(1) != null
                            ? string.group(1)
                            : string.group(2) != null ? string.group(2) : string.group(3)));
        }
        return found ? Optional.of(value.toString()) : Optional.empty();
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            String code = escape.group(1);
            String character =
                    switch (code.charAt(0)) {
                        case 'n' -> "\n";
                        case 't' -> "\t";
                        case 'r' -> "\r";
                        case 'u', 'x' -> Character.toString(Integer.parseInt(code.substring(1), 16));
                        default -> code;
                    };
            return Matcher.quoteReplacement(character);
        });
    }

    private static String path(String subscripts) {
        return subscripts.replaceAll("[\\[\\]']+", ".").replaceAll("\\.+", ".").replaceAll("^\\.|\\.$", "");
    }
}

package dev.wirewatch.rules;

import dev.wirewatch.yaml.SyntaxFault;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Words a fault that the YAML parser found, with the advice that those who write rules need most. */
final class YamlFault {

    private static final String QUERY = "YAML cannot read this query: ";

    /** A key whose text is to stand on the lines below it. */
    private static final Pattern BLOCK = Pattern.compile("[ -]*([\\w-]+:)\\s+[>|][-+0-9]*\\s*");

    static final String NO_BREAK = "a no-break space indents this line; YAML takes only spaces";
    static final String NO_BREAK_HINT = "replace the no-break spaces by spaces";

    private YamlFault() {}

    static void add(YAMLException thrown, Problems problems) {
        SyntaxFault fault = SyntaxFault.of(thrown);
        String line = problems.line(fault.codePoint());
        Optional<String> key = keyOf(line, problems.lineAbove(fault.codePoint()));
        if (thrown instanceof ReaderException) {
            problems.add(fault.codePoint(), fault.message(), fault.hint());
        } else if (fault.message().startsWith("a second document")) {
            problems.add(
                    fault.codePoint(),
                    "a second document begins here; a pack is one document",
                    "delete the `---`, or put what follows in a file of its own");
        } else if (indentation(line).contains("\t")) {
            String message = "a tab indents this line; YAML takes only spaces";
            problems.add(fault.codePoint(), message, "replace the tab by spaces");
        } else if (indentation(line).chars().anyMatch(unit -> isNoBreak((char) unit))) {
            problems.add(fault.codePoint(), NO_BREAK, NO_BREAK_HINT);
        } else if (key.isPresent()) {
            String message = "this line does not belong to `" + key.get() + "`, for it is not indented further";
            problems.add(fault.codePoint(), message, "indent it further than `" + key.get() + "`");
        } else if (line.strip().startsWith("query:")) {
            String hint = "write `query: >` and the query on lines of its own below, indented further";
            problems.add(fault.codePoint(), QUERY + fault.message(), hint);
        } else if (line.matches("[^:]*:\\s+@.*")) {
            problems.add(fault.codePoint(), QUERY + fault.message(), "put quotes around the whole query");
        } else {
            problems.add(fault.codePoint(), "not valid YAML: " + fault.message(), fault.hint());
        }
    }

    /** The key above a line that should be its text and is not indented further. */
    private static Optional<String> keyOf(String line, String above) {
        Matcher block = BLOCK.matcher(above);
        return block.matches() && indentation(line).length() <= block.start(1)
                ? Optional.of(block.group(1))
                : Optional.empty();
    }

    private static String indentation(String line) {
        int end = 0;
        while (end < line.length() && isSpace(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || isNoBreak(unit);
    }

    /** Tells whether it looks like a space and is a letter to YAML. */
    static boolean isNoBreak(char unit) {
        return Character.isSpaceChar(unit) && unit != ' ';
    }
}

package dev.wirewatch.rules;

import dev.wirewatch.yaml.SyntaxFault;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Words a fault that the YAML parser found, with the advice that those who write rules need most. */
final class YamlFault {

    private static final String QUERY = "YAML cannot read this query: ";

    private YamlFault() {}

    static void add(YAMLException thrown, Problems problems) {
        SyntaxFault fault = SyntaxFault.of(thrown);
        String line = problems.line(fault.codePoint());
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
        } else if (line.strip().startsWith("query:")) {
            String hint = "write `query: >` and the query on lines of its own below, indented further";
            problems.add(fault.codePoint(), QUERY + fault.message(), hint);
        } else if (line.matches("[^:]*:\\s+@.*")) {
            problems.add(fault.codePoint(), QUERY + fault.message(), "put quotes around the whole query");
        } else {
            problems.add(fault.codePoint(), "not valid YAML: " + fault.message(), fault.hint());
        }
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}

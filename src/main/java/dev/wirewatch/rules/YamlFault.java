package dev.wirewatch.rules;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Words a fault that the YAML parser found, with the advice that those who write rules need most. */
final class YamlFault {

    private YamlFault() {}

    static void add(MarkedYAMLException fault, String yaml, Problems problems) {
        Mark mark = mark(fault, yaml);
        String line = yaml.lines().skip(mark.getLine()).findFirst().orElse("");
        if (fault.getProblem().contains("another document")) {
            problems.add(
                    mark,
                    "a second document begins here; a pack is one document",
                    "delete the `---`, or put what follows in a file of its own");
        } else if (indentation(line).contains("\t")) {
            problems.add(mark, "a tab indents this line; YAML takes only spaces", "replace the tab by spaces");
        } else if (line.strip().startsWith("query:")) {
            String hint = "write `query: >` and the query on lines of its own below, indented further";
            problems.add(mark, "YAML cannot read this query: " + text(fault), hint);
        } else if (line.matches("[^:]*:\\s+@.*")) {
            problems.add(mark, "YAML cannot read this query: " + text(fault), "put quotes around the whole query");
        } else {
            problems.add(mark, "not valid YAML: " + text(fault), "");
        }
    }

    /** Where the fault shows, or where what has no end begins. */
    private static Mark mark(MarkedYAMLException fault, String yaml) {
        Mark shows = fault.getProblemMark();
        boolean atEnd = shows == null || shows.getIndex() >= yaml.codePointCount(0, yaml.length());
        return atEnd && fault.getContextMark() != null ? fault.getContextMark() : shows;
    }

    private static String text(MarkedYAMLException fault) {
        String context = fault.getContext() == null ? "" : " " + fault.getContext();
        return (fault.getProblem() + context).replaceAll("\\s+", " ").strip();
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}

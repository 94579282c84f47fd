package dev.wirewatch.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A fault of syntax in a YAML text, in the words of those who write it, not of the parser.
 *
 * @param codePoint where it is, in Unicode code points from 0
 * @param message what is wrong, in one line
 * @param hint what to do about it, in one line; empty where the message says it
 */
public record SyntaxFault(int codePoint, String message, String hint) {

    private static final String QUOTE_WHOLE = "put quotes around the whole value";

    /** The parser's words and ours; the first that fits counts. */
    private static final List<Wording> WORDINGS = List.of(
            new Wording(
                    "but found another document.*", "a second document begins here; the file must hold one", "", false),
            new Wording(
                    ".*\\(TAB\\).*", "a tab stands here; YAML takes only spaces", "replace the tab by spaces", false),
            new Wording(
                    "found character '(.)' that cannot start any token.*",
                    "a value cannot begin with `$1`",
                    QUOTE_WHOLE,
                    false),
            new Wording(
                    "found unexpected (?:end of stream|document separator).*quoted scalar.*",
                    "a quote that begins here is never closed",
                    "",
                    true),
            new Wording(
                    "found unknown escape character (.).*",
                    "`\\\\$1` means nothing within double quotes",
                    "write `\\\\` for a backslash itself",
                    false),
            new Wording(
                    "expected escape sequence of.*|found invalid.*escape.*|.*hexadecimal.*",
                    "an escape such as `\\\\x41` lacks hexadecimal digits",
                    "",
                    false),
            new Wording(
                    "mapping values are not allowed here.*",
                    "a key cannot stand here; a `:` with a blank behind it makes one",
                    "put quotes around a text that has such a `:`; else indent the keys of one map alike",
                    false),
            new Wording(
                    "could not find expected ':'.*",
                    "a key without a value",
                    "write `key: value`, with a blank behind the `:`",
                    true),
            new Wording(
                    "expected ',' or '([}\\]])'.*",
                    "a bracket that begins here is not closed by `$1`, or a comma is missing in it",
                    "",
                    true),
            new Wording(
                    "expected <block end>, but found '<scalar>'.*",
                    "text behind the end of a value",
                    "put quotes around the whole value, or around none of it",
                    false),
            new Wording(
                    "expected <block end>.*",
                    "this does not fit the lines above it",
                    "indent what belongs together alike",
                    false),
            new Wording(
                    "found undefined alias (\\S*).*",
                    "`*$1` names an anchor that is not there",
                    "to begin a text with `*`, put quotes around it",
                    false),
            new Wording(
                    "expected alphabetic or numeric character.*(?:anchor|alias).*",
                    "a `*` or `&` at the beginning of a value makes an alias or an anchor",
                    QUOTE_WHOLE,
                    true),
            new Wording(
                    "expected (?:chomping|indentation indicator|a comment or a line break).*",
                    "text on the line of a `>` or `|`",
                    "write it on lines of its own below, indented further",
                    false),
            new Wording(
                    "sequence entries are not allowed here.*",
                    "an entry of a list cannot stand here",
                    "begin the list on a line of its own below its key",
                    false),
            new Wording("mapping keys are not allowed here.*", "a key (`? `) cannot stand here", "", false),
            new Wording("expected the node content.*", "a value is missing here", "", false),
            new Wording("expected '<document start>'.*", "text behind the end of the document", "", false),
            new Wording(
                    "found incompatible YAML document.*",
                    "a version of YAML that is not known",
                    "leave out the line `%YAML`",
                    false),
            new Wording(".*directive.*", "no directive that YAML has", QUOTE_WHOLE, false),
            new Wording(
                    ".*\\b[Tt]ag\\b.*|expected (?:URI|'!').*",
                    "tags are not allowed here",
                    "to begin a text with `!`, put quotes around it",
                    false),
            new Wording("Number of aliases.*|.*recursive.*", "anchors and aliases are not allowed here", "", false),
            new Wording("Nesting Depth.*", "lists and maps lie too deep within each other", "", false));

    /**
     * The parser's words and ours.
     *
     * @param theirs matches its problem and context
     * @param message ours, in which {@code $1} is what the first group holds
     * @param hint our advice
     * @param atBeginning whether ours speak of where the construct begins, not of where the parser gave up
     */
    private record Wording(Pattern theirs, String message, String hint, boolean atBeginning) {

        Wording(String theirs, String message, String hint, boolean atBeginning) {
            this(Pattern.compile(theirs, Pattern.DOTALL), message, hint, atBeginning);
        }

        Optional<String> of(String words) {
            Matcher fits = theirs.matcher(words);
            return fits.matches() ? Optional.of(fits.replaceFirst(message)) : Optional.empty();
        }
    }

    /**
     * Words what the parser found.
     *
     * @param fault what it threw
     * @return the fault; at the beginning of the text where the parser does not tell its place
     */
    public static SyntaxFault of(YAMLException fault) {
        if (fault instanceof ReaderException character) {
            String message = "character U+%04X is not allowed in YAML".formatted(character.getCodePoint());
            return new SyntaxFault(character.getPosition(), message, "delete it");
        }
        Optional<MarkedYAMLException> marked =
                fault instanceof MarkedYAMLException place ? Optional.of(place) : Optional.empty();
        String words = marked.map(SyntaxFault::words).orElse(String.valueOf(fault.getMessage()));
        for (Wording wording : WORDINGS) {
            Optional<String> message = wording.of(words);
            if (message.isPresent()) {
                int place = marked.map(at -> place(at, wording.atBeginning())).orElse(0);
                return new SyntaxFault(place, message.get(), wording.hint());
            }
        }
        return new SyntaxFault(marked.map(at -> place(at, false)).orElse(0), "not valid YAML from here on", "");
    }

    private static String words(MarkedYAMLException fault) {
        String context = fault.getContext() == null ? "" : " " + fault.getContext();
        return fault.getProblem() + context;
    }

    private static int place(MarkedYAMLException fault, boolean atBeginning) {
        Mark shows = fault.getProblemMark();
        Mark begins = fault.getContextMark();
        Mark place = begins != null && (atBeginning || shows == null) ? begins : shows;
        return place == null ? 0 : place.getIndex();
    }
}

package dev.wirewatch.wire;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names the formats that have no reader, so that none of them passes for a plain dispatch. */
final class ForeignFormat {

    /** How far into a message its first line of substance is looked for, in UTF-16 code units. */
    private static final int OPENING = 4096;

    private static final Pattern MARKUP = Pattern.compile("\\s*<(?:\\?xml|!--|!DOCTYPE\\s)", Pattern.CASE_INSENSITIVE);

    private ForeignFormat() {}

    /** Says what the text looks like, where that is none of the formats that have a reader. */
    static Optional<String> of(String text) {
        return name(text).map(name -> "looks like " + name + ", which has no reader");
    }

    private static Optional<String> name(String text) {
        String opening = opening(text);
        if (opening.stripLeading().startsWith("{\\rtf")) {
            return Optional.of("RTF");
        }
        return markup(text, opening);
    }

    private static Optional<String> markup(String text, String opening) {
        Optional<String> root = XmlRoot.of(text).map(XmlRoot::name);
        if (root.isEmpty()) {
            return MARKUP.matcher(opening).lookingAt() ? Optional.of("XML without a root element") : Optional.empty();
        }
        return root.map(name -> name.equalsIgnoreCase("html") ? "HTML" : "XML with the root element " + name);
    }

    private static String opening(String text) {
        return text.substring(0, Math.min(text.length(), OPENING));
    }
}

package dev.wirewatch.wire;

import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * Makes a document fit for a parser that reads no document type. The document type is blanked out: with it, the JDK's
 * parser drops entities that it does not know without a word. The names that HTML has for characters, which agencies use
 * without a declaration, become numbers; any other name is left for the parser to refuse. So an entity that the document
 * declares itself is refused where it is used, and nothing can grow.
 */
final class XmlEntities {

    private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "apos", "quot");

    private static final String CDATA = "<![CDATA[";

    /** HTML has none longer. */
    private static final int LONGEST_NAME = 32;

    private XmlEntities() {}

    /** The document, with places of lines and columns kept as far as no entity is replaced before them. */
    static String prepare(String text) {
        return withoutNames(withoutDocumentType(text));
    }

    private static String withoutDocumentType(String text) {
        return XmlProlog.of(text)
                .doctype()
                .map(doctype -> text.substring(0, doctype.from())
                        + blank(text.substring(doctype.from(), doctype.to()))
                        + text.substring(doctype.to()))
                .orElse(text);
    }

    private static String blank(String piece) {
        StringBuilder blank = new StringBuilder(piece.length());
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            blank.append(c == '\r' || c == '\n' ? c : ' ');
        }
        return blank.toString();
    }

    private static String withoutNames(String text) {
        StringBuilder numbered = new StringBuilder();
        int copied = 0;
        int cdata = text.indexOf(CDATA);
        int at = text.indexOf('&');
        while (at >= 0) {
            if (cdata >= 0 && cdata < at) {
                int behind = text.indexOf("]]>", cdata);
                if (behind < 0) {
                    break;
                }
                cdata = text.indexOf(CDATA, behind);
                at = text.indexOf('&', Math.max(at, behind));
            } else {
                int end = nameEnd(text, at + 1);
                if (end >= 0 && isOfHtml(text.substring(at + 1, end))) {
                    numbered.append(text, copied, at);
                    appendNumbers(text.substring(at + 1, end), numbered);
                    copied = end + 1;
                }
                at = text.indexOf('&', at + 1);
            }
        }
        return copied == 0 ? text : numbered.append(text, copied, text.length()).toString();
    }

    /** The offset of the semicolon behind a name; -1 where there is no name. */
    private static int nameEnd(String text, int from) {
        int at = from;
        while (at < text.length() && at - from <= LONGEST_NAME && isOfName(text.charAt(at), at > from)) {
            at++;
        }
        return at > from && at < text.length() && text.charAt(at) == ';' ? at : -1;
    }

    private static boolean isOfName(char c, boolean digits) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (digits && c >= '0' && c <= '9');
    }

    private static boolean isOfHtml(String name) {
        return !OF_XML.contains(name) && Entities.isNamedEntity(name);
    }

    private static void appendNumbers(String name, StringBuilder out) {
        Entities.getByName(name)
                .codePoints()
                .forEach(code -> out.append("&#").append(code).append(';'));
    }
}

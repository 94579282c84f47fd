package dev.wirewatch.wire;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern NAME = Pattern.compile("&([A-Za-z][A-Za-z0-9]{1,31});");

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
        return piece.replaceAll("[^\\r\\n]", " ");
    }

    private static String withoutNames(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder numbered = new StringBuilder(text.length() + 64);
        int from = 0;
        while (from < text.length()) {
            int cdata = text.indexOf(CDATA, from);
            int end = cdata < 0 ? text.length() : cdata;
            replaceNames(text.substring(from, end), numbered);
            int behind = cdata < 0 ? end : text.indexOf("]]>", cdata);
            from = behind < 0 ? text.length() : behind;
            numbered.append(text, end, from);
        }
        return numbered.toString();
    }

    private static void replaceNames(String piece, StringBuilder out) {
        Matcher name = NAME.matcher(piece);
        while (name.find()) {
            name.appendReplacement(out, Matcher.quoteReplacement(replacement(name)));
        }
        name.appendTail(out);
    }

    private static String replacement(Matcher name) {
        String entity = name.group(1);
        if (OF_XML.contains(entity) || !Entities.isNamedEntity(entity)) {
            return name.group();
        }
        StringBuilder numbers = new StringBuilder();
        Entities.getByName(entity)
                .codePoints()
                .forEach(code -> numbers.append("&#").append(code).append(';'));
        return numbers.toString();
    }
}

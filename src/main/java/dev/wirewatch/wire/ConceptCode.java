package dev.wirewatch.wire;

/**
 * The code of a concept, taken apart (NewsML-G2 specification, "QCodes").
 *
 * @param scheme alias of its scheme as written; of a URI, what is before the code
 * @param code the code within the scheme
 */
record ConceptCode(String scheme, String code) {

    /** Takes a QCode apart at its first colon, and a URI behind its last slash or number sign. */
    static ConceptCode of(String text) {
        boolean isUri = text.contains("://");
        int at = isUri ? Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')) : text.indexOf(':');
        return at < 0 ? new ConceptCode("", text) : new ConceptCode(text.substring(0, at), text.substring(at + 1));
    }

    /** Tells whether the scheme is this one, by its usual alias or by the last segment of its URI, in any case. */
    boolean isIn(String alias) {
        int from = scheme.length() - alias.length();
        return scheme.regionMatches(true, Math.max(0, from), alias, 0, alias.length())
                && (from == 0 || (from > 0 && scheme.charAt(from - 1) == '/'));
    }
}

package dev.wirewatch.wire;

/** Limits on what is read, so that no message can take unbounded time or memory. */
public final class WireLimits {

    /** Bytes of a message: 5 MiB. Larger ones are rejected with TOO_LARGE. */
    public static final int MAX_MESSAGE_BYTES = 5 * 1024 * 1024;

    /** Levels of nested JSON objects and arrays. Deeper ones are rejected with TOO_COMPLEX. */
    public static final int MAX_JSON_DEPTH = 64;

    /** UTF-16 code units of a JSON string: 2 Mi. Longer ones are rejected with TOO_COMPLEX. */
    public static final int MAX_JSON_STRING = 2 * 1024 * 1024;

    /** UTF-16 code units of a JSON field's name. Longer ones are rejected with TOO_COMPLEX. */
    public static final int MAX_JSON_NAME = 256;

    /** Characters of a JSON number. Longer ones are rejected with TOO_COMPLEX. */
    public static final int MAX_JSON_NUMBER = 100;

    /** Levels of nested XML elements. Deeper ones are rejected with TOO_COMPLEX. */
    public static final int MAX_XML_DEPTH = 256;

    /** Attributes of an XML element. More are rejected with TOO_COMPLEX. */
    public static final int MAX_XML_ATTRIBUTES = 256;

    /** Namespaces declared on an XML element and those around it. More are rejected with TOO_COMPLEX. */
    public static final int MAX_XML_NAMESPACES = 256;

    /** UTF-16 code units of the name of an XML element or attribute. Longer ones are rejected with TOO_COMPLEX. */
    public static final int MAX_XML_NAME = 256;

    /** Levels of parts in a mail. Deeper ones are rejected with TOO_COMPLEX. */
    public static final int MAX_MAIL_DEPTH = 16;

    /** Parts of a mail, with those that hold others. More are rejected with TOO_COMPLEX. */
    public static final int MAX_MAIL_PARTS = 1000;

    /** Header fields of a mail or of a part. More are rejected with TOO_COMPLEX. */
    public static final int MAX_MAIL_FIELDS = 1000;

    /** Bytes of a header field of a mail: 64 KiB. Longer ones are rejected with TOO_COMPLEX. */
    public static final int MAX_MAIL_FIELD = 64 * 1024;

    /** News items of a message. More are rejected with TOO_COMPLEX. */
    public static final int MAX_ITEMS = 1000;

    /**
     * UTF-16 code units of what names something: a name or code of a subject or place, provider, byline, slugline, place of
     * origin and the like. Longer ones are rejected with TOO_COMPLEX; the longest that agencies send, lists of authors,
     * have a tenth of it.
     */
    public static final int MAX_NAME = 8192;

    /** What a NewsML-G2 assertion may tell about a concept, names apart. More is rejected with TOO_COMPLEX. */
    public static final int MAX_FACTS = 400;

    /** UTF-16 code units that the text of all items of a message may have for each of its bytes, beside {@link #MAX_GROWTH_BASE}. */
    public static final int MAX_GROWTH = 4;

    /** UTF-16 code units that the text of all items of a message may have however short it is. */
    public static final int MAX_GROWTH_BASE = 1024 * 1024;

    private WireLimits() {}
}

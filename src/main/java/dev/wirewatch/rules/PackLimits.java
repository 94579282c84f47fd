package dev.wirewatch.rules;

/** How large a rule pack may be. The limits of its queries are in {@link dev.wirewatch.query.Limits}. */
public final class PackLimits {

    /**
     * Size of a pack's YAML and that of the libraries that it uses, in bytes of UTF-8. Packs travel as one Kafka record each, and a record has at most 900 KB.
     */
    public static final int PACK_BYTES = 800_000;

    /** YAML collections open at one place; a pack needs five. */
    public static final int YAML_DEPTH = 20;

    /** Lists of a pack. */
    public static final int LISTS = 1_000;

    /** Macros of a pack. */
    public static final int MACROS = 1_000;

    /** Libraries that a pack uses, those included that libraries use. */
    public static final int LIBRARIES = 10;

    /** Parties of a library. */
    public static final int PARTIES = 1_000;

    /** Entries of a party's words, and of its exceptions. */
    public static final int PARTY_WORDS = 100;

    /** Length of a name: a pack's, a rule's, a category's, a list's, a macro's. Topics are named by categories. */
    public static final int NAME = 50;

    /** Length of a title, in UTF-16 code units. */
    public static final int TITLE = 200;

    /** Length of a reference, in UTF-16 code units. */
    public static final int REFERENCE = 1_000;

    private PackLimits() {}
}

package dev.wirewatch.match.engine;

/** Places of constants in arrays that hold one element for each: quicker than a map, and never stored. */
final class Index {

    private Index() {}

    @SuppressWarnings("EnumOrdinal")
    static int of(Enum<?> constant) {
        return constant.ordinal();
    }
}

package dev.wirewatch.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names of concepts in NewsML-G2, which may have one a language and one a purpose. */
final class NewsMlG2Names {

    /** Codes of IPTC's name roles that are not for people. */
    private static final Set<String> SHORT = Set.of("mnemonic", "short", "sort", "adjectival");

    static final String NAME = "name";

    private NewsMlG2Names() {}

    /** The first name in a language that is not an abbreviation; else the first in it, in none, or at all. */
    static Optional<String> best(XmlElement concept, String language) {
        String best = null;
        int bestRank = Integer.MAX_VALUE;
        for (XmlNode node : concept.content()) {
            if (node instanceof XmlElement name && name.name().equals(NAME)) {
                int rank = rank(name, language);
                Optional<String> text = rank < bestRank ? name.line() : Optional.empty();
                if (text.isPresent()) {
                    best = text.get();
                    bestRank = rank;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static int rank(XmlElement name, String language) {
        boolean isShort = name.attribute("role")
                .map(role -> ConceptCode.of(role).code().toLowerCase(Locale.ROOT))
                .filter(SHORT::contains)
                .isPresent();
        return (isShort ? 4 : 0)
                + name.attribute("xml:lang")
                        .map(tag -> primary(tag).equals(primary(language)) ? 0 : 2)
                        .orElse(1);
    }

    /** The language of a BCP 47 tag, without script and region. */
    static String primary(String tag) {
        int hyphen = tag.indexOf('-');
        return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }
}

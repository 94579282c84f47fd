package dev.wirewatch.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The nouns in -man, of which there are too many to list: {@code tribesman}, {@code riflewoman}. */
final class MenAndWomen {

    /** What ends so and is no noun of this sort. */
    private static final Set<String> OTHERS = Set.of(
            "human",
            "subhuman",
            "superhuman",
            "inhuman",
            "german",
            "roman",
            "ottoman",
            "shaman",
            "talisman",
            "caiman",
            "cayman",
            "norman",
            "doberman",
            "turkoman",
            "turcoman",
            "brahman",
            "ataman",
            "hetman",
            "toman",
            "abdomen",
            "specimen",
            "regimen",
            "acumen",
            "stamen",
            "hymen",
            "lumen",
            "rumen",
            "ramen",
            "bitumen",
            "cyclamen",
            "yemen",
            "turkmen",
            "dolmen",
            "foramen",
            "semen");

    /** Of {@code Oman}, {@code omen}, {@code amen}. */
    private static final int LONGEST_OTHER = 4;

    private MenAndWomen() {}

    /** The line of a noun in -man, for itself and for its plural. */
    static Optional<IrregularWords.Entry> entry(String word) {
        boolean ends = word.endsWith("man") || word.endsWith("men");
        if (!ends || word.length() <= LONGEST_OTHER || OTHERS.contains(word)) {
            return Optional.empty();
        }
        String stem = word.substring(0, word.length() - 3);
        return Optional.of(new IrregularWords.Entry(false, stem + "man", List.of(stem + "men")));
    }
}

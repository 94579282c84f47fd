package dev.wirewatch.match.duel;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.TextWord;
import dev.wirewatch.query.Words;
import java.util.List;
import java.util.Map;

/** The few words that random queries and random texts are made of, so that they meet; the commoner ones first. */
final class Vocabulary {

    /** Words as a text spells them: accents, capitals, parts, ligatures, full width, other scripts, outside the BMP. */
    static final List<String> SPELLINGS = List.of(
            "arms",
            "deal",
            "US",
            "sale",
            "a",
            "deals",
            "missile",
            "Turkey",
            "turkey",
            "Élysée",
            "U.S.",
            "tank",
            "missiles",
            "S-300",
            "al-Shabaab",
            "Mr",
            "Gen",
            "naïve",
            "straße",
            "Łódź",
            "制裁",
            "制裁措施",
            "ﬁnance",
            "Ｆ-３５",
            "x",
            "ไทย",
            "한국",
            "とうきょう",
            "Ελλάς",
            "𝒜lpha",
            "𠀀𠀁",
            "sales",
            "armsdeal",
            "internationalisation",
            "mississippi",
            "abc𐌰d",
            "abc𐌰𐌱",
            "𐐨𐐩𐐪𐐫a",
            "adj5",
            "near3",
            "atleast3",
            "and",
            "of",
            "5",
            "don't",
            "don\u02BCt",
            "Hawai\u02BBi",
            "ف\u0640لس",
            "فلس",
            "二〇二四",
            "tur\u00ADkey",
            "Tur\u00ADkey");

    /** Values of the value fields, as items give them and queries type them. */
    static final Map<Field, List<String>> VALUES = Map.of(
            Field.SUBJECT, List.of("20000642", "medtop:20000642", "11000000", "subj:11000000", "arms trade"),
            Field.PLACE, List.of("New York", "new-york", "Kyiv"),
            Field.COUNTRY, List.of("US", "us", "FR"),
            Field.PROVIDER, List.of("Reuters", "afp"),
            Field.LANGUAGE, List.of("en", "en-GB", "fr"));

    private Vocabulary() {}

    /** One of the words that a spelling is made of. */
    static SpelledWord word(Chance chance) {
        String spelling = chance.ofFirst(SPELLINGS);
        TextWord word = chance.of(Words.split(spelling));
        return new SpelledWord(word.folded(), spelling.substring(word.start(), word.end()));
    }

    /**
     * A word.
     *
     * @param folded as queries hold it
     * @param typed as it is spelled
     */
    record SpelledWord(String folded, String typed) {}
}

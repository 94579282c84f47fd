package dev.wirewatch.match.duel;

import dev.wirewatch.query.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes documents of the vocabulary, and of all that stands between words, inside them and where none should be. */
record RandomSamples(Chance chance) {

    private static final int BODY_WORDS = 40;
    private static final int SHORT_WORDS = 6;

    private static final List<String> BETWEEN = List.of(
            " ",
            " ",
            " ",
            " ",
            " ",
            ", ",
            ". ",
            ".\n\n",
            "\n",
            " Gen. ",
            "! ",
            "? ",
            "-",
            "’",
            "...",
            "… ",
            ".\" ",
            "\n \t\n",
            "\r\n",
            "。",
            " x ",
            " U.S. ",
            "\t",
            "\u0000",
            "\u0007",
            "\u0085",
            "\u2028",
            "\u00A0",
            "\uFEFF",
            "\uFFFF",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "_",
            "\u0301",
            "\u200B",
            "\u200D",
            "\u00AD",
            "");

    private static final List<String> INSIDE = List.of("\u0301", "\u00AD", "\u200D", "\uFE0F", "\uD83D");

    List<Sample> samples(int count) {
        return chance.some(count, count, this::sample);
    }

    Sample sample() {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.HEADLINE, text(SHORT_WORDS));
        texts.put(Field.BODY, text(BODY_WORDS));
        if (chance.oneIn(2)) {
            texts.put(Field.SLUGLINE, text(SHORT_WORDS));
            texts.put(Field.BYLINE, text(SHORT_WORDS));
        }
        Field.valued().forEach(field -> texts.put(field, values(field)));
        texts.values().removeIf(String::isEmpty);
        return new Sample(texts, chance.between(0, 9));
    }

    /** Of all words, or of few of them, which then come often. */
    private String text(int mostWords) {
        List<String> few = chance.some(2, 4, this::spelling);
        Supplier<String> spelling = chance.oneIn(4) ? () -> chance.of(few) : this::spelling;
        String text =
                chance.some(0, mostWords, () -> word(spelling.get())).stream().collect(Collectors.joining());
        return chance.oneIn(8) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private String spelling() {
        return chance.ofFirst(Vocabulary.SPELLINGS);
    }

    private String word(String spelling) {
        String cased =
                switch (chance.between(0, 6)) {
                    case 0 -> spelling.toUpperCase(Locale.ROOT);
                    case 1 -> spelling.toLowerCase(Locale.ROOT);
                    case 2 -> spelling.substring(0, 1).toUpperCase(Locale.ROOT) + spelling.substring(1);
                    default -> spelling;
                };
        return (chance.oneIn(15) ? disturbed(cased) : cased) + chance.ofFirst(BETWEEN);
    }

    private String disturbed(String word) {
        int at = chance.between(0, word.length());
        return word.substring(0, at) + chance.of(INSIDE) + word.substring(at);
    }

    private String values(Field field) {
        return String.join("\n", chance.some(0, 2, () -> chance.of(Vocabulary.VALUES.get(field))));
    }
}

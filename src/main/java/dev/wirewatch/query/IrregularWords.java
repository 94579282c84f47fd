package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The English words whose forms no spelling rule makes, from {@code irregular-words.tsv}. */
final class IrregularWords {

    private static final Map<String, List<Entry>> BY_WORD = load();

    private static final List<String> PREFIXES = List.of("un", "re", "under", "over", "out", "mis");

    private IrregularWords() {}

    /**
     * One line of the table.
     *
     * @param isVerb whether the base is a verb; otherwise it is a noun
     * @param base the word that dictionaries list
     * @param forms the forms that rules do not make; one or more
     */
    record Entry(boolean isVerb, String base, List<String> forms) {
        Entry {
            forms = List.copyOf(forms);
        }

        Entry behind(String prefix) {
            return new Entry(
                    isVerb,
                    prefix + base,
                    forms.stream().map(form -> prefix + form).toList());
        }

        /** Tells whether the line gives the -s form too: {@code does}, {@code is}. */
        boolean hasOwnS() {
            return forms.stream().anyMatch(form -> form.endsWith("s"));
        }
    }

    /**
     * The lines of every base that the word is, or is a form of. Where there is none, those of the verb behind a prefix:
     * {@code underwrite} goes as {@code write} does; and {@code rifleman} as {@code man} does.
     */
    static List<Entry> with(String word) {
        if (BY_WORD.containsKey(word)) {
            return listed(word);
        }
        return MenAndWomen.entry(word).map(List::of).orElseGet(() -> prefixed(word));
    }

    private static List<Entry> prefixed(String word) {
        return PREFIXES.stream()
                .filter(word::startsWith)
                .flatMap(prefix -> listed(word.substring(prefix.length())).stream()
                        .filter(entry -> entry.isVerb() && !entry.base().equals("be"))
                        .map(entry -> entry.behind(prefix)))
                .toList();
    }

    private static List<Entry> listed(String word) {
        return lines(word)
                .flatMap(line -> lines(line.base()).filter(other -> other.base().equals(line.base())))
                .distinct()
                .toList();
    }

    private static Stream<Entry> lines(String word) {
        return BY_WORD.getOrDefault(word, List.of()).stream();
    }

    private static Map<String, List<Entry>> load() {
        Map<String, List<Entry>> byWord = new HashMap<>();
        for (List<String> row : TabTable.rows("/irregular-words.tsv")) {
            Entry entry = new Entry(row.get(0).equals("verb"), row.get(1), row.subList(2, row.size()));
            row.stream().skip(1).distinct().forEach(word -> byWord.computeIfAbsent(word, added -> new ArrayList<>())
                    .add(entry));
        }
        return byWord;
    }
}

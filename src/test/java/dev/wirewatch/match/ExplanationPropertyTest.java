package dev.wirewatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.TextScope;
import dev.wirewatch.query.TextUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every query and every text, tried on random ones. */
class ExplanationPropertyTest {

    private static final int ROUNDS = 1_000;
    private static final List<String> WORDS = List.of("a", "b", "c", "d", "e");
    private static final List<TextScope> SCOPES = List.of(TextScope.HEADLINE, TextScope.LEAD, TextScope.BODY);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithTheNaiveMatcher(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Query query = query(random, 4);
            Document document = Document.of(text(random), text(random));
            List<Match> matches =
                    new NaiveMatcher(Map.of("rule", query)).match(document).matches();

            Explanation explanation = Explanation.of(query, document);

            assertThat(explanation.matches()).as("%s", query).isEqualTo(!matches.isEmpty());
            assertThat(explanation.missing().isEmpty()).isEqualTo(explanation.matches());
            assertThat(explanation.missing())
                    .noneMatch(clause -> clause.explanation().matches());
            assertThat(explanation.reasons())
                    .allMatch(clause -> clause.explanation().matches());
            matches.forEach(match -> assertThat(explanation.places()).isEqualTo(match.spans()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameWithoutAnyMemory(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Query query = query(random, 4);
            Document document = Document.of(text(random), text(random));

            assertThat(Explanation.of(query, document))
                    .isEqualTo(query.accept(new Explainer(PlainReading.of(document))));
        }
    }

    /** Of all sets of false words of a query, tries whether a smaller one would have done. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void missingIsEnoughAndNoSmallerSetIs(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Query.Word> words = new ArrayList<>();
            Query query = booleanQuery(random, 3, words);
            int present = random.nextInt(1 << Math.min(words.size(), 10));
            Explanation explanation = Explanation.of(query, document(words, present));

            int fewest = Integer.MAX_VALUE;
            for (int added = 0; added < 1 << Math.min(words.size(), 10); added++) {
                if ((added & present) == 0 && matches(query, document(words, present | added))) {
                    fewest = Math.min(fewest, Integer.bitCount(added));
                }
            }

            if (words.size() <= 10) {
                assertThat(explanation.missing().stream().mapToInt(Clause::cost).sum())
                        .as("%s", query)
                        .isEqualTo(fewest);
            }
        }
    }

    private static boolean matches(Query query, Document document) {
        return Explanation.of(query, document).matches();
    }

    private static Document document(List<Query.Word> words, int present) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size() && i < 10; i++) {
            if (((present >> i) & 1) == 1) {
                text.append(words.get(i).folded()).append(' ');
            }
        }
        return Document.of("", text.toString());
    }

    /** AND, OR and n OF over words that are all different. */
    private static Query booleanQuery(Random random, int depth, List<Query.Word> words) {
        if (depth == 0 || random.nextInt(3) == 0) {
            words.add(new Query.Word("w" + words.size()));
            return words.get(words.size() - 1);
        }
        List<Query> children = Stream.generate(() -> booleanQuery(random, depth - 1, words))
                .limit(2 + random.nextInt(2))
                .toList();
        return switch (random.nextInt(3)) {
            case 0 -> new Query.And(children);
            case 1 -> new Query.Or(children);
            default -> new Query.SomeOf(1 + random.nextInt(children.size()), children);
        };
    }

    private static Query query(Random random, int depth) {
        if (depth == 0) {
            return withPlaces(random, 0);
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Query.And(List.of(query(random, depth - 1), query(random, depth - 1)));
            case 2 -> new Query.Or(List.of(query(random, depth - 1), query(random, depth - 1)));
            case 3 -> new Query.And(List.of(withPlaces(random, 0), new Query.Not(query(random, depth - 1))));
            case 4 ->
                new Query.SomeOf(1 + random.nextInt(2), List.of(query(random, depth - 1), query(random, depth - 1)));
            case 5 ->
                new Query.Within(
                        random.nextBoolean() ? TextUnit.SENTENCE : TextUnit.PARAGRAPH, query(random, depth - 1));
            case 6 -> new Query.First(1 + random.nextInt(6), query(random, depth - 1));
            case 7 -> new Query.InScope(SCOPES.get(random.nextInt(SCOPES.size())), query(random, depth - 1));
            case 8 -> new Query.AtLeast(1 + random.nextInt(3), withPlaces(random, 1));
            default -> withPlaces(random, 2);
        };
    }

    private static Query withPlaces(Random random, int depth) {
        if (depth == 0) {
            Query.Word word = new Query.Word(word(random));
            return random.nextBoolean() ? word : new Query.Phrase(List.of(word, new Query.Word(word(random))));
        }
        Query left = withPlaces(random, depth - 1);
        Query right = withPlaces(random, depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> new Query.Or(List.of(left, right));
            case 1 -> new Query.NotNear(random.nextInt(3), left, right);
            default -> new Query.Near(random.nextInt(3), random.nextBoolean(), left, right);
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(word(random)).append(random.nextInt(4) == 0 ? "2. X\n\n".substring(random.nextInt(3)) : " ");
        }
        return text.toString();
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}

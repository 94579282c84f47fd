package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("severity", "subjects", "query");

    @Test
    void findsTheNearestName() {
        assertThat(Suggestion.nearest("sevrity", KNOWN)).contains("severity");
        assertThat(Suggestion.nearest("QUERY", KNOWN)).contains("query");
        assertThat(Suggestion.nearest("querry", KNOWN)).contains("query");
    }

    @Test
    void namesAllWhereNoneIsNear() {
        assertThat(Suggestion.nearest("colour", KNOWN)).isEmpty();
        assertThat(Suggestion.hint("colour", KNOWN)).isEqualTo("known: severity, subjects, query");
    }

    @Test
    void takesADifferenceOfAThirdAndNoMore() {
        assertThat(Suggestion.nearest("sxvxrxty", KNOWN)).contains("severity");
        assertThat(Suggestion.nearest("sxvxrxtx", KNOWN)).isEmpty();
        assertThat(Suggestion.nearest("severityyyy", KNOWN)).contains("severity");
        assertThat(Suggestion.nearest("severityyyyy", KNOWN)).isEmpty();
        assertThat(Suggestion.nearest("erity", KNOWN)).contains("severity");
        assertThat(Suggestion.nearest("rity", KNOWN)).isEmpty();
    }

    @Test
    void ofSeveralNearOnesTakesTheNearestAndOfEquallyNearOnesTheFirst() {
        assertThat(Suggestion.nearest("weapons", List.of("weapens-a", "weapons-a", "weapons-b")))
                .contains("weapons-a");
    }

    /** The distance that is bounded is the plain one wherever it matters. */
    @Test
    void findsWhatThePlainDistanceFinds() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            String written = word(random);
            String known = word(random);
            boolean isNear = plainDistance(written, known) <= Math.max(1, (known.length() + 1) / 3);
            assertThat(Suggestion.nearest(written, List.of(known)).isPresent())
                    .as("%s for %s", written, known)
                    .isEqualTo(isNear);
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(12), 'a', 'd')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static int plainDistance(String from, String to) {
        int[][] distances = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    distances[i][j] = i + j;
                } else {
                    int replaced = distances[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                    int least = Math.min(distances[i - 1][j], distances[i][j - 1]) + 1;
                    distances[i][j] = Math.min(replaced, least);
                }
            }
        }
        return distances[from.length()][to.length()];
    }

    /** A pack may have a thousand lists, and name ones that it does not have in thousands of places. */
    @Test
    @Timeout(20)
    void aLongNameIsComparedWithNone() {
        List<String> lists =
                IntStream.range(0, 1_000).mapToObj(i -> "a".repeat(45) + i).toList();
        String name = "a".repeat(8_000);
        for (int i = 0; i < 2_000; i++) {
            assertThat(Suggestion.nearest(name, lists)).isEmpty();
        }
    }

    @Test
    void ofManyNamesOnlySomeAreListed() {
        List<String> many = IntStream.range(100, 130).mapToObj(String::valueOf).toList();
        assertThat(Suggestion.hint("colour", many)).endsWith("118, 119 and 10 more");
    }
}

package dev.wirewatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The nearest pair of random places is the first of all pairs. */
class NearestPairTest {

    private static final int ROUNDS = 2_000;
    private static final int WORDS = 14;
    private static final DocumentWords TEXT = DocumentWords.of(Document.of("w ".repeat(WORDS), "w ".repeat(WORDS)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheFirstOfAllPairs(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Set<Place> lefts = places(random);
            Set<Place> rights = places(random);
            for (Comparator<Gap> order :
                    List.of(NearestPair.CLOSEST, NearestPair.CLOSEST_APART, NearestPair.CLOSEST_IN_ORDER)) {
                assertThat(new NearestPair(TEXT).gap(lefts, rights, order))
                        .as("%s and %s", lefts, rights)
                        .isEqualTo(all(lefts, rights)
                                .min(order.thenComparing(Gap::left).thenComparing(Gap::right)));
            }
        }
    }

    private static Stream<Gap> all(Set<Place> lefts, Set<Place> rights) {
        return lefts.stream().flatMap(left -> rights.stream()
                .filter(right -> right.field() == left.field())
                .map(right -> gap(left, right)));
    }

    private static Gap gap(Place left, Place right) {
        int between = Math.max(right.first() - left.last(), left.first() - right.last()) - 1;
        return new Gap(
                left.overlaps(right) ? -1 : between, left.first() <= right.first(), TEXT.span(left), TEXT.span(right));
    }

    private static Set<Place> places(Random random) {
        return Stream.generate(() -> place(random)).limit(random.nextInt(5)).collect(Collectors.toSet());
    }

    private static Place place(Random random) {
        int first = random.nextInt(WORDS);
        int last = Math.min(WORDS - 1, first + (random.nextBoolean() ? 0 : random.nextInt(6)));
        return new Place(random.nextInt(3) == 0 ? Field.HEADLINE : Field.BODY, first, last);
    }
}

package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.match.Span;
import dev.wirewatch.query.Field;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final String TEXT = "The yard is new. Frigates for Peru. Iran waits.";

    @Test
    void aPlaceReachesIntoTheSentencesFromItsStartToItsEnd() {
        assertThat(with(Field.BODY, "new. Frigates")).isEqualTo(numbers(0, 1));
        assertThat(with(Field.BODY, "new. Frigates for Peru. Iran")).isEqualTo(numbers(0, 1, 2));
        assertThat(with(Field.BODY, "Peru.")).isEqualTo(numbers(1));
        assertThat(with(Field.BODY, "Iran")).isEqualTo(numbers(2));
    }

    @Test
    void aHeadlineIsOneSentence() {
        assertThat(with(Field.HEADLINE, "Iran")).isEqualTo(numbers(0));
    }

    private static BitSet with(Field field, String place) {
        int start = TEXT.indexOf(place);
        return Sentences.of(field, TEXT).with(List.of(new Span(field, start, start + place.length())));
    }

    private static BitSet numbers(int... numbers) {
        BitSet set = new BitSet();
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }
}

package dev.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.match.Span;
import dev.wirewatch.message.Evidence;
import dev.wirewatch.query.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceCutterTest {

    /** Outside Unicode's first plane, so two code units. */
    private static final String SHIP = "🚢";

    @Test
    void valuesAreCutWithoutTheirNeighbours() {
        assertThat(EvidenceCutter.cut(new Span(Field.SUBJECT, 2, 6), "a\nbank\nc"))
                .isEqualTo(new Evidence("subject", 2, 6, "bank", "", ""));
    }

    @Test
    void cutsAPlaceWithSixtyCodeUnitsOnEitherSide() {
        String text = "a".repeat(100) + "WORD" + "b".repeat(100);

        assertThat(EvidenceCutter.cut(new Span(Field.BODY, 100, 104), text))
                .isEqualTo(new Evidence("body", 100, 104, "WORD", "a".repeat(60), "b".repeat(60)));
    }

    @Test
    void endsWithTheField() {
        assertThat(EvidenceCutter.cut(new Span(Field.HEADLINE, 0, 4), "WORD"))
                .isEqualTo(new Evidence("headline", 0, 4, "WORD", "", ""));
        assertThat(EvidenceCutter.cut(new Span(Field.HEADLINE, 2, 6), "a WORD b"))
                .isEqualTo(new Evidence("headline", 2, 6, "WORD", "a ", " b"));
    }

    @Test
    void leavesOutACharacterThatTheBorderWouldCut() {
        String before = SHIP + "a".repeat(59);
        String after = "b".repeat(59) + SHIP;

        Evidence cut = EvidenceCutter.cut(new Span(Field.BODY, 61, 65), before + "WORD" + after);

        assertThat(cut.getBefore()).isEqualTo("a".repeat(59));
        assertThat(cut.getAfter()).isEqualTo("b".repeat(59));
    }

    @Test
    void keepsACharacterThatTheBorderJustHolds() {
        String before = "x" + SHIP + "a".repeat(58);
        String after = "b".repeat(58) + SHIP + "x";

        Evidence cut = EvidenceCutter.cut(new Span(Field.BODY, 61, 65), before + "WORD" + after);

        assertThat(cut.getBefore()).isEqualTo(SHIP + "a".repeat(58));
        assertThat(cut.getAfter()).isEqualTo("b".repeat(58) + SHIP);
    }

    @ParameterizedTest
    @CsvSource({"abc, 3, abc", "abc, 2, ab", "abc, 0, ''", "'', 3, ''", "a🚢b, 2, a", "a🚢b, 3, a🚢", "🚢, 1, ''"})
    void aStartNeverEndsWithinACharacter(String text, int length, String start) {
        assertThat(EvidenceCutter.start(text, length)).isEqualTo(start);
    }
}

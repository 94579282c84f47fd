package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceGapsTest {

    private static final long SECOND = 1_000;
    private static final long HOUR = 3_600 * SECOND;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # one after the other
                    001 002 003              | -
                    061                      | -
                    # lost
                    061 064                  | 62-63
                    061 063 065              | 62-62 64-64
                    # late, and sent again
                    061 063 062 064          | -
                    061 064 063 065          | 62-62
                    061 062 062 061 063      | -
                    061 062 040 041 042 063  | -
                    # the turn, with and without 000
                    998 999 001 002          | -
                    998 999 000 001          | -
                    998 001 002              | 999-999
                    999 003                  | 1-2
                    998 002                  | 999-999 1-1
                    # a new day
                    060 001 002 003          | -
                    400 001 002              | -
                    060 002 003              | 1-1
                    060 001 003 004          | 2-2
                    900 150 151              | 901-999 1-149
                    400 150 151              | 1-149
                    # one number from afar is no new day
                    400 150 401 402          | -
                    060 001 061              | -
                    # other numbers of digits are another count
                    0998 0999 1000 1002      | 1001-1001
                    998 0001 0002            | -
                    """)
    void tellsWhatIsLost(String numbers, String lost) {
        assertThat(lost(numbers)).isEqualTo(lost == null ? List.of() : List.of(lost.split(" ")));
    }

    @Test
    void waitsAMinuteForALateMessage() {
        MessageSeries series =
                SequenceGaps.next(Optional.empty(), number("061"), 0).series();
        series = SequenceGaps.next(Optional.of(series), number("064"), SECOND).series();

        assertThat(SequenceGaps.expire(series, 60 * SECOND).lost()).isEmpty();
        assertThat(SequenceGaps.expire(series, 61 * SECOND).lost())
                .containsExactly(new SequenceGap(62, 63, 64, SECOND));
        assertThat(SequenceGaps.next(Optional.of(series), number("065"), 61 * SECOND)
                        .lost())
                .containsExactly(new SequenceGap(62, 63, 64, SECOND));
    }

    @Test
    void beginsAnewAfterALongSilence() {
        MessageSeries series =
                SequenceGaps.next(Optional.empty(), number("061"), 0).series();

        SequenceGaps.Step step = SequenceGaps.next(Optional.of(series), number("100"), 13 * HOUR);

        assertThat(step.lost()).isEmpty();
        assertThat(step.series().open()).isEmpty();
        assertThat(step.series().last()).isEqualTo(100);
    }

    @Test
    void boundsWhatItRemembers() {
        Optional<MessageSeries> series = Optional.empty();
        int lost = 0;
        for (int number = 1; number < 999; number += 2) {
            SequenceGaps.Step step = SequenceGaps.next(series, new SequenceNumber("bkn", number, 3), 0);
            lost += step.lost().size();
            series = Optional.of(step.series());
        }
        assertThat(series.orElseThrow().open()).hasSize(50);
        assertThat(lost).isEqualTo(448);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsExactlyWhatIsLostThoughMessagesOvertakeEachOther(long seed) {
        Random random = new Random(seed);
        List<Integer> sent = new ArrayList<>();
        List<Integer> dropped = new ArrayList<>();
        for (int number = 1; number <= 500; number++) {
            boolean drop = number > 20 && number < 480 && random.nextInt(20) == 0;
            (drop ? dropped : sent).add(number);
        }
        for (int i = 20; i + 10 < sent.size(); i++) {
            int other = i + random.nextInt(8);
            Integer here = sent.get(i);
            sent.set(i, sent.get(other));
            sent.set(other, here);
        }
        Optional<MessageSeries> series = Optional.empty();
        List<SequenceGap> lost = new ArrayList<>();
        long at = 0;
        for (int number : sent) {
            SequenceGaps.Step step = SequenceGaps.next(series, new SequenceNumber("bkn", number, 3), at += SECOND);
            lost.addAll(step.lost());
            series = Optional.of(step.series());
        }
        lost.addAll(SequenceGaps.expire(series.orElseThrow(), at + HOUR).lost());

        assertThat(lost.stream().mapToInt(SequenceGap::missing).sum()).isEqualTo(dropped.size());
        assertThat(dropped).allMatch(number -> lost.stream().anyMatch(gap -> gap.contains(number)));
    }

    @Test
    void writesASeriesOnOneLineAndReadsItAgain() {
        MessageSeries series = new MessageSeries(
                3, 64, 1_715_000_000_000L, 2, List.of(new SequenceGap(62, 63, 64, 5), new SequenceGap(1, 1, 2, 6)));

        assertThat(MessageSeries.parse(series.format())).contains(series);
        assertThat(MessageSeries.parse("")).isEmpty();
        assertThat(MessageSeries.parse("3 x 1 2")).isEmpty();
        assertThat(MessageSeries.parse("3 1 1 2 3")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bkn014,bkn,14,3", "W2870,W,2870,4", "eca0001,eca,1,4"})
    void readsNumbersAsSent(String sequence, String series, int number, int digits) {
        assertThat(SequenceNumber.parse(sequence)).contains(new SequenceNumber(series, number, digits));
        assertThat(SequenceNumber.parse(sequence).orElseThrow()).hasToString(sequence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bkn", "014", "bkn14", "bkn 014", "bkn1234567", "bkn٠١٤"})
    void leavesOtherNumbersAside(String sequence) {
        assertThat(SequenceNumber.parse(sequence)).isEmpty();
    }

    /** Messages a second apart, and then an hour. */
    private static List<String> lost(String numbers) {
        Optional<MessageSeries> series = Optional.empty();
        List<SequenceGap> lost = new ArrayList<>();
        long at = 0;
        for (String number : numbers.split(" ", -1)) {
            SequenceGaps.Step step = SequenceGaps.next(series, number(number), at += SECOND);
            lost.addAll(step.lost());
            series = Optional.of(step.series());
        }
        lost.addAll(SequenceGaps.expire(series.orElseThrow(), at + HOUR).lost());
        return lost.stream().map(gap -> gap.from() + "-" + gap.to()).toList();
    }

    private static SequenceNumber number(String digits) {
        return SequenceNumber.parse("bkn" + digits).orElseThrow();
    }
}

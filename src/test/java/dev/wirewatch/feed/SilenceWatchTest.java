package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilenceWatchTest {

    /** A Monday. */
    private static final Instant START = Instant.parse("2026-03-02T06:30:00Z");

    private final SilenceWatch watch = new SilenceWatch();

    @Test
    void saysNothingOfAFeedThatItDoesNotKnow() {
        assertThat(watch.silence(START)).isEmpty();
        watch.arrived(START);
        assertThat(watch.silence(START.plus(Duration.ofDays(30)))).isEmpty();
    }

    @Test
    void aSteadyFeedIsMissedWithinThreeOfItsIntervals() {
        Instant last = every(Duration.ofMinutes(10), Duration.ofHours(12));

        assertThat(watch.silence(last.plus(Duration.ofMinutes(20)))).isEmpty();
        assertThat(watch.silence(last.plus(Duration.ofMinutes(45)))).hasValueSatisfying(silence -> {
            assertThat(silence.since()).isEqualTo(Duration.ofMinutes(45));
            assertThat(silence.missed()).isBetween(4L, 5L);
            assertThat(silence.summary())
                    .isEqualTo(
                            "silent for 45 minutes, of which " + silence.missed() + " would usually bring a message");
        });
    }

    @Test
    void theQuickestFeedHasTenMinutes() {
        Instant last = every(Duration.ofSeconds(1), Duration.ofHours(3));

        assertThat(watch.silence(last.plus(Duration.ofSeconds(599)))).isEmpty();
        assertThat(watch.silence(last.plus(Duration.ofMinutes(10)))).isPresent();
    }

    @Test
    void silenceEndsWithTheNextMessage() {
        Instant last = every(Duration.ofMinutes(1), Duration.ofHours(3));
        Instant later = last.plus(Duration.ofHours(1));
        assertThat(watch.silence(later)).isPresent();

        watch.arrived(later);
        assertThat(watch.silence(later.plus(Duration.ofMinutes(9)))).isEmpty();
        assertThat(watch.silence(later.plus(Duration.ofMinutes(30)))).isPresent();
    }

    @Test
    void oneBatchIsNoHabit() {
        for (int n = 0; n < 10_000; n++) {
            watch.arrived(START.plusMillis(n));
        }

        assertThat(watch.silence(START.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void aBatchADayIsMissedAfterSomeDays() {
        Instant last = START;
        for (int day = 0; day < 30; day++) {
            for (int n = 0; n < 100; n++) {
                last = START.plus(Duration.ofDays(day)).plusSeconds(n);
                watch.arrived(last);
            }
        }

        assertThat(watch.silence(last.plus(Duration.ofDays(2)))).isEmpty();
        assertThat(watch.silence(last.plus(Duration.ofDays(5)))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aBusyFeedByChanceRaisesNoFalseAlarm(long seed) {
        List<Instant> arrivals = poisson(seed, Duration.ofDays(14), hour -> 20);

        assertThat(falseAlarms(arrivals, Duration.ofHours(2))).isZero();
        Instant last = arrivals.get(arrivals.size() - 1);
        assertThat(watch.silence(last.plus(Duration.ofMinutes(90)))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void quietNightsAndWeekendsAreAHabitToo(long seed) {
        List<Instant> arrivals = poisson(seed, Duration.ofDays(28), SilenceWatchTest::officeHours);

        assertThat(falseAlarms(arrivals, Duration.ofDays(14))).isZero();
        Instant thursdayMorning = Instant.parse("2026-04-02T07:00:00Z");
        for (Instant arrival : poisson(seed, Duration.ofDays(32), SilenceWatchTest::officeHours)) {
            if (arrival.isAfter(arrivals.get(arrivals.size() - 1)) && arrival.isBefore(thursdayMorning)) {
                watch.arrived(arrival);
            }
        }
        assertThat(watch.silence(thursdayMorning)).isEmpty();
        assertThat(watch.silence(thursdayMorning.plus(Duration.ofHours(3)))).isPresent();
    }

    @Test
    void anOutageDoesNotBecomeTheHabit() {
        every(Duration.ofMinutes(1), Duration.ofHours(30));
        Instant again = START.plus(Duration.ofHours(36));
        for (int minute = 0; minute < 600; minute++) {
            watch.arrived(again.plus(Duration.ofMinutes(minute)));
        }

        assertThat(watch.silence(again.plus(Duration.ofMinutes(599 + 30)))).isPresent();
    }

    @Test
    void aClockThatGoesBackHurtsNothing() {
        Instant last = every(Duration.ofMinutes(1), Duration.ofHours(3));
        watch.arrived(START);

        assertThat(watch.silence(START)).isEmpty();
        assertThat(watch.silence(last.plus(Duration.ofMinutes(30)))).isPresent();
    }

    @Test
    void theSameTimesTellTheSame() {
        SilenceWatch other = new SilenceWatch();
        List<Instant> arrivals = poisson(7, Duration.ofDays(3), hour -> 5);
        arrivals.forEach(watch::arrived);
        arrivals.forEach(other::arrived);

        Instant later = START.plus(Duration.ofDays(4));
        assertThat(watch.silence(later)).isPresent().isEqualTo(other.silence(later));
    }

    private Instant every(Duration interval, Duration time) {
        Instant last = START;
        for (Instant at = START; at.isBefore(START.plus(time)); at = at.plus(interval)) {
            watch.arrived(at);
            last = at;
        }
        return last;
    }

    /** How often it is called silent in the second before a message comes, behind a time of learning. */
    private int falseAlarms(List<Instant> arrivals, Duration learning) {
        int alarms = 0;
        for (Instant arrival : arrivals) {
            boolean learnt = arrival.isAfter(START.plus(learning));
            if (learnt && watch.silence(arrival.minusSeconds(1)).isPresent()) {
                alarms++;
            }
            watch.arrived(arrival);
        }
        return alarms;
    }

    private static double officeHours(Instant at) {
        OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
        boolean weekend = time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend || time.getHour() < 6 || time.getHour() >= 20 ? 0.2 : 30;
    }

    /** Messages by chance, so many an hour. */
    private static List<Instant> poisson(long seed, Duration time, ToDoubleFunction<Instant> anHour) {
        Random random = new Random(seed);
        List<Instant> arrivals = new ArrayList<>();
        for (Instant at = START; at.isBefore(START.plus(time)); at = at.plusSeconds(10)) {
            if (random.nextDouble() < anHour.applyAsDouble(at) / 360) {
                arrivals.add(at);
            }
        }
        return arrivals;
    }
}

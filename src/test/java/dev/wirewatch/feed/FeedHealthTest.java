package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FeedHealthTest {

    private Instant now = Instant.parse("2026-03-03T09:15:00Z");
    private final FeedHealth health = new FeedHealth(() -> now, new QuietMetrics());

    @Test
    void aFeedThatIsExpectedIsShownAtOnce() {
        health.expect("north");

        assertThat(only().messages()).isZero();
        assertThat(only().lastMessage()).isEmpty();
        assertThat(only().summary()).isEqualTo("ok");
    }

    @Test
    void messagesAreCountedAlsoForTheLastHour() {
        health.delivered("north", 10);
        now = now.plus(Duration.ofMinutes(30));
        health.delivered("north", 5);
        assertThat(only().lastHour()).isEqualTo(2);

        now = now.plus(Duration.ofMinutes(30));
        assertThat(only().messages()).isEqualTo(2);
        assertThat(only().bytes()).isEqualTo(15);
        assertThat(only().lastHour()).isEqualTo(1);
        now = now.plus(Duration.ofDays(3));
        assertThat(only().lastHour()).isZero();
        assertThat(only().lastMessage()).hasValue(Instant.parse("2026-03-03T09:45:00Z"));
    }

    @Test
    void rejectionsAreCountedOfFeedsThatAreKnown() {
        health.rejected("north");
        assertThat(health.statuses()).isEmpty();

        health.delivered("north", 10);
        health.rejected("north");

        assertThat(only().rejected()).isEqualTo(1);
        assertThat(only().messages()).isEqualTo(1);
        assertThat(only().errors()).isZero();
    }

    @Test
    void anErrorThatLastsMakesAFeedFailUntilItDelivers() {
        health.failed("north", FeedFault.KAFKA, "does not answer");
        assertThat(only().summary()).isEqualTo("failing: kafka: does not answer");
        assertThat(only().lastErrorAt()).hasValue(now);

        health.delivered("north", 1);
        assertThat(only().summary()).isEqualTo("ok");
        health.failed("north", FeedFault.FOLDER, "gone");
        health.recovered("north");
        assertThat(only().summary()).isEqualTo("ok");
        assertThat(only().errors()).isEqualTo(2);
        assertThat(only().lastError()).hasValue("folder: gone");
    }

    @Test
    void anErrorOfOneMessageDoesNotMakeAFeedFail() {
        health.failed("north", FeedFault.TOO_LARGE, "a.txt");

        assertThat(only().summary()).isEqualTo("ok");
        assertThat(only().errors()).isEqualTo(1);
    }

    @Test
    void silenceIsShown() {
        for (int minute = 0; minute < 120; minute++) {
            health.delivered("north", 1);
            now = now.plus(Duration.ofMinutes(1));
        }
        now = now.plus(Duration.ofHours(1));

        assertThat(only().silence()).isPresent();
        assertThat(only().summary()).startsWith("silent for 61 minutes");
    }

    @Test
    void feedsBeyondMeasureAreOne() {
        for (int n = 0; n < 1_000; n++) {
            health.delivered("feed-" + n, 1);
        }

        assertThat(health.statuses()).hasSize(201);
        assertThat(health.statuses().get(0).feed()).isEqualTo(FeedHealth.OTHERS);
        assertThat(health.statuses().get(0).messages()).isEqualTo(800);
    }

    @Test
    void theLogHasALineOfEachKindInTenSecondsAndCountsTheOthers() {
        Logger logger = (Logger) LoggerFactory.getLogger(FeedHealth.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
        try {
            List.of("a.txt", "b.txt", "c.txt").forEach(file -> health.failed("north", FeedFault.TOO_LARGE, file));
            health.failed("north", FeedFault.UNREADABLE, "d.txt");
            now = now.plusSeconds(10);
            health.failed("north", FeedFault.TOO_LARGE, "e.txt");
            now = now.plusSeconds(10);
            health.failed("north", FeedFault.TOO_LARGE, "f.txt");
        } finally {
            logger.setAdditive(true);
            logger.detachAppender(log);
        }

        assertThat(log.list)
                .extracting(line -> line.getKeyValuePairs().stream()
                        .skip(2)
                        .map(pair -> pair.key + "=" + pair.value)
                        .collect(Collectors.joining(" ")))
                .containsExactly("detail=a.txt", "detail=d.txt", "detail=e.txt unlogged=2", "detail=f.txt");
    }

    private FeedStatus only() {
        assertThat(health.statuses()).hasSize(1);
        return health.statuses().get(0);
    }
}

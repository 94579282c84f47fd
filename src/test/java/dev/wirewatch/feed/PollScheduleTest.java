package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that a polled feed goes by. */
class PollScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    private static final URI URL = URI.create("https://fjord.example/rss?key=s3cret");
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    @ParameterizedTest
    @CsvSource({
        "PT1M,0,PT0S,PT1M",
        "PT1M,1,PT0S,PT1M",
        "PT1M,2,PT0S,PT2M",
        "PT1M,2147483647,PT0S,PT1H",
        "PT6H,9,PT0S,PT6H",
        "PT1M,1,PT2H,PT2H",
        "PT1M,7,PT1M,PT1H",
        "PT1M,1,PT1000H,PT24H"
    })
    void waits(Duration interval, int failures, Duration notBefore, Duration wait) {
        assertThat(PollSchedule.next(interval, failures, notBefore)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120                            | PT2M
            0                              | PT0S
            Tue, 03 Mar 2026 09:16:00 GMT  | PT1M
            Tue, 03 Mar 2026 09:00:00 GMT  | PT0S
            """)
    void readsWhenToComeBack(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "99999999999999", "Tue, 99 Mar 2026 09:16:00 GMT"})
    void doesNotReadWhatIsNoTime(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }

    @Test
    void forgetsTheOldestVersionsButNoneThatIsStillShown() {
        List<String> many =
                IntStream.range(0, 5_000).mapToObj(Integer::toString).toList();
        SeenVersions seen = SeenVersions.of(many).with(List.of("0", "new"));

        assertThat(seen.holds("0")).isTrue();
        assertThat(seen.holds("new")).isTrue();
        assertThat(seen.holds("1")).isFalse();
        assertThat(seen.holds("2")).isTrue();
        assertThat(seen.oldestFirst()).hasSize(5_000).endsWith("0", "new");
    }

    @Test
    void writesProgressThatCanBeReadAgain() {
        Validators validators = new Validators(Optional.of("W/\"1\""), Optional.of("Tue, 03 Mar 2026 09:16:00 GMT"));
        Instant due = NOW.plusSeconds(7);
        String text =
                PollProgress.write(URL, new PollState(validators, SeenVersions.of(List.of("a", "b")), 0, due, false));

        PollState same = read(text, URL, INTERVAL);
        PollState other = read(text, URI.create("https://berg.example/"), INTERVAL);

        assertThat(text).doesNotContain("s3cret");
        assertThat(same.validators()).isEqualTo(validators);
        assertThat(same.seen().oldestFirst()).containsExactly("a", "b");
        assertThat(same.due()).isEqualTo(due);
        assertThat(other.due()).isEqualTo(NOW);
        assertThat(other.validators()).isEqualTo(Validators.none());
        assertThat(other.seen().oldestFirst()).containsExactly("a", "b");
    }

    /** The interval was made shorter, the clock was set back, or the server wishes to be left alone. */
    @ParameterizedTest
    @CsvSource({
        "false, PT-1H, PT0S",
        "false, PT1M, PT1M",
        "false, PT10H, PT5M",
        "true, PT10H, PT10H",
        "true, PT1000H, PT24H",
        "true, PT-1H, PT0S"
    })
    void asksWhenItWasDueButNoLaterThanCanBe(boolean wished, Duration due, Duration wait) {
        String text = PollProgress.write(
                URL, new PollState(Validators.none(), SeenVersions.of(List.of()), 0, NOW.plus(due), wished));

        assertThat(read(text, URL, INTERVAL).due()).isEqualTo(NOW.plus(wait));
    }

    private static PollState read(String text, URI url, Duration interval) {
        return PollProgress.read(Optional.of(text), new PollSettings("fjord", url, interval, false), NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"seen\":3}", "null"})
    void beginsAnewWhereProgressIsNone(String text) {
        assertThat(read(text, URL, INTERVAL).due()).isEqualTo(NOW);
        assertThat(read(text, URL, INTERVAL).seen().oldestFirst()).isEmpty();
    }
}

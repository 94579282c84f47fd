package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may push. */
class PushAccessTest extends PushFixture {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bearer s3cret-t0ken     | 202
            bearer  s3cret-t0ken    | 202
            Bearer s3cret-t0keN     | 401
            Bearer s3cret-t0ken1    | 401
            Bearer                  | 401
            Basic s3cret-t0ken      | 401
            s3cret-t0ken            | 401
            """)
    void theTokenMustBeShown(String shown, int status) {
        PushAnswer answer = guarded.receive(request("north", "x").with("Authorization", shown));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain(SECRET);
        assertThat(taken).hasSize(status == 202 ? 1 : 0);
    }

    @Test
    void withoutATokenNothingIsLearntOfTheFeed() {
        assertThat(guarded.receive(request("a b", "x")).status()).isEqualTo(401);
        assertThat(guarded.receive(request("north", "x")).status()).isEqualTo(401);

        assertThat(health.statuses()).extracting(FeedStatus::feed).containsExactly(PushFeed.NO_FEED);
        assertThat(status(PushFeed.NO_FEED).errors()).isEqualTo(2);
    }

    @Test
    void nothingPrintsTheToken() {
        assertThat(new PushSettings(Optional.of(new Token(SECRET))).toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "Host, localhost:18080, 202",
        "Host, 127.0.0.1:18080, 202",
        "Host, '[::1]:18080', 202",
        "Host, evil.example, 403",
        "Host, 127.0.0.1.evil.example, 403",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
    })
    void withoutATokenNoWebPageMayPush(String header, String value, int status) {
        assertThat(open.receive(request("north", "x").with(header, value)).status())
                .isEqualTo(status);
    }
}

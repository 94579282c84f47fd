package dev.wirewatch.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.wire.WireMessage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a pushed message. Who may push, and bodies, have tests of their own, on the same {@link PushFixture}. */
class PushFeedTest extends PushFixture {

    @Test
    void aMessageIsPassedOnAsItIs() {
        PushAnswer answer = open.receive(request("north", "Dépêche").with("Content-Type", "text/plain; charset=UTF-8"));

        assertThat(answer).isEqualTo(PushAnswer.of(202, "accepted"));
        assertThat(taken)
                .containsExactly(new WireMessage("Dépêche".getBytes(UTF_8), "text/plain; charset=UTF-8", "north", NOW));
        assertThat(status("north").messages()).isEqualTo(1);
        assertThat(status("north").lastMessage()).hasValue(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "",
                "a/b",
                "ü",
                ".",
                "..",
                "../x",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void aNameThatNoFeedCanHave(String name) {
        PushAnswer answer = open.receive(request(name, "x"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("\n");
        assertThat(health.statuses()).extracting(FeedStatus::feed).containsExactly(PushFeed.NO_FEED);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Encoding, br, 415",
        "Content-Encoding, 'gzip, gzip', 415",
        "Content-Encoding, identity, 202",
        "Content-Type, application/x-www-form-urlencoded, 415",
        "Content-Type, multipart/form-data; boundary=x, 415",
        "Content-Type, whatever/it-is, 202",
        "Content-Encoding, gzip, 400",
    })
    void whatIsNoMessageInItself(String header, String value, int status) {
        assertThat(open.receive(request("north", "x").with(header, value)).status())
                .isEqualTo(status);
        assertThat(health.statuses()).extracting(FeedStatus::feed).containsExactly("north");
    }

    @Test
    void aContentTypeBeyondMeasure() {
        assertThat(open.receive(request("north", "x").with("Content-Type", "x".repeat(1_025)))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aKafkaThatDoesNotAnswerMeansToComeAgain() {
        fault = Optional.of(new NotTakenException(FeedFault.KAFKA, "time out", null));
        PushAnswer answer = open.receive(request("north", "x"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).hasValue(5);
        assertThat(status("north").summary()).startsWith("failing: kafka");

        fault = Optional.empty();
        assertThat(open.receive(request("north", "x")).status()).isEqualTo(202);
        assertThat(status("north").summary()).isEqualTo("ok");
    }

    @Test
    void aMessageThatKafkaRefusesIsNotToBeSentAgain() {
        fault = Optional.of(new NotTakenException(FeedFault.TOO_LARGE, "too large", null));
        assertThat(open.receive(request("north", "x")).status()).isEqualTo(413);

        fault = Optional.of(new NotTakenException(FeedFault.REFUSED, "no, says broker-7.internal", null));
        PushAnswer answer = open.receive(request("north", "x"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).isEqualTo("Kafka refuses the message");
        assertThat(status("north").lastError()).hasValue("refused: no, says broker-7.internal");
        assertThat(answer.retryAfter()).isEmpty();
    }

    @Test
    void memoryIsBoundedAndGivenBack() {
        PushFeed small = feed(Optional.empty(), BodyPatience.standard(), 2);
        for (int i = 0; i < 3; i++) {
            PushAnswer busy = small.receive(new MemoryRequest("north", new byte[2 * 1024 * 1024 + 1]));
            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.retryAfter()).hasValue(1);
            assertThat(small.receive(new MemoryRequest("north", new byte[2 * 1024 * 1024]))
                            .status())
                    .isEqualTo(202);
        }
    }
}

package dev.wirewatch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.wirewatch.message.RejectionReason;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON of hostile making, for the readers of AP's Media API, of ninjs and of JSON lines. */
class HostileJsonTest {

    private static final String AP =
            "{\"api_version\":\"1.1\",\"data\":{\"item\":{\"altids\":{\"itemid\":\"a\"},\"headline\":\"Ban\",%s}}}";
    private static final String NINJS = "{\"uri\":\"a\",\"headline\":\"Ban\",%s}";
    private static final String LINE = "{\"id\":\"a\",\"headline\":\"Ban\",%s}";

    static Stream<Arguments> bombs() {
        return Stream.of(AP, NINJS, LINE)
                .flatMap(json -> Stream.of(
                        Arguments.of(json, "\"subject\":" + "[".repeat(10_000), RejectionReason.TOO_COMPLEX),
                        Arguments.of(json, "\"subject\":" + "{\"a\":".repeat(10_000), RejectionReason.TOO_COMPLEX),
                        Arguments.of(json, "\"note\":1,\"note\":2", RejectionReason.MALFORMED),
                        Arguments.of(
                                json, "\"note\":\"" + "a".repeat(5 * 1024 * 1024) + "\"", RejectionReason.TOO_LARGE),
                        Arguments.of(json, "\"note\":\"" + "a".repeat(3_000_000) + "\"", RejectionReason.TOO_COMPLEX),
                        Arguments.of(json, "\"note\":\"\\ud800\"", RejectionReason.MALFORMED),
                        Arguments.of(json, "\"urgency\":" + "9".repeat(1_000_000), RejectionReason.TOO_COMPLEX),
                        Arguments.of(json, "\"" + "n".repeat(1_000_000) + "\":1", RejectionReason.TOO_COMPLEX)));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    @Timeout(30)
    void isRejectedSoon(String json, String field, RejectionReason reason) {
        assertThat(Messages.rejected(json.formatted(field)).reason()).isEqualTo(reason);
    }

    static Stream<Arguments> large() {
        return Stream.of(AP, NINJS, LINE)
                .flatMap(json -> Stream.of(
                        json.formatted("\"subject\":[" + "\"a\",".repeat(1_000_000) + "\"a\"]"),
                        json.formatted("\"subject\":[" + "{\"name\":\"a\"},".repeat(300_000) + "1]"),
                        json.formatted("\"editorialtypes\":[" + "\"Kill\",".repeat(600_000) + "1],\"signals\":["
                                + "\"kill\",".repeat(60_000) + "null]"),
                        json.formatted("\"bylines\":[" + "{\"by\":\"a\"},".repeat(2_000) + "1]"),
                        json.formatted("\"description_caption\":\"" + "a\\n".repeat(600_000) + "\"")))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("large")
    @Timeout(30)
    void isReadSoonWhereItIsLarge(String json) {
        assertThat(Messages.read(json)).isInstanceOf(Reading.Items.class);
    }

    @Test
    @Timeout(30)
    void isRejectedSoonWhereItNamesMoreAuthorsThanAnyDispatchHas() {
        Reading.Rejected rejected =
                Messages.rejected(AP.formatted("\"bylines\":[" + "{\"by\":\"a\"},".repeat(300_000) + "1]"));

        assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_COMPLEX);
    }

    @Test
    void isRejectedWhereverItIsCutShort() {
        byte[] whole = AP.formatted("\"place\":[{\"name\":\"Zürich\"}],\"datelinelocation\":{\"city\":\"BERN\"}")
                .getBytes(UTF_8);
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatCode(() -> assertThat(
                                    Messages.rejected(cut, "application/json").reason())
                            .isIn(RejectionReason.MALFORMED, RejectionReason.BAD_ENCODING))
                    .as("cut at %d", length)
                    .doesNotThrowAnyException();
        }
    }
}

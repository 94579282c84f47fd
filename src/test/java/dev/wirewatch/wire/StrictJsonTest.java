package dev.wirewatch.wire;

import static dev.wirewatch.wire.Messages.bytes;
import static dev.wirewatch.wire.Messages.items;
import static dev.wirewatch.wire.Messages.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages in JSON are held to its letter, within limits. */
class StrictJsonTest {

    private static final String JSON = "{\"id\":\"1\",\"headline\":\"H\",\"body\":\"Ünïcode 🚀\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"body\":\"x\"} {}",
                "{\"id\":1,\"body\":\"x\"}\n}",
                "{\"id\":01}",
                "{'id':1}",
                "{\"id\":NaN}",
                "{\"id\":1,}",
                "[{\"uri\":\"u\" \"headline\":\"h\"}]",
                "{\"id\":1,\"\\udc00\":2}"
            })
    void rejectsJsonThatIsNotStrict(String text) {
        assertThat(rejected(text).reason()).isEqualTo(RejectionReason.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"id":1,"body":"x"} {}        | something stands behind its end; a message is one object or array
                    {"id":01}                     | a number that begins with a zero
                    {"id":1.}                     | a number that is not written as JSON does
                    {'id':1}                      | ''' where a field name in double quotes belongs
                    {"id":NaN}                    | 'NaN' is no value of JSON
                    {"id":tru}                    | 'tru' is no value; texts stand in double quotes
                    {"id":1,}                     | '}' where a field name in double quotes belongs
                    {"id":}                       | '}' where a value belongs
                    {"id" 1}                      | '1' where the colon behind a field name belongs
                    {"id":1 "body":2}             | '"' where a comma or the end belongs
                    {"id":[1}                     | '}' does not close what is open
                    {"id":1                       | an object is never closed
                    [{"id":1}                     | an array is never closed
                    {"id":"x                      | a text that is never closed
                    {"id":"\\q"}                   | '\\q' is no escape of JSON
                    {"id":"\\u12x4"}               | an escape \\u without four hexadecimal digits
                    """)
    void saysInItsOwnWordsWhatIsNoJson(String text, String words) {
        assertThat(rejected(text).detail()).endsWith(": " + words);
    }

    static List<String> complex() {
        return List.of(
                "[".repeat(10_000),
                "{\"a\":".repeat(10_000),
                "[".repeat(65) + "]".repeat(65),
                "{\"id\":" + "9".repeat(101) + "}",
                "{\"" + "n".repeat(257) + "\":1}",
                "{\"id\":\"1\",\"body\":\"" + "x".repeat(WireLimits.MAX_JSON_STRING + 1) + "\"}");
    }

    @ParameterizedTest
    @MethodSource("complex")
    void rejectsJsonBeyondTheLimits(String text) {
        Reading.Rejected rejected = rejected(text);

        assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_COMPLEX);
        assertThat(rejected.detail()).hasSizeLessThan(301).doesNotContain("`", "\n", "maximum allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json",
                "application/json; charset=utf-8",
                "text/json",
                "application/vnd.example+json",
                "''",
                "text/plain",
                "application/octet-stream",
                "text/html",
                "no type at all"
            })
    void readsJsonAsJsonWhateverIsDeclared(String type) {
        assertThat(items(JSON, type)).extracting(NewsItem::getFormat).containsExactly("json-line");
    }

    @Test
    void readsEscapedCharactersBeyondTheFirstPlane() {
        assertThat(Messages.item("{\"id\":\"1\",\"body\":\"\\ud83d\\ude80\"}").getBody())
                .isEqualTo("🚀");
    }

    @Test
    void rejectsJsonThatIsCutShortAnywhere() {
        byte[] whole = bytes(JSON);
        for (int length = 1; length < whole.length; length++) {
            assertThat(rejected(Arrays.copyOf(whole, length), "application/json")
                            .reason())
                    .as("cut at %d", length)
                    .isIn(RejectionReason.MALFORMED, RejectionReason.BAD_ENCODING);
        }
    }
}

package dev.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Evidence;
import dev.wirewatch.message.ItemRef;
import dev.wirewatch.message.Rejection;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.RuleRef;
import dev.wirewatch.message.Severity;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageJsonTest {

    private static final Instant RECEIVED = Instant.parse("2024-05-06T07:08:09Z");

    @Test
    void anAlertIsNamedAsItsSchemaNamesIt() {
        ItemRef item = new ItemRef(null, "urn:x:1", null, "H", null, null, null, 2, null, null, "f", RECEIVED);
        RuleRef rule = new RuleRef("r", "R", "p", "c", Severity.HIGH, List.of(), "v", 0);
        Evidence place = new Evidence("body", 0, 4, "wörd", "", "\u0001");

        assertThat(MessageJson.of(new Alert(
                                "id", 1, rule, "s", item, List.of(place), RECEIVED, RECEIVED, List.of(), List.of()))
                        .toString())
                .isEqualTo("""
                        {"id":"id","revision":1,"rule":{"id":"r","title":"R","pack":"p","category":"c","severity":"high",\
                        "ruleSet":"v","packVersion":0},"story":"s","item":{"uri":"urn:x:1","headline":"H","urgency":2,"feed":"f",\
                        "received":"2024-05-06T07:08:09Z"},"evidence":[{"field":"body","start":0,"end":4,"text":"wörd",\
                        "before":"","after":"\\u0001"}],"raised":"2024-05-06T07:08:09Z","revised":"2024-05-06T07:08:09Z"}""");
    }

    @Test
    void emptyListsMayBeShown() {
        ItemRef item = new ItemRef(null, "urn:x:1", null, "H", null, null, null, 2, null, null, "f", RECEIVED);
        RuleRef rule = new RuleRef("r", "R", "p", "c", Severity.HIGH, List.of(), "v", 0);

        assertThat(MessageJson.withLists(new Alert(
                                "id", 1, rule, "s", item, List.of(), RECEIVED, RECEIVED, List.of(), List.of()))
                        .toString())
                .contains("\"subjects\":[]", "\"evidence\":[]", "\"kinds\":[]", "\"parties\":[]")
                .doesNotContain("null");
    }

    @Test
    void bytesAreBase64AndLongsAreNumbers() {
        Rejection rejection = new Rejection(
                RejectionReason.BAD_ENCODING,
                "d",
                ByteBuffer.wrap("xbytesx".getBytes(UTF_8), 1, 5),
                null,
                true,
                null,
                "f",
                "wire-raw",
                0,
                9_000_000_000L,
                RECEIVED);

        assertThat(MessageJson.of(rejection).toString())
                .isEqualTo(
                        "{\"reason\":\"bad_encoding\",\"detail\":\"d\",\"bytes\":\"Ynl0ZXM=\",\"whole\":true,\"feed\":\"f\","
                                + "\"topic\":\"wire-raw\",\"partition\":0,\"offset\":9000000000,"
                                + "\"received\":\"2024-05-06T07:08:09Z\"}");
    }
}

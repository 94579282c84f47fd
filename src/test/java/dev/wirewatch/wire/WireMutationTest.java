package dev.wirewatch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages good messages at random, from a fixed seed: each ends as items with text or as a rejection with a detail. */
class WireMutationTest {

    private static final int MUTATIONS = 4_000;

    private static final String TEXT = """
            date 2024-03-02
            Ministers agree on ban

            OSLO/ST. GALLEN, Switzerland, Mar. 2, 2024 (Agency) – Ministers agreed – “for now” – on
            a ban.

                It holds for a year (they said).
            """;

    private static final String NINJS = """
            [{"uri":"urn:example:1","version":"1","pubstatus":"usable","urgency":3,"embargoed":"2024-03-02T10:00:00+01:00",
            "headlines":[{"role":"main","value":"Ministers agree"}],"subjects":[{"name":"law","uri":"http://x.example/1"}],
            "bodies":[{"contentType":"text/html","value":"<p>Größe &amp; <b>Gewicht</b></p>\\ud83d\\ude80"}]}]
            """;

    private static final String JSON_LINE = """
            {"id":"1","headline":"Ministers agree","body":"One.\\n\\nTwo – \\u00e9.","places":["peru",{"name":"x"}],"urgency":"4"}
            """;

    @ParameterizedTest
    @ValueSource(strings = {TEXT, NINJS, JSON_LINE})
    void endsEveryDamagedMessageAsItemsOrARejection(String good) {
        Random random = new Random(7);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = Mutation.of(good.getBytes(UTF_8), random);
            assertThatCode(() -> ReadingContract.check(Messages.read(damaged, "")))
                    .as("%s", Arrays.toString(damaged))
                    .doesNotThrowAnyException();
        }
    }
}

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

    private static final String IPTC_7901 =
            "\u0001npa014 3 pl 171 vvvvb NPA 240506-89-00065#2\r\n\r\nGrain/ban/\r\n\u0002"
                    + "2ND LEAD\r\nMinisters agree =\r\n\r\nOslo (dpa) - Größe.\r\n\r\n# Notebook\r\n## Note to editors\r\n- adds quotes\r\n"
                    + "\u0003060655 GMT May 24\r\n\u007F\u0004\u0016\u0001npa015 3 i 5\r\n\u0002\u001B-AText\u0003\u0004";

    private static final String ANPA =
            "\u0016\u0016\u0001W2870\u001Fworld\nr i\u0013\u0011 BC-Grain-Ban 2ndLd-Writethru 05-06 0480\n\u0002"
                    + "^BC-Grain-Ban, 2nd Ld-Writethru, a0701,480<\n^Ban<\n^Eds: SUBS 1st graf.<\n^By ANNA WRITER=\n"
                    + "\t   OSLO (AP) _ ``It holds'' 2{ years.\n\bA\u001F\u001E 7\n\u0003NP-WF-05-06-24 0655GMT<\n\f\u0004";

    private static final String TREC_AP = """
            <DOC>
            <DOCNO> 1 </DOCNO>
            <FILEID>NP-NR-05-06-89 2334EST</FILEID>
            <FIRST>u w AM-Ban 2ndLd-Writethru a0701 05-06 0480</FIRST>
            <SECOND>AM-Ban, 2nd Ld-Writethru, a0701,480</SECOND>
            <HEAD>Ban</HEAD>
            <DATELINE>OSLO (AP) </DATELINE>
            <TEXT>
               It holds &amp; holds.
            </TEXT>
            </DOC>
            """;

    @ParameterizedTest
    @ValueSource(strings = {TEXT, NINJS, JSON_LINE, IPTC_7901, ANPA, TREC_AP})
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

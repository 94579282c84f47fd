package dev.wirewatch.wire;

import static dev.wirewatch.wire.Messages.item;
import static dev.wirewatch.wire.Messages.items;
import static dev.wirewatch.wire.Messages.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsReaderTest {

    @Test
    void readsVersion1() {
        NewsItem item = item("""
                {"uri": "urn:example:1", "type": "text", "version": "3", "pubstatus": "withheld", "urgency": 2,
                 "headline": "Ministers\\n agree", "slugline": "BAN", "byline": "A. Writer", "located": "VIENNA",
                 "body_html": "<p>HTML</p>", "body_text": "One.\\n\\nTwo.", "language": "en-GB",
                 "source": "Agency", "copyrightholder": "Other", "ednote": "Recasts.",
                 "subject": [{"name": "diplomacy", "code": "20000639",
                              "scheme": "http://cv.iptc.org/newscodes/mediatopic/"}],
                 "place": [{"name": "Austria", "code": "at", "scheme": "iso3166"}],
                 "embargoed": "2024-03-02T12:00:00+01:00", "versioncreated": "2024-03-02T10:00:00Z",
                 "firstcreated": "2024-03-01T10:00:00+0000"}
                """);

        assertThat(item)
                .isEqualTo(NewsItem.newBuilder()
                        .setProvider("Agency")
                        .setUri("urn:example:1")
                        .setVersion("3")
                        .setPubstatus(PubStatus.WITHHELD)
                        .setUrgency(2)
                        .setHeadline("Ministers agree")
                        .setSlugline("BAN")
                        .setByline("A. Writer")
                        .setLocated("Vienna")
                        .setBody("One.\n\nTwo.")
                        .setSubjects(Collections.singletonList(
                                new Concept("diplomacy", "http://cv.iptc.org/newscodes/mediatopic/20000639")))
                        .setPlaces(Collections.singletonList(new Concept("Austria", "at")))
                        .setLanguage("en-GB")
                        .setEmbargoed(Instant.parse("2024-03-02T11:00:00Z"))
                        .setVersioncreated(Instant.parse("2024-03-02T10:00:00Z"))
                        .setFirstcreated(Instant.parse("2024-03-01T10:00:00Z"))
                        .setNote("Recasts.")
                        .setSignals(List.of())
                        .setReplaces(List.of())
                        .setFormat("ninjs")
                        .setFeed("test")
                        .setReceived(Messages.RECEIVED)
                        .build());
    }

    @Test
    void readsVersion3() {
        NewsItem item = item("""
                {"standard": {"name": "ninjs", "version": "3.0"}, "uri": "urn:example:2", "pubStatus": "usable",
                 "versionCreated": "2024-03-02T10:00:00+02:00", "firstCreated": "2024-03-01",
                 "headlines": [{"role": "short", "value": "Ban"}, {"role": "main", "value": "Ministers agree on ban"}],
                 "bodies": [{"role": "x", "contentType": "text/html", "value": "<p>A &amp; B</p><p>C</p>"}],
                 "by": "A. Writer", "edNote": "Leads.", "copyrightHolder": "Agency",
                 "subjects": [{"uri": "http://cv.example.org/1", "name": "law"}, {"literal": "L2"}],
                 "places": [{"name": "Vienna", "literal": "VIE"}]}
                """);

        assertThat(item.getProvider()).isEqualTo("Agency");
        assertThat(item.getHeadline()).isEqualTo("Ministers agree on ban");
        assertThat(item.getBody()).isEqualTo("A & B\n\nC");
        assertThat(item.getByline()).isEqualTo("A. Writer");
        assertThat(item.getNote()).isEqualTo("Leads.");
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-03-02T08:00:00Z"));
        assertThat(item.getFirstcreated()).isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
        assertThat(item.getSubjects())
                .containsExactly(new Concept("law", "http://cv.example.org/1"), new Concept(null, "L2"));
        assertThat(item.getPlaces()).containsExactly(new Concept("Vienna", "VIE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "headline":"H","title":"T"                                         | H
                    "headline_main":"M","title":"T"                                    | M
                    "headline_b":"B","headline_main":"M"                               | M
                    "headlines":[{"value":"First"},{"role":"sub","value":"Second"}]    | First
                    "headlines":[{"contenttype":"text/html","value":"A <b>B</b>"}]     | A B
                    "headline":"  ","title":"T"                                        | T
                    "headline":null,"title":42                                         | 42
                    """)
    void takesTheHeadlineFromWhereThereIsOne(String fields, String headline) {
        assertThat(item("{\"uri\":\"u\"," + fields + "}").getHeadline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "body_text":"Text","body_html":"<p>HTML</p>"                                           | Text
                    "body_html":"<p>HTML</p>","body_text":" "                                              | HTML
                    "body_xhtml":"<p>X</p>","body_own":"Own"                                               | X
                    "body_own":"Own"                                                                       | Own
                    "body_nitf":"<nitf><body><p>N</p></body></nitf>"                                       | N
                    "bodies":[{"role":"html5","value":"<p>H</p>"},{"role":"text","value":"T"}]             | T
                    "bodies":[{"contentType":"application/xml","value":"<a>X</a>"},{"value":"T"}]          | T
                    "bodies":[{"contenttype":"text/plain; charset=utf-8","role":"x","value":"T"}]          | T
                    "description_text":"D","body_text":"B"                                                 | B
                    "description_creditline":"C","description_caption":"D"                                 | D
                    "descriptions":[{"role":"keywords","value":"K"},{"role":"lead","value":"L"}]           | L
                    "headline":"H","body_text":{"a":1},"bodies":"x","descriptions":[1,null]                | ~~
                    """)
    void takesTheBodyFromTheBestRendition(String fields, String body) {
        assertThat(item("{\"uri\":\"u\"," + fields + "}").getBody()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "provider":"P","source":"S"                  | P
                    "provider":{"name":"P"},"source":"S"         | P
                    "provider":{"x":1},"source":"S"              | S
                    "copyrightholder":"C"                        | C
                    "copyrightnotice":"(C) N"                    |
                    """)
    void takesTheProviderFromTheFieldThatNamesIt(String fields, String provider) {
        assertThat(item("{\"uri\":\"u\",\"headline\":\"h\"," + fields + "}").getProvider())
                .isEqualTo(provider);
    }

    @ParameterizedTest
    @CsvSource({"usable,USABLE", "Withheld,WITHHELD", "canceled,CANCELED", "cancelled,CANCELED", "commissioned,UNKNOWN"
    })
    void readsThePublishingStatus(String sent, PubStatus status) {
        assertThat(item("{\"uri\":\"u\",\"headline\":\"h\",\"pubstatus\":\"" + sent + "\"}")
                        .getPubstatus())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "{}", "[]", "\"\"", "null", "-1", "0", "10", "4.5", "1e400", "\"high\""})
    void leavesOutWhatItCannotReadAndKeepsTheItem(String value) {
        NewsItem item =
                item(("{'uri':'u','headline':'h','urgency':%1$s,'versioncreated':%1$s,'subject':%1$s,'place':[%1$s],"
                                + "'headlines':%1$s,'bodies':[%1$s],'associations':%1$s}")
                        .replace('\'', '"')
                        .formatted(value));

        assertThat(item.getHeadline()).isEqualTo("h");
        assertThat(item.getUrgency()).isNull();
        assertThat(item.getVersioncreated()).isNull();
    }

    @Test
    void readsArraysAndEnvelopesInOrder() {
        String array = "[{\"uri\":\"1\",\"headline\":\"A\"},{\"uri\":\"2\"},{\"guid\":\"3\",\"headline\":\"C\"}]";

        assertThat(items(array, "")).extracting(NewsItem::getUri).containsExactly("1", "3");
        assertThat(items("{\"total\":3,\"item\":" + array + "}", ""))
                .extracting(NewsItem::getHeadline)
                .containsExactly("A", "C");
    }

    @Test
    void namesItemsWithoutIdentifierByTheBytes() {
        assertThat(items("[{\"headline\":\"A\"},{\"headline\":\"B\"}]", "application/ninjs+json"))
                .extracting(NewsItem::getUri)
                .satisfiesExactly(
                        first -> assertThat(first).matches("urn:sha256:[0-9a-f]{64}"),
                        second -> assertThat(second).matches("urn:sha256:[0-9a-f]{64}#2"));
    }

    @Test
    void rejectsAnArrayWithSomethingElseInIt() {
        byte[] bytes = "[{\"uri\":\"1\",\"headline\":\"A\"}, 5]".getBytes(StandardCharsets.UTF_8);

        assertThat(rejected(bytes, "application/ninjs+json"))
                .isEqualTo(new Reading.Rejected(RejectionReason.MALFORMED, "ninjs item 2 is not a JSON object"));
        assertThat(rejected(bytes, "application/json").reason()).isEqualTo(RejectionReason.UNSUPPORTED_FORMAT);
    }

    @Test
    void rejectsMoreItemsThanTheLimit() {
        String item = "{\"uri\":\"1\",\"headline\":\"A\"}";
        String many = "[" + String.join(",", Collections.nCopies(WireLimits.MAX_ITEMS + 1, item)) + "]";

        assertThat(rejected(many).reason()).isEqualTo(RejectionReason.TOO_COMPLEX);
    }

    @Test
    void rejectsAnItemWithoutText() {
        assertThat(rejected("{\"uri\":\"u\",\"type\":\"picture\"}").reason()).isEqualTo(RejectionReason.NO_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"subjects\": [{\"name\": \"arms trade\"}]",
                "\"place\": [{\"name\": \"Oslo\"}]",
                "\"people\": [{\"name\": \"Kari Nord\"}]",
                "\"slugline\": \"NORWAY-ARMS\"",
                "\"byline\": \"By Kari Nord\""
            })
    void readsAnItemWithoutTextThatSaysWhatItIsAbout(String field) {
        assertThat(item("{\"uri\": \"urn:example:1\", " + field + "}").getBody())
                .isEmpty();
    }

    @Test
    void leavesOutAnItemWithoutTextBesideOneWithText() {
        assertThat(items("""
                        [{"uri": "urn:example:1", "subject": [{"name": "arms trade"}]},
                         {"uri": "urn:example:2", "headline": "Ministers agree"}]
                        """, "")).extracting(NewsItem::getUri).containsExactly("urn:example:2");
    }

    @Test
    void readsWhoAndWhatAnItemIsAboutAsSubjects() {
        NewsItem item = item("""
                {"uri": "urn:example:1", "headline": "Ministers agree",
                 "subjects": [{"name": "arms trade", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000602"}],
                 "people": [{"name": "Kari Nord"}],
                 "organisations": [{"name": "Fjord Yard", "uri": "http://example.com/org/7"}],
                 "events": [{"name": "Port summit"}], "objects": [{"name": "MV Fjord"}]}
                """);

        assertThat(item.getSubjects())
                .containsExactly(
                        new Concept("arms trade", "http://cv.iptc.org/newscodes/mediatopic/20000602"),
                        new Concept("Kari Nord", null),
                        new Concept("Fjord Yard", "http://example.com/org/7"),
                        new Concept("Port summit", null),
                        new Concept("MV Fjord", null));
    }

    @Test
    void takesHtmlWhereThePlainTextIsOneParagraphAndHtmlIsNot() {
        assertThat(item("""
                {"uri": "urn:example:1", "body_text": "It holds.It ends.",
                 "body_html": "<p>It holds.</p><figure><img src='q.jpg'><figcaption>A quay</figcaption></figure><p>It ends.</p>"}
                """).getBody()).isEqualTo("It holds.\n\nIt ends.");
    }

    @Test
    void readsAWithdrawalWithoutText() {
        NewsItem kill =
                Messages.item("{\"uri\": \"urn:nordpress:1\", \"version\": \"3\", \"pubstatus\": \"canceled\"}");

        assertThat(kill.getPubstatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(kill.getUri()).isEqualTo("urn:nordpress:1");
        assertThat(Messages.rejected("{\"uri\": \"urn:nordpress:1\", \"version\": \"3\"}")
                        .reason())
                .isEqualTo(RejectionReason.NO_TEXT);
    }
}

package dev.wirewatch.wire;

import static dev.wirewatch.wire.Messages.item;
import static dev.wirewatch.wire.Messages.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Signal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLineReaderTest {

    @Test
    void readsIdHeadlineAndBody() {
        NewsItem item = item("{\"id\": 17, \"headline\": \"BAN AGREED\", \"body\": \"One\\r\\n  line.\\n\\n End \"}");

        assertThat(item.getUri()).isEqualTo("17");
        assertThat(item.getHeadline()).isEqualTo("BAN AGREED");
        assertThat(item.getBody()).isEqualTo("One\n  line.\n\n End ");
        assertThat(item.getFormat()).isEqualTo("json-line");
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item.getProvider()).isNull();
    }

    @Test
    void readsWhatAnAgencySaysAboutAVersion() {
        NewsItem item = item("""
                {"id": "1", "headline": "H", "signals": ["correction", "KILL", "Correction", null],
                 "replaces": ["urn:example:8", 9, null], "locatedcountry": "CHE", "categorycode": "f",
                 "priority": 4, "sequence": "bkn014"}
                """);

        assertThat(item.getSignals()).containsExactly(Signal.CORRECTION, Signal.KILL);
        assertThat(item.getReplaces()).containsExactly("urn:example:8", "9");
        assertThat(item.getLocatedcountry()).isEqualTo("CH");
        assertThat(item.getCategorycode()).isEqualTo("f");
        assertThat(item.getPriority()).isEqualTo("4");
        assertThat(item.getSequence()).isEqualTo("bkn014");
    }

    @Test
    void readsAnyOtherFieldOfANewsItemByItsName() {
        NewsItem item = item("""
                {"id": "1", "uri": "urn:example:9", "headline": "H", "body": "B", "provider": "Agency", "version": "2",
                 "pubstatus": "CANCELED", "urgency": 1, "slugline": "S", "byline": "W", "located": "Bern",
                 "subjects": ["arms trade", "medtop:20000602", {"name": "N", "code": "C"}],
                 "places": ["usa", {"name": "Peru"}], "language": "en", "embargoed": "2024-01-01T00:00:00Z",
                 "versioncreated": "2024-01-02T00:00:00Z", "firstcreated": "2024-01-03", "note": "Correct.",
                 "format": "forged", "feed": "forged", "received": 1, "date": "26-FEB-1987", "topics": [1]}
                """);

        assertThat(item)
                .isEqualTo(NewsItem.newBuilder()
                        .setUri("urn:example:9")
                        .setProvider("Agency")
                        .setVersion("2")
                        .setPubstatus(PubStatus.CANCELED)
                        .setUrgency(1)
                        .setHeadline("H")
                        .setBody("B")
                        .setSlugline("S")
                        .setByline("W")
                        .setLocated("Bern")
                        .setSubjects(List.of(
                                new Concept("arms trade", null),
                                new Concept(null, "medtop:20000602"),
                                new Concept("N", "C")))
                        .setPlaces(List.of(new Concept("usa", null), new Concept("Peru", null)))
                        .setLanguage("en")
                        .setEmbargoed(Instant.parse("2024-01-01T00:00:00Z"))
                        .setVersioncreated(Instant.parse("2024-01-02T00:00:00Z"))
                        .setFirstcreated(Instant.parse("2024-01-03T00:00:00Z"))
                        .setNote("Correct.")
                        .setSignals(List.of())
                        .setReplaces(List.of())
                        .setFormat("json-line")
                        .setFeed("test")
                        .setReceived(Messages.RECEIVED)
                        .build());
    }

    @Test
    void readsCountriesIntoPlaces() {
        String line = "{\"id\": 1, \"body\": \"B\", \"places\": [\"usa\", \"iso3166-1a2:US\"], \"country\": %s}";
        Concept usa = new Concept("usa", null);
        Concept us = new Concept(null, "iso3166-1a2:US");

        assertThat(item(line.formatted("\"no\"")).getPlaces())
                .containsExactly(usa, us, new Concept(null, "iso3166-1a2:NO"));
        assertThat(item(line.formatted("[\"US\", \"GBR\", null]")).getPlaces())
                .containsExactly(usa, us, new Concept(null, "iso3166-1a3:GBR"));
    }

    @ParameterizedTest
    @CsvSource({"US-NV,iso3166-1a2:US", "gb-sct,iso3166-1a2:GB", "XK,iso3166-1a2:XK", "SU,iso3166-1a2:SU"})
    void readsPartsOfCountriesAndCodesThatAreNoCountrysNow(String country, String code) {
        NewsItem item = item("{\"id\": 1, \"body\": \"B\", \"country\": \"" + country + "\"}");

        assertThat(item.getPlaces()).containsExactly(new Concept(null, code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "country": "Norway"              | country holds "Norway"; it must be a country by its ISO 3166 code
                    "country": ["NO", "ZQ-X"]        | country holds "ZQ-X"; it must be
                    "country": {"name": "Peru"}      | country holds {"name":"Peru"}; it must be
                    "urgency": "high"                | urgency holds "high"; it must be a whole number from 1 to 9
                    "urgency": 0                     | urgency holds 0; it must be a whole number from 1 to 9
                    "pubstatus": "usabel"            | pubstatus holds "usabel"; it must be usable, withheld or canceled
                    "versioncreated": "26-FEB-1987"  | versioncreated holds "26-FEB-1987"; it must be a time of ISO 8601
                    "embargoed": "2024-02-30"        | embargoed holds "2024-02-30"; it must be a time of ISO 8601
                    "language": "English"            | language holds "English"; it must be a language by its BCP 47 tag
                    "locatedcountry": "Atlantis"     | locatedcountry holds "Atlantis"; it must be a country
                    "signals": ["kill", "shout"]     | signals holds "shout"; it must be one of new, update, correction,
                    "signals": 7                     | signals holds 7; it must be one of new
                    "headline": ["H"]                | headline holds ["H"]; it must be a text
                    "headline": true                 | headline holds true; it must be a text
                    "subjects": ["a", {"title": 1}]  | subjects holds {"title":1}; it must be a name, a code, an object
                    "places": [["a"]]                | places holds ["a"]; it must be a name, a code, an object
                    "replaces": [false]              | replaces holds false; it must be a text or an array of texts
                    """)
    void refusesAWrongValue(String field, String detail) {
        Reading.Rejected rejected = rejected("{\"id\": \"1\", \"body\": \"B\", " + field + "}");

        assertThat(rejected.reason()).isEqualTo(RejectionReason.MALFORMED);
        assertThat(rejected.detail()).startsWith("the field " + detail);
    }

    @Test
    void refusesABodyThatIsNoText() {
        assertThat(rejected("{\"id\": 1, \"body\": 7}").detail())
                .isEqualTo("the field body holds 7; it must be a text");
    }

    @Test
    void takesNullAndBlankForAbsentAndLeavesFieldsOfOthersAlone() {
        NewsItem item = item("""
                {"id": "1", "headline": "H", "body": null, "urgency": "", "country": [null, " "], "language": null,
                 "versioncreated": "", "arms": "1", "contry": "Norway", "dateline": {"place": 7}}
                """);

        assertThat(item.getUrgency()).isNull();
        assertThat(item.getPlaces()).isEmpty();
        assertThat(item.getLanguage()).isNull();
    }

    @Test
    void quotesNoMoreThanTheBeginningOfAWrongValue() {
        String detail = rejected("{\"id\": 1, \"body\": \"B\", \"urgency\": \"" + "9".repeat(500) + "\"}")
                .detail();

        assertThat(detail).contains("\"" + "9".repeat(39) + "…;").hasSizeLessThan(120);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"id":"1","headline":"H"}                                | json-line
                    {"id":"1","body":"B"}                                    | json-line
                    {"id":"1","uri":"u","body":"B"}                          | json-line
                    {"id":"1","uri":"u","headline":"H","body_text":"B"}      | ninjs
                    {"uri":"u","headline":"H"}                               | ninjs
                    """)
    void isToldFromNinjs(String text, String format) {
        assertThat(item(text).getFormat()).isEqualTo(format);
    }

    @Test
    void rejectsWhatHoldsNoText() {
        assertThat(rejected("{\"id\":\"1\",\"headline\":\"\",\"body\":\" \"}").reason())
                .isEqualTo(RejectionReason.NO_TEXT);
        assertThat(rejected("{\"id\":\"1\",\"headline\":null,\"body\":null}").reason())
                .isEqualTo(RejectionReason.NO_TEXT);
        assertThat(rejected("{\"id\":\"1\"}").reason()).isEqualTo(RejectionReason.UNSUPPORTED_FORMAT);
    }
}

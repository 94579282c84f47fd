package dev.wirewatch.wire;

import static dev.wirewatch.wire.Messages.item;
import static dev.wirewatch.wire.Messages.items;
import static dev.wirewatch.wire.Messages.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Signal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApMediaReaderTest {

    private static final String ITEM = """
            {"api_version": "1.1", "method": "/content.GET", "data": {"meta": {"products": [{"id": 7}]}, "item": {
              "uri": "https://api.example.org/media/v/content/0011aabb?qt=x&et=1a",
              "altids": {"itemid": "0011aabb", "etag": "0011aabb_1a", "transref": "f1234"},
              "version": 3, "type": "text", "urgency": 2, "editorialpriority": "u", "language": "en",
              "versioncreated": "2026-03-03T10:05:12Z", "firstcreated": "2026-03-03T09:00:00Z",
              "embargoed": "2026-03-03T12:00:00Z", "pubstatus": "usable", "ednote": "CORRECTS the tonnage.",
              "editorialtypes": ["Correction", "Writethru"], "signals": ["newscontent"],
              "headline": "Port reopens", "headline_extended": "Port reopens after storm", "slugline": "BC-Port",
              "bylines": [{"by": "By ANNA BERG", "title": "AP Writer"}, {"by": "By LEE HO"}],
              "datelinelocation": {"city": "ROTTERDAM", "countrycode": "NLD", "countryname": "NETHERLANDS"},
              "provider": "AP",
              "subject": [
                {"rels": ["category"], "creator": "Editorial", "code": "f", "name": "Business"},
                {"rels": ["direct"], "code": "55aa", "name": "Shipping", "scheme": "http://cv.example.org/id/"}],
              "organisation": [{"name": "Harbour Authority", "scheme": "http://cv.example.org/id/", "code": "77"}],
              "place": [{"name": "Netherlands", "scheme": "http://cv.example.org/id/", "code": "99"}],
              "description_summary": "The port of Rotterdam reopened.",
              "renditions": {"nitf": {"href": "https://api.example.org/x"}}}}}
            """;

    @Test
    void readsAStory() {
        NewsItem item = item(ITEM);

        assertThat(item.getFormat()).isEqualTo("ap-media");
        assertThat(item.getUri()).isEqualTo("0011aabb");
        assertThat(item.getVersion()).isEqualTo("3");
        assertThat(item.getProvider()).isEqualTo("AP");
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item.getUrgency()).isEqualTo(2);
        assertThat(item.getPriority()).isEqualTo("u");
        assertThat(item.getCategorycode()).isEqualTo("f");
        assertThat(item.getSequence()).isEqualTo("f1234");
        assertThat(item.getHeadline()).isEqualTo("Port reopens");
        assertThat(item.getSlugline()).isEqualTo("BC-Port");
        assertThat(item.getByline()).isEqualTo("By ANNA BERG; By LEE HO");
        assertThat(item.getLocated()).isEqualTo("Rotterdam");
        assertThat(item.getLocatedcountry()).isEqualTo("NL");
        assertThat(item.getLanguage()).isEqualTo("en");
        assertThat(item.getNote()).isEqualTo("CORRECTS the tonnage.");
        assertThat(item.getSignals()).containsExactly(Signal.CORRECTION, Signal.UPDATE);
        assertThat(item.getSubjects())
                .containsExactly(
                        new Concept("Business", "f"),
                        new Concept("Shipping", "http://cv.example.org/id/55aa"),
                        new Concept("Harbour Authority", "http://cv.example.org/id/77"));
        assertThat(item.getPlaces()).containsExactly(new Concept("Netherlands", "http://cv.example.org/id/99"));
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2026-03-03T10:05:12Z"));
        assertThat(item.getFirstcreated()).isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
        assertThat(item.getEmbargoed()).isEqualTo(Instant.parse("2026-03-03T12:00:00Z"));
        assertThat(item.getBody()).isEqualTo("The port of Rotterdam reopened.");
    }

    @Test
    void readsAFeedWithItsPictures() {
        List<NewsItem> items = items("""
                {"api_version": "1.1", "data": {"query": "x", "items": [
                  {"meta": {}, "item": {"altids": {"itemid": "aa", "transref": "PIC.jpg"}, "type": "picture",
                    "headline": "A port", "description_caption": "FILE - The port,\\nin March.",
                    "photographer": {"name": "Joan Field"}, "datelinelocation": {"countryname": "UNITED STATES"}}},
                  {"meta": {}, "item": {"altids": {"itemid": "bb"}, "type": "graphic"}},
                  {"meta": {}, "item": {"uri": "https://api.example.org/c?et=1", "title": "Only a title"}},
                  {"meta": {}, "item": {"headline": "Nothing to name it by"}}]}}
                """, "application/json");

        assertThat(items).hasSize(3);
        NewsItem picture = items.get(0);
        assertThat(picture.getUri()).isEqualTo("aa");
        assertThat(picture.getBody()).isEqualTo("FILE - The port, in March.");
        assertThat(picture.getByline()).isEqualTo("Joan Field");
        assertThat(picture.getSequence()).isNull();
        assertThat(picture.getLocated()).isNull();
        assertThat(picture.getLocatedcountry()).isEqualTo("US");
        assertThat(picture.getProvider()).isNull();
        assertThat(picture.getCategorycode()).isNull();
        assertThat(items.get(1).getUri()).isEqualTo("https://api.example.org/c");
        assertThat(items.get(1).getHeadline()).isEqualTo("Only a title");
        assertThat(items.get(2).getUri()).startsWith("urn:sha256:").endsWith("#4");
    }

    @Test
    void readsAnItemAsTheAgentStoresIt() {
        String item = "{\"altids\": {\"itemid\": \"aa\"}, \"uri\": \"https://x.example\", \"headline\": \"A port\"}";

        assertThat(item(item).getUri()).isEqualTo("aa");
        assertThat(item("{\"item\": " + item + "}").getUri()).isEqualTo("aa");
        assertThat(items(item, "application/ninjs+json").get(0).getFormat()).isEqualTo("ninjs");
    }

    @Test
    void leavesNinjsWithOtherIdentifiersToItsReader() {
        assertThat(item("{\"uri\": \"u\", \"headline\": \"H\", \"altids\": [{\"role\": \"x\", \"value\": \"y\"}]}")
                        .getFormat())
                .isEqualTo("ninjs");
        assertThat(item("{\"uri\": \"u\", \"headline\": \"H\", \"data\": {\"item\": 7}}")
                        .getFormat())
                .isEqualTo("ninjs");
    }

    @ParameterizedTest
    @CsvSource({
        "Kill, KILL", "kill, KILL", "Withhold, HOLD", "Elimination, KILL", "Corrective, CORRECTION",
        "HoldForRelease, EMBARGO", "Hold For Release, EMBARGO", "Advisory, ADVISORY", "Lead, UPDATE", "NewsAlert, ALERT"
    })
    void readsSignals(String type, Signal signal) {
        String types = "{\"altids\": {\"itemid\": \"a\"}, \"headline\": \"H\", \"editorialtypes\": [\"" + type + "\"]}";

        assertThat(item(types).getSignals()).containsExactly(signal);
        assertThat(item(types.replace("editorialtypes", "editorialrole")).getSignals())
                .containsExactly(signal);
        assertThat(item(types.replace(type, "Obituary")).getSignals()).isEmpty();
    }

    @Test
    void rejectsWhatHoldsNoText() {
        String empty = "{\"api_version\": \"1.1\", \"data\": {\"items\": []}}";
        assertThat(rejected(empty).reason()).isEqualTo(RejectionReason.NO_TEXT);
        assertThat(rejected("{\"altids\": {\"itemid\": \"a\"}}").reason()).isEqualTo(RejectionReason.NO_TEXT);
    }

    @Test
    void rejectsMoreItemsThanTheLimit() {
        String item = "{\"item\": {\"altids\": {\"itemid\": \"a\"}, \"headline\": \"H\"}}";
        String feed = "{\"data\": {\"items\": [" + String.join(",", Collections.nCopies(1_001, item)) + "]}}";

        assertThat(rejected(feed).reason()).isEqualTo(RejectionReason.TOO_COMPLEX);
    }

    @Test
    void takesValuesOfOtherTypesAsAbsent() {
        NewsItem item = item("""
                {"altids": {"itemid": 17}, "headline": ["x"], "title": "T", "bylines": {"by": "x"}, "subject": 5,
                 "datelinelocation": "Rome", "editorialtypes": {"a": "Kill"}, "place": {"name": "Rome"},
                 "photographer": "x", "person": [[]]}
                """);

        assertThat(item.getUri()).isEqualTo("17");
        assertThat(item.getHeadline()).isEqualTo("T");
        assertThat(item.getByline()).isNull();
        assertThat(item.getLocated()).isNull();
        assertThat(item.getSignals()).isEmpty();
        assertThat(item.getPlaces()).containsExactly(new Concept("Rome", null));
    }
}

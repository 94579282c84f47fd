package dev.wirewatch.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.match.Explanation;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.NewsItems;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Values;
import dev.wirewatch.wire.Reading;
import dev.wirewatch.wire.WireMessage;
import dev.wirewatch.wire.WireReaders;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents are made of what the wire readers make of messages, so that the two agree. */
class ItemDocumentTest {

    private static final ItemDocument NINJS = read("""
            {"uri": "urn:x:1", "type": "text", "provider": "Harbour Wire", "urgency": 3, "language": "en-GB",
             "headline": "Sanctions", "slugline": "BANKS-Norland", "byline": "By Ann Writer", "body_text": "Banks.",
             "subject": [
               {"name": "economic sanction", "code": "medtop:20000642"},
               {"name": "diplomacy", "code": "20000639", "scheme": "http://cv.iptc.org/newscodes/mediatopic/"},
               {"name": "Switzerland", "code": "ISOCountryCode:ch"},
               "banks"],
             "place": [
               {"name": "Italy", "code": "IT", "scheme": "http://cvx.iptc.org/iso3166-1a2/"},
               {"name": "New York", "qcode": "city:nyc"},
               {"name": "Nevada", "code": "iso3166-1a2:US-NV"}]}
            """);

    private static final ItemDocument JSON_LINE = read("""
            {"id": "1", "body": "B", "places": ["iso3166-1a3:DEU", "Berlin", {"name": "Telemark", "code": "Telemark"}],
             "subjects": ["arms trade", "medtop:20000602", "N2:GB"], "language": "de"}
            """);

    @ParameterizedTest
    @CsvSource({
        "HEADLINE, Sanctions",
        "BODY, Banks.",
        "SLUGLINE, BANKS-Norland",
        "BYLINE, By Ann Writer",
        "PROVIDER, Harbour Wire",
        "LANGUAGE, en-GB",
        "SUBJECT, medtop:20000642|economic sanction|http://cv.iptc.org/newscodes/mediatopic/20000639|diplomacy"
                + "|ISOCountryCode:ch|Switzerland|banks",
        "PLACE, http://cvx.iptc.org/iso3166-1a2/IT|Italy|city:nyc|New York|iso3166-1a2:US-NV|Nevada",
        "COUNTRY, IT|ITA|US|USA|CH|CHE",
    })
    void givesEachFieldOfNinjs(Field field, String text) {
        assertThat(NINJS.text(field)).isEqualTo(text.replace('|', '\n'));
        assertThat(NINJS.urgency()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBJECT, arms trade|medtop:20000602|N2:GB",
        "PLACE, iso3166-1a3:DEU|Berlin|Telemark",
        "COUNTRY, DE|DEU|GB|GBR",
        "LANGUAGE, de",
        "HEADLINE, ''",
        "PROVIDER, ''",
    })
    void givesEachFieldOfJsonLines(Field field, String text) {
        assertThat(JSON_LINE.text(field)).isEqualTo(text.replace('|', '\n'));
        assertThat(JSON_LINE.urgency()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "SUBJECT, 20000642",
        "SUBJECT, medtop:20000642",
        "SUBJECT, 20000639",
        "SUBJECT, Economic Sanction",
        "PLACE, new york",
        "PLACE, Nevada",
        "COUNTRY, us",
        "COUNTRY, USA",
        "COUNTRY, ch",
        "PROVIDER, harbour wire",
        "LANGUAGE, en",
        "LANGUAGE, en-gb",
    })
    void queriesFindTheValues(Field field, String typed) {
        Query query = new Query.Value(field, Values.key(field, typed));
        assertThat(Explanation.of(query, NINJS).matches()).isTrue();
        assertThat(Explanation.of(query, JSON_LINE).matches()).isFalse();
    }

    @Test
    void aLineFeedWithinAValueMakesNoTwoOfIt() {
        NewsItem item = NewsItems.empty().setProvider("Harbour\nWire").build();
        assertThat(new ItemDocument(item).text(Field.PROVIDER)).isEqualTo("Harbour Wire");
    }

    private static ItemDocument read(String json) {
        WireMessage message = new WireMessage(json.getBytes(UTF_8), "application/json", "test", Instant.EPOCH);
        List<NewsItem> items = ((Reading.Items) WireReaders.standard().read(message)).items();
        return new ItemDocument(items.get(0));
    }
}

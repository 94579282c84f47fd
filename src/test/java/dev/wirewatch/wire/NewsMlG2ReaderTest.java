package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Signal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlG2ReaderTest {

    @Test
    void readsEveryFieldOfADispatch() {
        NewsItem item = Messages.item(G2.dispatch());

        assertThat(item.getFormat()).isEqualTo("newsml-g2");
        assertThat(item.getProvider()).isEqualTo("Norda News");
        assertThat(item.getUri()).isEqualTo("urn:newsml:norda.example:20240302:1");
        assertThat(item.getVersion()).isEqualTo("3");
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item.getUrgency()).isEqualTo(3);
        assertThat(item.getHeadline()).isEqualTo("Norway halts arms exports & reviews rules");
        assertThat(item.getSlugline()).isEqualTo("NORWAY-ARMS/EXPORTS");
        assertThat(item.getByline()).isEqualTo("By Kari Halvorsen");
        assertThat(item.getLocated()).isEqualTo("Oslo");
        assertThat(item.getLocatedcountry()).isEqualTo("NO");
        assertThat(item.getBody())
                .isEqualTo("OSLO, March 2 (Norda) - Norway halted arms exports.\n\nIt reviews its rules.");
        assertThat(item.getSubjects())
                .containsExactly(
                        new Concept("military weaponry", "medtop:20000602"),
                        new Concept(null, "subj:11005001"),
                        new Concept("Export rules", null));
        assertThat(item.getPlaces())
                .containsExactly(new Concept("Norway", "norda-geo:7"), new Concept("Norway", "iso3166-1a2:NO"));
        assertThat(item.getLanguage()).isEqualTo("en");
        assertThat(item.getEmbargoed()).isEqualTo(Instant.parse("2024-03-02T12:00:00Z"));
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-03-02T10:20:00Z"));
        assertThat(item.getFirstcreated()).isEqualTo(Instant.parse("2024-03-02T09:05:00Z"));
        assertThat(item.getNote()).isEqualTo("Corrects the year in paragraph two.\nDesk: +47 00 00 00 00");
        assertThat(item.getSignals()).containsExactly(Signal.CORRECTION);
        assertThat(item.getReplaces()).containsExactly("urn:newsml:norda.example:20240302:0");
        assertThat(item.getPriority()).isNull();
    }

    @Test
    void leavesAbsentWhatIsAbsent() {
        NewsItem item = Messages.item("<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>"
                + "<contentMeta><contentCreated>2024-03-01T00:00:00Z</contentCreated><creator literal='kha'/>"
                + "<headline>Short</headline><headline/><urgency>12</urgency><by/></contentMeta></newsItem>");

        assertThat(item.getHeadline()).isEqualTo("Short");
        assertThat(item.getBody()).isEmpty();
        assertThat(item.getUri()).startsWith("urn:sha256:");
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item.getSignals()).isEmpty();
        assertThat(item.getReplaces()).isEmpty();
        assertThat(item.getSubjects()).isEmpty();
        assertThat(item.getPlaces()).isEmpty();
        assertThat(List.of(
                        "provider",
                        "version",
                        "urgency",
                        "slugline",
                        "byline",
                        "located",
                        "language",
                        "embargoed",
                        "versioncreated",
                        "firstcreated",
                        "note",
                        "locatedcountry",
                        "priority"))
                .allSatisfy(field -> assertThat(item.get(field)).as(field).isNull());
    }

    @Test
    void readsTheItemsOfAMessageInTheirOrder() {
        String headline = "<headline>Number %s</headline>";
        List<NewsItem> items = Messages.items(
                G2.message(
                        "<n:priority>2</n:priority>",
                        G2.bareItem(
                                "packageItem",
                                "1",
                                "",
                                headline.formatted(1),
                                "<groupSet root='g'><group id='g'>"
                                        + "<itemRef residref='x'><headline>Not an item</headline></itemRef></group></groupSet>"),
                        G2.bareItem("conceptItem", "2", "", "", "<concept><name>Oslo</name></concept>"),
                        G2.bareItem("newsItem", "3", "", headline.formatted(3), ""),
                        G2.bareItem("newsItem", "4", "", "", "<contentSet><remoteContent href='a.jpg'/></contentSet>")),
                "application/vnd.iptc.g2.newsmessage+xml");

        assertThat(items).extracting(NewsItem::getHeadline).containsExactly("Number 1", "Number 3");
        assertThat(items).extracting(NewsItem::getUri).allMatch(uri -> uri.startsWith("urn:newsml:norda.example:"));
        assertThat(items).extracting(NewsItem::getPriority).containsOnly("2");
        assertThat(items).extracting(NewsItem::getBody).containsOnly("");
    }

    @Test
    void tellsApartItemsWithoutAGuid() {
        String item = "<n:newsItem><n:contentMeta><n:headline>One</n:headline></n:contentMeta></n:newsItem>";
        List<NewsItem> items = Messages.items(G2.message("", item, item), "");
        assertThat(items.get(1).getUri()).isEqualTo(items.get(0).getUri() + "#2");
    }

    @ParameterizedTest
    @CsvSource({
        "conceptItem,UNSUPPORTED_FORMAT",
        "knowledgeItem,UNSUPPORTED_FORMAT",
        "planningItem,UNSUPPORTED_FORMAT",
        "catalogItem,UNSUPPORTED_FORMAT",
        "newsItem,NO_TEXT",
        "packageItem,NO_TEXT",
    })
    void putsAsideWhatHoldsNoNews(String kind, RejectionReason reason) {
        String document = G2.item(kind, "<edNote>Note</edNote>", "", "<concept><name>Oslo</name></concept>");
        assertThat(Messages.rejected(document).reason()).isEqualTo(reason);
        assertThat(Messages.rejected(document).detail()).containsIgnoringCase("newsml-g2");
        assertThat(Messages.rejected(G2.message("", document.replaceFirst("<\\?.*\\?>\n", "")))
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void refusesMoreItemsThanTheLimit() {
        String item = "<n:newsItem><n:contentMeta><n:headline>One</n:headline></n:contentMeta></n:newsItem>";
        String[] items =
                IntStream.range(0, WireLimits.MAX_ITEMS + 1).mapToObj(i -> item).toArray(String[]::new);
        assertThat(Messages.rejected(G2.message("", items)).reason()).isEqualTo(RejectionReason.TOO_COMPLEX);
        assertThat(Messages.rejected(G2.message("")).reason()).isEqualTo(RejectionReason.NO_TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "qcode='stat:usable',USABLE",
        "qcode='anyAlias:Canceled',CANCELED",
        "uri='http://cv.iptc.org/newscodes/pubstatusg2/withheld',WITHHELD",
        "qcode='norda:replaced',UNKNOWN",
        "id='p',USABLE",
    })
    void readsThePublishingStatus(String attribute, PubStatus status) {
        String document = G2.newsItem("<pubStatus " + attribute + "/>", "<headline>One</headline>", "");
        assertThat(Messages.item(document).getPubstatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "<signal qcode='sig:update'/>,UPDATE",
        "<signal uri='http://cv.iptc.org/newscodes/signal/correction'/>,CORRECTION",
        "<signal qcode='norda:Kill'/>,KILL",
        "<signal qcode='norda:hold'/>,HOLD",
        "<signal qcode='norda:release'/>,RELEASE",
        "<signal qcode='norda:alert'/>,ALERT",
        "<signal qcode='norda:advisory'/>,ADVISORY",
        "<signal qcode='edStat:C'/>,CORRECTION",
        "<signal qcode='edStat:D'/>,KILL",
        "<signal qcode='other:D'/>,",
        "<signal qcode='sig:cwarn'/>,",
        "<embargoed/>,EMBARGO",
    })
    void readsSignals(String element, Signal signal) {
        NewsItem item = Messages.item(G2.newsItem(element, "<headline>One</headline>", ""));
        assertThat(item.getSignals()).isEqualTo(signal == null ? List.of() : List.of(signal));
        assertThat(item.getEmbargoed()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "<provider literal='norda.example'/>,norda.example",
        "<provider qcode='nprov:NORDA'/>,NORDA",
        "<provider qcode='norda-prov:z1'/>,norda-prov:z1",
        "<provider uri='http://norda.example/about/'/>,http://norda.example/about/",
        "<provider/>,Another Agency",
    })
    void readsTheProvider(String provider, String expected) {
        String contentMeta = "<infoSource literal='Another Agency'/><headline>One</headline>";
        assertThat(Messages.item(G2.newsItem(provider, contentMeta, "")).getProvider())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "<headline role='hld:sub'>Two</headline><headline role='hld:main'>One</headline>",
        "<headline rank='2'>Two</headline><headline rank='1'>One</headline>",
        "<headline/><headline>One</headline><headline>Two</headline>",
        "<headline role='hld:sub'>One</headline>",
    })
    void takesTheMainHeadline(String headlines) {
        assertThat(Messages.item(G2.newsItem("<title>Title</title>", headlines, ""))
                        .getHeadline())
                .isEqualTo("One");
    }

    @Test
    void takesTheTitleOfTheItemOrOfItsContentForAHeadline() {
        String content = G2.xhtml("<p>Text</p>");
        assertThat(Messages.item(G2.newsItem("<title>Title</title>", "", content))
                        .getHeadline())
                .isEqualTo("Title");
        assertThat(Messages.item(G2.newsItem("", "", content)).getHeadline()).isEqualTo("Not for readers");
        assertThat(Messages.item(G2.newsItem("", "", content)).getBody()).isEqualTo("Text");
    }

    @Test
    void readsPlacesByTypeAssertionAndDetails() {
        NewsItem item = Messages.item(G2.item("newsItem", "", """
                <headline>One</headline>
                <subject literal="Bergen" type="cptype:city"/>
                <subject literal="Narvik"><geoAreaDetails/></subject>
                <subject qcode="norda-geo:9"/>
                <subject qcode="norda-person:1" type="cpnat:person"/>
                """, """
                <assert qcode="norda-geo:9"><name>Svalbard</name><type qcode="cpnat:geoArea"/></assert>
                <assert qcode="norda-person:1"><name>Kari Halvorsen</name></assert>
                """));
        assertThat(item.getPlaces())
                .containsExactly(
                        new Concept("Bergen", null),
                        new Concept("Narvik", null),
                        new Concept("Svalbard", "norda-geo:9"));
        assertThat(item.getSubjects()).containsExactly(new Concept("Kari Halvorsen", "norda-person:1"));
    }

    @ParameterizedTest
    @CsvSource({
        "<broader qcode='iso3166-1a3:NOR'/>,NO",
        "<broader uri='http://cvx.iptc.org/iso3166-1a2/NO'/>,NO",
        "<broader type='cptype:country'><name>Norway</name></broader>,NO",
        "<broader qcode='N2:NOR'><name>Norway</name><facet qcode='geoProp:5'/></broader>,NO",
        "<broader qcode='region:1'><broader qcode='cntry:NO'/></broader>,NO",
        "<broader qcode='region:1'><sameAs qcode='iso3166-2:NO-03'/></broader>,NO",
        "<broader qcode='norda-geo:9'/>,NO",
        "<broader type='cptype:statprov'><name>Georgia</name></broader>,",
        "<broader><name>Georgia</name></broader>,",
    })
    void readsTheCountryThatAnItemWasWrittenIn(String broader, String country) {
        NewsItem item = Messages.item(
                G2.item(
                        "newsItem",
                        "",
                        "<headline>One</headline><located><name>Springfield</name>" + broader + "</located>",
                        "<assert qcode='norda-geo:9'><broader qcode='iso3166-1a2:NO'/><broader qcode='norda-geo:9'/></assert>"));
        assertThat(item.getLocated()).isEqualTo("Springfield");
        assertThat(item.getLocatedcountry()).isEqualTo(country);
    }

    @Test
    void takesThePlaceOfADatelineWhereThereIsNoOther() {
        String contentMeta = "<headline>One</headline><located qcode='city:1'/><dateline>BERGEN (Norda) - </dateline>";
        assertThat(Messages.item(G2.newsItem("", contentMeta, "")).getLocated()).isEqualTo("Bergen");
    }

    @Test
    void readsTheNameOfACountryInTheLanguageOfTheItem() {
        String located = "<language tag='it'/><located type='cptype:city'><name>Torino</name>"
                + "<broader type='cptype:country' qcode='norda:9'><name>Italia</name></broader></located><headline>One</headline>";
        assertThat(Messages.item(G2.newsItem("", located, "")).getLocatedcountry())
                .isEqualTo("IT");
    }

    @Test
    void readsTwoVersionsAsOneStoryInTheirOrder() {
        String lines = "<slugline>FJORD-FLOOD/ (UPDATE 1)</slugline><headline>CORRECTED-Fjord floods a quay</headline>"
                + "<description>FJORD-FLOOD/ (UPDATE 1):CORRECTED-Fjord floods a quay</description>";
        NewsItem corrected = Messages.item(G2.newsItem(
                        "<versionCreated>2024-03-02T10:00:00Z</versionCreated><pubStatus qcode='stat:usable'/>"
                                + "<signal qcode='edStat:C'/>",
                        lines,
                        G2.xhtml("<p>(Corrects the name of the quay)</p><p>The quay is dry again.</p>"))
                .replace("version=\"3\"", "version=\"978000001\""));
        NewsItem withdrawn = Messages.item(G2.newsItem(
                        "<versionCreated>2024-03-02T10:50:00Z</versionCreated><pubStatus qcode='stat:canceled'/>"
                                + "<signal qcode='edStat:D'/>",
                        lines,
                        G2.xhtml("<p/>"))
                .replace("version=\"3\"", "version=\"1542000001\""));

        assertThat(StoryKey.of(withdrawn)).isEqualTo(StoryKey.of(corrected));
        assertThat(Long.parseLong(withdrawn.getVersion())).isGreaterThan(Long.parseLong(corrected.getVersion()));
        assertThat(withdrawn.getVersioncreated()).isAfter(corrected.getVersioncreated());
        assertThat(corrected.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(corrected.getSignals()).containsExactly(Signal.CORRECTION);
        assertThat(withdrawn.getPubstatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(withdrawn.getSignals()).containsExactly(Signal.KILL);
        assertThat(withdrawn.getHeadline()).isEqualTo("CORRECTED-Fjord floods a quay");
        assertThat(withdrawn.getBody()).isEmpty();
    }

    @Test
    void takesTimesOfSttWithoutAZoneForFinnish() {
        String times = "<provider literal='STT'/><versionCreated>2024-03-02T10:00:00</versionCreated>"
                + "<firstCreated>2024-07-02T10:00:00+01:00</firstCreated>";
        NewsItem item = Messages.item(G2.newsItem(times, "<headline>One</headline>", ""));

        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-03-02T08:00:00Z"));
        assertThat(item.getFirstcreated()).isEqualTo(Instant.parse("2024-07-02T09:00:00Z"));
    }

    @Test
    void readsAPackageWithoutWordsOfItsOwnByItsGroups() {
        String groups = "<groupSet root='g'><group id='g'><title>Top stories</title>"
                + "<itemRef residref='urn:newsml:norda.example:20240302:7'><headline>Quay is dry</headline>"
                + "<title>Quay is dry</title><description>It had been flooded.</description></itemRef></group></groupSet>";

        assertThat(Messages.item(G2.item("packageItem", "", "", groups)).getBody())
                .isEqualTo("Top stories\n\nQuay is dry\n\nIt had been flooded.");
        assertThat(Messages.item(G2.item("packageItem", "", "<headline>Ten stories</headline>", groups))
                        .getBody())
                .isEmpty();
    }

    @Test
    void readsAConceptWithItsFacets() {
        String subject = "<subject><mainConcept qcode='medtop:20000602'><name>weaponry</name></mainConcept>"
                + "<facetConcept rel='norda:by' qcode='norda:sea'/></subject>";

        assertThat(Messages.item(G2.newsItem("", subject, "")).getSubjects())
                .containsExactly(new Concept("weaponry", "medtop:20000602"), new Concept(null, "norda:sea"));
    }

    @Test
    void readsAnItemWithoutTextByWhatItIsTaggedWith() {
        NewsItem item = Messages.item(G2.newsItem("", "<subject qcode='medtop:20000602'/>", ""));

        assertThat(item.getSubjects()).containsExactly(new Concept(null, "medtop:20000602"));
        assertThat(item.getHeadline()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "<language tag='nn'/>,nn",
        "<language role='use:VoiceOver' tag='nn'/>,se",
        "<headline/>,se",
    })
    void readsTheLanguage(String element, String language) {
        String content = G2.xhtml("<p>Text</p>").replace("<html", "<html xml:lang='se'");
        assertThat(Messages.item(G2.newsItem("", element, content)).getLanguage())
                .isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2006-10-01", "2005-01-01/1.9"})
    void recognisesEveryNamespaceAndPrefix(String version) {
        String document = "<a:newsItem xmlns:a='http://iptc.org/std/nar/" + version + "/'><a:contentMeta>"
                + "<a:headline>One</a:headline></a:contentMeta></a:newsItem>";
        assertThat(Messages.item(document).getHeadline()).isEqualTo("One");
    }

    @Test
    void leavesOtherXmlToOtherReaders() {
        assertThat(Messages.rejected("<newsItem><headline>One</headline></newsItem>")
                        .reason())
                .isEqualTo(RejectionReason.UNSUPPORTED_FORMAT);
    }
}

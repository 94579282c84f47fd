package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Signal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NitfReaderTest {

    static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf SYSTEM "http://www.example.com/nitf-3-4.dtd">
            <nitf version="-//IPTC//DTD NITF 3.4//EN" baselang="en-GB">
              <head>
                <title>PORT-STRIKE</title>
                <meta name="anpa-category" content="i"/>
                <meta name="anpa-sequence" content="0417"/>
                <meta name="aap-priority" content="4"/>
                <tobject tobject.type="news">
                  <tobject.subject tobject.subject.refnum="09011000" tobject.subject.type="Labour"
                      tobject.subject.matter="Strike"/>
                  <tobject.subject tobject.subject.ipr="NORDPRESS" tobject.subject.refnum="12345678"/>
                </tobject>
                <docdata management-status="usable">
                  <doc-id regsrc="NP" id-string="np-2024-0302-77"/>
                  <evloc city="Callao" state-prov="Lima" iso-cc="PER"/>
                  <urgency ed-urg="3"/>
                  <date.issue norm="20240302T101500-0500"/>
                  <date.release norm="20240302T101500-0500"/>
                  <du-key key="port-strike" generation="2" version="3"/>
                  <ed-msg info="Adds quote of the minister"/>
                  <doc.copyright holder="Nordpress AB" year="2024"/>
                  <identified-content>
                    <location location-code="pe-cal">Callao</location>
                    <org value="ilo" idsrc="example.com">International Labour Organization</org>
                  </identified-content>
                </docdata>
              </head>
              <body>
                <body.head>
                  <hedline><hl1>Dockers in Callao end strike</hl1><hl2>Talks go on</hl2></hedline>
                  <note><p>Photos to follow</p></note>
                  <byline>By <person>Ana Reyes</person><byttl>Labour Correspondent</byttl></byline>
                  <distributor>Nordpress</distributor>
                  <dateline><location><city>CALLAO</city>, <country iso-cc="PE">Peru</country></location>
                    <story.date norm="20240302"/></dateline>
                  <abstract><p>A strike ends.</p></abstract>
                </body.head>
                <body.content><block><p>CALLAO &ndash; Dockers went back to work.</p><p>They had been out for a week.</p>
                </block></body.content>
              </body>
            </nitf>
            """;

    private static NewsItem docdata(String attributes, String content) {
        return Messages.item("<nitf><head><docdata " + attributes + ">" + content
                + "</docdata></head><body><body.content><p>Text.</p></body.content></body></nitf>");
    }

    @Test
    void readsEveryField() {
        NewsItem item = Messages.item(DOCUMENT);

        assertThat(item.getFormat()).isEqualTo("nitf");
        assertThat(item.getProvider()).isEqualTo("Nordpress");
        assertThat(item.getUri()).isEqualTo("np-2024-0302-77");
        assertThat(item.getVersion()).isEqualTo("3");
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item.getSignals()).isEmpty();
        assertThat(item.getReplaces()).isEmpty();
        assertThat(item.getUrgency()).isEqualTo(3);
        assertThat(item.getPriority()).isEqualTo("4");
        assertThat(item.getCategorycode()).isEqualTo("i");
        assertThat(item.getSequence()).isEqualTo("0417");
        assertThat(item.getHeadline()).isEqualTo("Dockers in Callao end strike");
        assertThat(item.getSlugline()).isEqualTo("port-strike");
        assertThat(item.getByline()).isEqualTo("By Ana Reyes, Labour Correspondent");
        assertThat(item.getLocated()).isEqualTo("Callao, Peru");
        assertThat(item.getLocatedcountry()).isEqualTo("PE");
        assertThat(item.getLanguage()).isEqualTo("en-GB");
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-03-02T15:15:00Z"));
        assertThat(item.getEmbargoed()).isNull();
        assertThat(item.getNote()).isEqualTo("Adds quote of the minister\nPhotos to follow");
        assertThat(item.getSubjects())
                .containsExactly(
                        new Concept("Strike", "subj:09011000"),
                        new Concept(null, "12345678"),
                        new Concept("International Labour Organization", "ilo"));
        assertThat(item.getPlaces())
                .containsExactly(
                        new Concept("Callao", "pe-cal"),
                        new Concept("Callao, Lima", null),
                        new Concept(null, "iso3166-1a3:PER"));
        assertThat(item.getBody()).isEqualTo("CALLAO – Dockers went back to work.\n\nThey had been out for a week.");
    }

    @Test
    void takesTimesOfNtbWithoutAZoneForNorwegian() {
        NewsItem item = Messages.item("<nitf><head><meta name='NTBKanal' content='A'/><docdata>"
                + "<date.issue norm='2024-03-02T10:00:00'/></docdata></head><body><p>Text.</p></body></nitf>");

        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-03-02T09:00:00Z"));
    }

    @Test
    void partsAMarkedUpNameFromTheWordBeforeIt() {
        NewsItem item = Messages.item("<nitf><body><body.head><byline>By<person>Ana Reyes</person></byline></body.head>"
                + "<body.content><p>Text.</p></body.content></body></nitf>");

        assertThat(item.getByline()).isEqualTo("By Ana Reyes");
    }

    @Test
    void readsTheNamespaceOfNitf34() {
        String text = DOCUMENT.replace("<nitf ", "<n:nitf xmlns:n=\"http://iptc.org/std/NITF/2006-10-18/\" ")
                .replace("</nitf>", "</n:nitf>");
        assertThat(Messages.item(text).getUri()).isEqualTo("np-2024-0302-77");
    }

    @Test
    void leavesAbsentWhatIsAbsent() {
        NewsItem item = docdata("", "<urgency ed-urg='high'/><date.issue norm='YYYYMMDD000000-HHMM'/>");

        assertThat(item.getUri()).startsWith("urn:sha256:");
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item)
                .extracting(
                        NewsItem::getProvider,
                        NewsItem::getVersion,
                        NewsItem::getUrgency,
                        NewsItem::getHeadline,
                        NewsItem::getSlugline,
                        NewsItem::getByline,
                        NewsItem::getLocated,
                        NewsItem::getLocatedcountry,
                        NewsItem::getLanguage,
                        NewsItem::getVersioncreated,
                        NewsItem::getEmbargoed,
                        NewsItem::getNote,
                        NewsItem::getPriority)
                .containsOnlyNulls();
        assertThat(item.getSubjects()).isEmpty();
        assertThat(item.getPlaces()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "usable,USABLE,",
        "Canceled,CANCELED,KILL",
        "cancelled,CANCELED,KILL",
        "withheld,WITHHELD,HOLD",
        "embargoed,WITHHELD,EMBARGO",
        "odd,UNKNOWN,"
    })
    void readsTheManagementStatus(String status, PubStatus pubStatus, Signal signal) {
        NewsItem item = docdata("management-status='" + status + "'", "");
        assertThat(item.getPubstatus()).isEqualTo(pubStatus);
        if (signal == null) {
            assertThat(item.getSignals()).isEmpty();
        } else {
            assertThat(item.getSignals()).containsExactly(signal);
        }
    }

    @Test
    void isUsableOnceAnEmbargoWithATimeEnds() {
        NewsItem item = docdata("management-status='embargoed'", "<date.release norm='20240303T000100+0100'/>");
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item.getEmbargoed()).isEqualTo(Instant.parse("2024-03-02T23:01:00Z"));
        assertThat(docdata("", "<date.issue norm='20240302T100000Z'/><date.release norm='20240302T120000Z'/>")
                        .getEmbargoed())
                .isEqualTo(Instant.parse("2024-03-02T12:00:00Z"));
    }

    @Test
    void saysWhatADocumentReplacesOnlyWhereThatIsCanceled() {
        String other = "management-doc-idref='np-1' management-idref-status=";
        assertThat(docdata(other + "'canceled'", "<doc-id id-string='np-2'/>").getReplaces())
                .containsExactly("np-1");
        assertThat(docdata(other + "'usable'", "<doc-id id-string='np-2'/>").getReplaces())
                .isEmpty();
        assertThat(docdata(other + "'canceled'", "<doc-id id-string='np-1'/>").getReplaces())
                .isEmpty();
    }

    @Test
    void readsCorrectionsAndAdvisories() {
        NewsItem item = docdata("", "<correction info='Corrects the name of the port'/>");
        assertThat(item.getSignals()).containsExactly(Signal.CORRECTION);
        assertThat(item.getNote()).isEqualTo("Corrects the name of the port");
        assertThat(Messages.item("<nitf><head><title>Photos at 1500</title><tobject tobject.type='Advisory'/></head>"
                                + "<body/></nitf>")
                        .getSignals())
                .containsExactly(Signal.ADVISORY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the revision is behind the key, and counts from 0
                "story-9f3a_47 | <du-key key='story-9f3a' version='48'/> | story-9f3a | 48",
                "NPd41d_02 | <du-key key='PORT-STRIKE' version='3'/> | NPd41d_02 | 3",
                "20240302:NP:88:0 | <du-key key='PORT' version='04'/> | 20240302:NP:88:0 | 04",
                "urn:newsml:np.example:20240302:77:5 | | urn:newsml:np.example:20240302:77 | 5",
                "urn:newsml:np.example:20240302T101500Z:77:5U | | urn:newsml:np.example:20240302T101500Z:77 | 5",
                "urn:newsml:np.example:2024-03-02T10:15:00:77 | | urn:newsml:np.example:2024-03-02T10:15:00:77 |",
            })
    void takesARevisionOffTheIdentifierOnlyWhereItIsOne(String id, String duKey, String uri, String version) {
        NewsItem item = docdata("", "<doc-id id-string='" + id + "'/>" + (duKey == null ? "" : duKey));
        assertThat(item.getUri()).isEqualTo(uri);
        assertThat(item.getVersion()).isEqualTo(version);
    }

    @Test
    void takesTheRevisionOffTheIdentifierOfNtb() {
        NewsItem item = Messages.item("<nitf><head><title>T</title><meta name='NTBID' content='NTBd41d'/><docdata>"
                + "<doc-id id-string='NTBd41d_02' regsrc='NTB'/><du-key key='havn-streik' version='3'/></docdata></head>"
                + "<body/></nitf>");
        assertThat(item.getUri()).isEqualTo("NTBd41d");
        assertThat(item.getSlugline()).isEqualTo("havn-streik");
    }

    @ParameterizedTest
    @CsvSource({
        "20240302T101500+0100,2024-03-02T09:15:00Z",
        "20240302T101500Z,2024-03-02T10:15:00Z",
        "2024-03-02T10:15:00+01:00,2024-03-02T09:15:00Z",
        "20240302000000-0500,2024-03-02T05:00:00Z",
        "20240302,2024-03-02T00:00:00Z",
    })
    void readsTimesAsNitfWritesThem(String norm, Instant time) {
        assertThat(docdata("", "<date.issue norm='" + norm + "'/>").getVersioncreated())
                .isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<location>NEW ULM</location> | New Ulm |",
                "<location>Porto <country>Portugal</country></location> | Porto Portugal | PT",
                "Oslo | Oslo |",
                "SYDNEY March 22 NP - | Sydney |",
                "LIMA, March 2, 2024 (Nordpress) - | Lima |",
            })
    void readsWhereItWasWritten(String dateline, String located, String country) {
        NewsItem item = Messages.item("<nitf><body><body.head><hedline><hl1>H</hl1></hedline><dateline>" + dateline
                + "</dateline></body.head></body></nitf>");
        assertThat(item.getLocated()).isEqualTo(located);
        assertThat(item.getLocatedcountry()).isEqualTo(country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<nitf/>", "<nitf><head><title> </title></head><body><body.content/></body></nitf>"})
    void rejectsADocumentWithoutText(String text) {
        assertThat(Messages.rejected(text).reason()).isEqualTo(RejectionReason.NO_TEXT);
    }
}

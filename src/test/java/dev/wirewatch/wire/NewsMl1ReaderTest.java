package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Signal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMl1ReaderTest {

    static final String MESSAGE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <NewsML Version="1.2">
              <Catalog Href="http://www.example.com/catalog.xml"/>
              <NewsEnvelope><DateAndTime>20240302T101500Z</DateAndTime><Priority FormalName="2"/></NewsEnvelope>
              <NewsItem xml:lang="en">
                <Identification>
                  <NewsIdentifier>
                    <ProviderId>nordpress.example</ProviderId>
                    <DateId>20240302</DateId>
                    <NewsItemId>np-77</NewsItemId>
                    <RevisionId PreviousRevision="1" Update="N">2</RevisionId>
                    <PublicIdentifier>urn:newsml:nordpress.example:20240302:np-77:2N</PublicIdentifier>
                  </NewsIdentifier>
                  <NameLabel>port-strike</NameLabel>
                </Identification>
                <NewsManagement>
                  <NewsItemType FormalName="News"/>
                  <FirstCreated>20240302T090000+0000</FirstCreated>
                  <ThisRevisionCreated>20240302T101500+0100</ThisRevisionCreated>
                  <Status FormalName="Usable"/>
                  <Urgency FormalName="3"/>
                  <DerivedFrom NewsItem="urn:newsml:nordpress.example:20240301:np-70"/>
                  <AssociatedWith NewsItem="urn:newsml:nordpress.example:20240302:photo-1"/>
                  <Instruction FormalName="Correction"/>
                </NewsManagement>
                <NewsComponent>
                  <Comment>Corrects the name of the port</Comment>
                  <TopicSet FormalName="Subjects"><Topic><FormalName>09011000</FormalName>
                    <Description xml:lang="fr" Variant="Name">Grève</Description>
                    <Description xml:lang="en" Variant="Category">LAB</Description>
                    <Description xml:lang="en" Variant="Name">Strike</Description></Topic></TopicSet>
                  <NewsLines>
                    <HeadLine><![CDATA[Dockers in Callao end strike]]></HeadLine>
                    <ByLine>By Ana Reyes</ByLine>
                    <DateLine>CALLAO, Peru, March 2, 2024 (Nordpress) -</DateLine>
                    <SlugLine>Peru-strike</SlugLine>
                  </NewsLines>
                  <AdministrativeMetadata><Provider><Party FormalName="Nordpress"/></Provider></AdministrativeMetadata>
                  <DescriptiveMetadata>
                    <Language FormalName="en-GB"/>
                    <SubjectCode><Subject FormalName="09000000"/><SubjectMatter FormalName="09011000"/></SubjectCode>
                    <SubjectCode><SubjectMatter FormalName="09011000"/></SubjectCode>
                    <Location HowPresent="Origin"><Property FormalName="Country" Value="PER"/>
                      <Property FormalName="City" Value="Callao"/></Location>
                    <Location><Property FormalName="Country" Value="CHL"/>
                      <Property FormalName="City" Value="Iquique"/></Location>
                    <Location><Property FormalName="Country" Value="Chile"/></Location>
                  </DescriptiveMetadata>
                  <NewsComponent EquivalentsList="no">
                    <Role FormalName="Main"/>
                    <ContentItem><MediaType FormalName="Text"/><Format FormalName="NITF3.1"/>
                      <DataContent><nitf><body><body.content><p>Dockers went back to work.</p><p>Ships came in.</p>
                        </body.content></body></nitf></DataContent></ContentItem>
                  </NewsComponent>
                  <NewsComponent><Role FormalName="Caption"/>
                    <ContentItem><DataContent>A crane.</DataContent></ContentItem></NewsComponent>
                  <NewsComponent><ContentItem><MediaType FormalName="Photo"/>
                    <DataContent>AAAA</DataContent></ContentItem></NewsComponent>
                </NewsComponent>
              </NewsItem>
            </NewsML>
            """;

    private static String item(String management, String component) {
        return "<NewsItem><NewsManagement>" + management + "</NewsManagement><NewsComponent>" + component
                + "</NewsComponent></NewsItem>";
    }

    private static NewsItem managed(String management) {
        return Messages.item(
                "<NewsML>" + item(management, "<NewsLines><HeadLine>H</HeadLine></NewsLines>") + "</NewsML>");
    }

    private static String content(String data) {
        return Messages.item("<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>" + data
                        + "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>")
                .getBody();
    }

    @Test
    void readsEveryField() {
        NewsItem item = Messages.item(MESSAGE);

        assertThat(item.getFormat()).isEqualTo("newsml-1");
        assertThat(item.getProvider()).isEqualTo("Nordpress");
        assertThat(item.getUri()).isEqualTo("urn:newsml:nordpress.example:20240302:np-77");
        assertThat(item.getVersion()).isEqualTo("2");
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item.getSignals()).containsExactly(Signal.CORRECTION);
        assertThat(item.getReplaces()).isEmpty();
        assertThat(item.getUrgency()).isEqualTo(3);
        assertThat(item.getPriority()).isEqualTo("2");
        assertThat(item.getHeadline()).isEqualTo("Dockers in Callao end strike");
        assertThat(item.getSlugline()).isEqualTo("Peru-strike");
        assertThat(item.getByline()).isEqualTo("By Ana Reyes");
        assertThat(item.getLocated()).isEqualTo("Callao, Peru");
        assertThat(item.getLocatedcountry()).isEqualTo("PE");
        assertThat(item.getLanguage()).isEqualTo("en-GB");
        assertThat(item.getFirstcreated()).isEqualTo(Instant.parse("2024-03-02T09:00:00Z"));
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-03-02T09:15:00Z"));
        assertThat(item.getNote()).isEqualTo("Corrects the name of the port");
        assertThat(item.getSubjects())
                .containsExactly(new Concept(null, "subj:09000000"), new Concept("Strike", "subj:09011000"));
        assertThat(item.getPlaces())
                .containsExactly(
                        new Concept("Iquique", null), new Concept(null, "iso3166-1a3:CHL"), new Concept("Chile", null));
        assertThat(item.getBody()).isEqualTo("Dockers went back to work.\n\nShips came in.");
    }

    @Test
    void readsTheNamespaceOfVersion12() {
        String text = MESSAGE.replace("<NewsML ", "<NewsML xmlns=\"http://iptc.org/std/NewsML/2003-10-10/\" ");
        assertThat(Messages.item(text).getVersion()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "Usable,USABLE,",
        "Canceled,CANCELED,KILL",
        "Withheld,WITHHELD,HOLD",
        "Embargoed,WITHHELD,EMBARGO",
        "Odd,UNKNOWN,"
    })
    void readsTheStatus(String status, PubStatus pubStatus, Signal signal) {
        NewsItem item = managed("<Status FormalName='" + status + "'/>");
        assertThat(item.getPubstatus()).isEqualTo(pubStatus);
        assertThat(item.getSignals()).isEqualTo(signal == null ? List.of() : List.of(signal));
    }

    @Test
    void isUsableOnceAnEmbargoWithATimeEnds() {
        String change = "<StatusWillChange><FutureStatus FormalName='%s'/><DateAndTime>20240303T000100+0100"
                + "</DateAndTime></StatusWillChange>";
        NewsItem item = managed("<Status FormalName='Embargoed'/>" + String.format(change, "Usable"));
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item.getEmbargoed()).isEqualTo(Instant.parse("2024-03-02T23:01:00Z"));
        assertThat(managed("<Status FormalName='Embargoed'/>" + String.format(change, "Canceled"))
                        .getEmbargoed())
                .isNull();
        assertThat(managed("<Status FormalName='Usable'/>" + String.format(change, "Withheld"))
                        .getEmbargoed())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Update,UPDATE",
        "MandatoryKill,KILL",
        "mandatory kill,KILL",
        "CORRECTION,CORRECTION",
        "Repeat,REPEAT",
        "Print2,UNKNOWN",
        "UpdateCorrection,UPDATE CORRECTION"
    })
    void readsInstructionsByTheirWords(String instruction, String signals) {
        assertThat(managed("<NewsItemType FormalName='News'/><Instruction FormalName='" + instruction + "'/>")
                        .getSignals())
                .isEqualTo(Arrays.stream(signals.split(" ", -1))
                        .map(Signal::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"Alert,ALERT", "Advisory,ADVISORY"})
    void readsTheTypeOfTheItem(String type, Signal signal) {
        assertThat(managed("<NewsItemType FormalName='" + type + "'/>").getSignals())
                .containsExactly(signal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nitf><body><body.content><p>One &amp; two.</p><p>Three.</p></body.content></body></nitf>",
                "<p>One &amp; two.</p><p>Three.</p>",
                "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>no</title></head><body><p>One &amp; two.</p>"
                        + "Three.</body></html>",
                "<![CDATA[<P>One &amp; two.</P><P>Three.</P>]]>",
                "&lt;p&gt;One &amp;amp; two.&lt;/p&gt;Three.",
                "One &amp; two.\n\nThree.",
                "<![CDATA[<?xml version='1.0'?><nitf><body><body.content><p>One &amp; two.</p><p>Three.</p></body.content>"
                        + "</body></nitf>]]>",
                "<![CDATA[<nitf><p>One &amp; two.</p><p>Three.]]>",
            })
    void readsContentWhateverItIsWrittenIn(String data) {
        assertThat(content(data)).isEqualTo("One & two.\n\nThree.");
    }

    @Test
    void keepsABracketThatIsNoMarkup() {
        assertThat(content("2 &lt; 3 and &lt;ABC.N&gt; rose")).isEqualTo("2 < 3 and <ABC.N> rose");
    }

    @Test
    void takesOneOfEquivalentPartsAndAllOfOthers() {
        String parts = "<ContentItem><DataContent></DataContent></ContentItem>"
                + "<ContentItem><DataContent>First.</DataContent></ContentItem>"
                + "<ContentItem><DataContent>Second.</DataContent></ContentItem>";
        assertThat(Messages.item("<NewsML><NewsItem><NewsComponent EquivalentsList='yes'>" + parts
                                + "</NewsComponent></NewsItem></NewsML>")
                        .getBody())
                .isEqualTo("First.");
        assertThat(Messages.item("<NewsML>" + item("", parts) + "</NewsML>").getBody())
                .isEqualTo("First.\n\nSecond.");
    }

    @Test
    void takesTheCaptionWhereThereIsNothingElse() {
        assertThat(Messages.item("<NewsML>"
                                + item(
                                        "",
                                        "<NewsComponent><Role FormalName='Caption'/><ContentItem><DataContent>A crane."
                                                + "</DataContent></ContentItem></NewsComponent>")
                                + "</NewsML>")
                        .getBody())
                .isEqualTo("A crane.");
    }

    @Test
    void readsAllItemsOfAMessageThoseWithinOthersToo() {
        String line = "<NewsLines><HeadLine>%s</HeadLine></NewsLines>";
        String inner = item("<Status FormalName='Canceled'/>", String.format(line, "Inner"));
        List<NewsItem> items = Messages.items(
                "<NewsML>" + item("", String.format(line, "One") + inner) + item("", String.format(line, "Two"))
                        + item("", "") + "</NewsML>",
                "text/xml");
        assertThat(items).extracting(NewsItem::getHeadline).containsExactly("One", "Inner", "Two");
        assertThat(items).extracting(NewsItem::getUri).doesNotHaveDuplicates();
        assertThat(items.get(0).getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(items.get(0).getBody()).isEmpty();
    }

    @Test
    void readsACancellationThatIsOnlyManagement() {
        NewsItem item = Messages.item("<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>np.example"
                + "</ProviderId><DateId>20240302</DateId><NewsItemId>77</NewsItemId><RevisionId PreviousRevision='1'"
                + " Update='A'>2</RevisionId></NewsIdentifier><NameLabel>port-strike</NameLabel></Identification>"
                + "<NewsManagement><Status FormalName='Canceled'/></NewsManagement></NewsItem></NewsML>");
        assertThat(item.getUri()).isEqualTo("urn:newsml:np.example:20240302:77");
        assertThat(item.getProvider()).isEqualTo("np.example");
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(item.getHeadline()).isEqualTo("port-strike");
        assertThat(item.getSlugline()).isEqualTo("port-strike");
    }

    @Test
    void rejectsWhatHoldsNoTextOrTooManyItems() {
        assertThat(Messages.rejected("<NewsML/>").reason()).isEqualTo(RejectionReason.NO_TEXT);
        assertThat(Messages.rejected("<NewsML>" + "<NewsItem/>".repeat(WireLimits.MAX_ITEMS + 1) + "</NewsML>")
                        .reason())
                .isEqualTo(RejectionReason.TOO_COMPLEX);
    }
}

package dev.wirewatch.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The XML formats beside NewsML-G2, in the layout that agencies and publishers send. */
final class XmlWires {

    private static final int HEADLINE = 70;
    private static final int METAS = 20;
    private static final int SUBJECTS = 5;
    private static final int ENTRIES = 20;
    private static final int SUMMARY = 300;

    private XmlWires() {}

    static String nitf(int number, List<String> paragraphs) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.2//EN" "nitf-3-2.dtd">
                <nitf version="-//IPTC//DTD NITF 3.2//EN" change.date="October 10, 2003" change.time="19:30">
                  <head>
                    <title>%s</title>
                %s    <docdata management-status="usable">
                      <doc-id id-string="norda.example:%d" regsrc="NORDA"/>
                      <urgency ed-urg="3"/>
                      <date.issue norm="20240302T112000Z"/>
                      <date.release norm="20240302T112000Z"/>
                      <doc-scope scope="world"/>
                      <identified-content>
                        <location location-code="OSL">Oslo<country iso-cc="NO">Norway</country></location>
                %s      </identified-content>
                      <key-list><keyword key="NORWAY-ARMS"/></key-list>
                    </docdata>
                  </head>
                  <body>
                    <body.head>
                      <hedline><hl1>%s</hl1></hedline>
                      <byline>By Kari Halvorsen<byttl>Norda Writer</byttl></byline>
                      <distributor>Norda News</distributor>
                      <dateline><location>OSLO</location><story.date norm="20240302">March 2</story.date></dateline>
                    </body.head>
                    <body.content>
                      <block>
                %s      </block>
                    </body.content>
                  </body>
                </nitf>
                """.formatted(
                        headline(paragraphs),
                        lines(METAS, "    <meta name=\"norda-route-%d\" content=\"world\"/>\n"),
                        number,
                        lines(SUBJECTS, "        <classifier type=\"topic\" value=\"Topic %d\"/>\n"),
                        headline(paragraphs),
                        tagged("        <p>%s</p>\n", paragraphs));
    }

    static String newsMl1(int number, List<String> paragraphs) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <NewsML Version="1.2">
                  <Catalog Href="http://norda.example/dtd/catalog.xml"/>
                  <NewsEnvelope>
                    <DateAndTime>20240302T112000Z</DateAndTime>
                    <NewsService FormalName="DGTE"/>
                    <Priority FormalName="3"/>
                  </NewsEnvelope>
                  <NewsItem xml:lang="en">
                    <Identification>
                      <NewsIdentifier>
                        <ProviderId>norda.example</ProviderId>
                        <DateId>20240302</DateId>
                        <NewsItemId>story-%d</NewsItemId>
                        <RevisionId PreviousRevision="0" Update="N">1</RevisionId>
                        <PublicIdentifier>urn:newsml:norda.example:20240302:story-%d:1</PublicIdentifier>
                      </NewsIdentifier>
                      <NameLabel>norway-arms-exports</NameLabel>
                    </Identification>
                    <NewsManagement>
                      <NewsItemType FormalName="News"/>
                      <FirstCreated>20240302T112000Z</FirstCreated>
                      <ThisRevisionCreated>20240302T112000Z</ThisRevisionCreated>
                      <Status FormalName="Usable"/>
                      <Urgency FormalName="3"/>
                    </NewsManagement>
                    <NewsComponent>
                      <NewsLines>
                        <HeadLine>%s</HeadLine>
                        <ByLine>By Kari Halvorsen</ByLine>
                        <DateLine>OSLO, March 2, 2024 (Norda) -</DateLine>
                        <SlugLine>Norway-arms-exports</SlugLine>
                      </NewsLines>
                      <AdministrativeMetadata>
                        <Provider><Party FormalName="Norda"/></Provider>
                      </AdministrativeMetadata>
                      <DescriptiveMetadata>
                        <Language FormalName="en"/>
                %s        <Location HowPresent="Origin">
                          <Property FormalName="Country" Value="NOR"/>
                          <Property FormalName="City" Value="Oslo"/>
                        </Location>
                      </DescriptiveMetadata>
                      <ContentItem>
                        <MediaType FormalName="Text"/>
                        <Format FormalName="bcNITF2.5"/>
                        <DataContent>
                %s        </DataContent>
                      </ContentItem>
                    </NewsComponent>
                  </NewsItem>
                </NewsML>
                """.formatted(
                        number,
                        number,
                        headline(paragraphs),
                        lines(
                                SUBJECTS,
                                "        <SubjectCode><SubjectMatter FormalName=\"1100%d000\" cat=\"POL\"/></SubjectCode>\n"),
                        tagged("          <p>%s</p>\n", paragraphs));
    }

    static String ritzau(int number, List<String> paragraphs) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <RBNews xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                  <version>1</version>
                  <NewsID>00000000-0000-4000-8000-%012d</NewsID>
                  <PublishDate>2024-03-02T11:20:00.000</PublishDate>
                  <headline>%s</headline>
                  <strapline>Norge-eksport</strapline>
                  <byLine>/norda/</byLine>
                  <town>Oslo</town>
                  <section>Udland</section>
                  <sectionShort>UDL</sectionShort>
                  <Priority>4</Priority>
                  <content><![CDATA[%s]]></content>
                </RBNews>
                """.formatted(number, headline(paragraphs), tagged("<p>%s</p>\n", paragraphs));
    }

    /** A channel of synopses, as newspapers publish it. */
    static String rss(int number, List<String> paragraphs) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
                  <channel>
                    <title>Norda News, World</title>
                    <link>http://norda.example/world</link>
                    <description>News of the world</description>
                    <language>en-gb</language>
                    <pubDate>Sat, 02 Mar 2024 11:20:00 GMT</pubDate>
                    <ttl>15</ttl>
                %s  </channel>
                </rss>
                """.formatted(entries("""
                        <item>
                          <title>%s</title>
                          <link>http://norda.example/world/%d-%d</link>
                          <description>%s</description>
                          <pubDate>Sat, 02 Mar 2024 11:20:00 GMT</pubDate>
                          <guid isPermaLink="false">norda-%d-%d</guid>
                          <dc:creator>Kari Halvorsen</dc:creator>
                          <category>World</category>
                          <category>Norway</category>
                          <media:thumbnail width="240" height="135" url="http://norda.example/images/240/0123456789.jpg"/>
                        </item>
                    """, number, paragraphs));
    }

    static String atom(int number, List<String> paragraphs) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                  <title>Norda News, World</title>
                  <id>tag:norda.example,2024:world</id>
                  <link rel="self" href="http://norda.example/world.atom"/>
                  <updated>2024-03-02T11:20:00Z</updated>
                %s</feed>
                """.formatted(entries("""
                      <entry>
                        <title>%s</title>
                        <link rel="alternate" href="http://norda.example/world/%d-%d"/>
                        <summary type="text">%s</summary>
                        <updated>2024-03-02T11:20:00Z</updated>
                        <id>tag:norda.example,2024:story-%d-%d</id>
                        <published>2024-03-02T10:05:00Z</published>
                        <author><name>Kari Halvorsen</name></author>
                        <category term="world" label="World"/>
                      </entry>
                    """, number, paragraphs));
    }

    private static String entries(String entry, int number, List<String> paragraphs) {
        return IntStream.range(0, ENTRIES)
                .mapToObj(i -> {
                    String text = paragraphs.get(i % paragraphs.size());
                    String title = text.substring(i, i + HEADLINE);
                    String summary = text.substring(i, i + SUMMARY);
                    return entry.formatted(title, number, i, summary, number, i);
                })
                .collect(Collectors.joining());
    }

    private static String headline(List<String> paragraphs) {
        return paragraphs.get(0).substring(0, HEADLINE);
    }

    private static String tagged(String tags, List<String> paragraphs) {
        return paragraphs.stream().map(tags::formatted).collect(Collectors.joining());
    }

    private static String lines(int count, String line) {
        return IntStream.range(0, count).mapToObj(line::formatted).collect(Collectors.joining());
    }
}

package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RssReaderTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
                xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"
                xmlns:media="http://search.yahoo.com/mrss/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel>
            <title>Fjord News &amp;amp; Views</title>
            <language>en_GB</language>
            %s
            </channel>
            </rss>
            """;

    private static NewsItem item(String elements) {
        return Messages.item(RSS.formatted("<item>" + elements + "</item>"));
    }

    @Test
    void readsAnItem() {
        NewsItem item = item("""
                <title>Ministers agree on &lt;i&gt;ban&lt;/i&gt;</title>
                <media:title>A quay at dawn</media:title>
                <link>https://fjord.example/1</link>
                <guid isPermaLink="false">fjord-1</guid>
                <pubDate>Sat, 02 Mar 2024 10:00:00 +0100</pubDate>
                <dc:creator>Kari Nord</dc:creator><dc:creator>Ola Berg</dc:creator>
                <category domain="https://fjord.example/topics/">arms</category>
                <category>Trade</category>
                <description>A ban on &lt;b&gt;drones&lt;/b&gt;.</description>
                <content:encoded><![CDATA[<p>OSLO &#8211; Ministers agreed.</p><p>It holds.</p>]]></content:encoded>
                """);

        assertThat(item.getFormat()).isEqualTo("rss");
        assertThat(item.getUri()).isEqualTo("fjord-1");
        assertThat(item.getVersion()).isNull();
        assertThat(item.getProvider()).isEqualTo("Fjord News & Views");
        assertThat(item.getHeadline()).isEqualTo("Ministers agree on ban");
        assertThat(item.getBody()).isEqualTo("OSLO – Ministers agreed.\n\nIt holds.");
        assertThat(item.getByline()).isEqualTo("Kari Nord, Ola Berg");
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-03-02T09:00:00Z"));
        assertThat(item.getFirstcreated()).isNull();
        assertThat(item.getLanguage()).isEqualTo("en-GB");
        assertThat(item.getSubjects())
                .isEqualTo(
                        List.of(new Concept("arms", "https://fjord.example/topics/arms"), new Concept("Trade", null)));
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item.getNote()).isNull();
    }

    /** Extensions use the names of RSS itself, and may come first. */
    @Test
    void readsNoElementOfAnExtensionForOneOfItsOwn() {
        NewsItem item = item("""
                <media:title>A quay at dawn</media:title>
                <media:description>Ships lie at a quay.</media:description>
                <media:category>pictures</media:category>
                <title>Ministers agree on ban</title>
                <description>A ban on drones.</description>
                <category>Trade</category>
                <dc:subject>Trade</dc:subject>
                """);

        assertThat(item.getHeadline()).isEqualTo("Ministers agree on ban");
        assertThat(item.getBody()).isEqualTo("A ban on drones.");
        assertThat(item.getSubjects()).containsExactly(new Concept("Trade", null));
    }

    @Test
    void readsManyItemsInTheirOrderAndDropsThoseWithoutText() {
        List<NewsItem> items = Messages.items(
                RSS.formatted("<item><title>One</title></item><item><link>https://x.example/</link></item>"
                        + "<item><description>Two</description></item>"),
                "application/rss+xml");

        assertThat(items).extracting(NewsItem::getHeadline).containsExactly("One", null);
        assertThat(items.get(1).getBody()).isEqualTo("Two");
        assertThat(items).extracting(NewsItem::getUri).allMatch(uri -> uri.startsWith("urn:sha256:"));
        assertThat(items).extracting(NewsItem::getUri).doesNotHaveDuplicates();
    }

    @Test
    void identifiesAnItemWithoutIdentifierByItsOwnText() {
        NewsItem alone = item("<title>One</title>");
        NewsItem among = Messages.items(
                        RSS.formatted("<item><title>New</title></item><item><title>One</title></item>"), "")
                .get(1);

        assertThat(among.getUri()).isEqualTo(alone.getUri());
    }

    @Test
    void takesTheLinkWhereThereIsNoGuid() {
        assertThat(item("<title>One</title><link>https://fjord.example/1</link>")
                        .getUri())
                .isEqualTo("https://fjord.example/1");
    }

    @Test
    void tellsAChangeFromTheFirstVersion() {
        NewsItem item = item("<title>One</title><pubDate>Sat, 02 Mar 2024 10:00:00 GMT</pubDate>"
                + "<dcterms:modified>2024-03-03T10:00:00Z</dcterms:modified>");

        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-03-03T10:00:00Z"));
        assertThat(item.getFirstcreated()).isEqualTo(Instant.parse("2024-03-02T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            desk@fjord.example (Kari Nord)  | Kari Nord
            Kari Nord <desk@fjord.example>  | Kari Nord
            desk@fjord.example              | desk@fjord.example
            Kari Nord                       | Kari Nord
            """)
    void readsTheAuthor(String author, String byline) {
        assertThat(item("<title>One</title><author>" + author.replace("<", "&lt;") + "</author>")
                        .getByline())
                .isEqualTo(byline);
    }

    @Test
    void namesTheSourceOfACopiedItem() {
        assertThat(item("<title>One</title><source url='https://b.example/rss'>Berg Wire</source>")
                        .getProvider())
                .isEqualTo("Berg Wire");
    }

    @Test
    void keepsTheBodyAsTextOrMarkup() {
        assertThat(item("<description>One\nline.\n\nTwo.</description>").getBody())
                .isEqualTo("One line.\n\nTwo.");
        assertThat(item("<description><p xmlns='http://www.w3.org/1999/xhtml'>One</p><p>Two</p></description>")
                        .getBody())
                .isEqualTo("One\n\nTwo");
        assertThat(item("<description/><body xmlns='http://www.w3.org/1999/xhtml' xml:lang='nn'><p>One</p>"
                                + "<script/><p>Two</p></body>")
                        .getBody())
                .isEqualTo("One\n\nTwo");
    }

    @Test
    void prefersTheLanguageThatIsNearest() {
        assertThat(item("<description xml:lang='nn'>One</description>").getLanguage())
                .isEqualTo("nn");
        assertThat(item("<description>One</description><dc:language>sv</dc:language>")
                        .getLanguage())
                .isEqualTo("sv");
        assertThat(item("<description>One</description><dc:language>Swedish, mostly</dc:language>")
                        .getLanguage())
                .isEqualTo("en-GB");
    }

    @ParameterizedTest
    @CsvSource({"publish,USABLE", "inherit,USABLE", "draft,WITHHELD", "trash,CANCELED", "strange,UNKNOWN"})
    void readsTheStatusOfWordpressExports(String status, PubStatus expected) {
        assertThat(item("<title>One</title><wp:status>" + status + "</wp:status>")
                        .getPubstatus())
                .isEqualTo(expected);
    }

    @Test
    void readsTheContentOfAWordpressExportAsItsAuthorMeantIt() {
        NewsItem item = item("""
                <title>One</title><wp:post_type>post</wp:post_type>
                <category domain="post_tag"><![CDATA[Arms &amp; Trade]]></category>
                <content:encoded><![CDATA[[dropcap style="a"]M[/dropcap]inisters <b>met</b> [on Monday].

                Talks go on.]]></content:encoded>
                """);

        assertThat(item.getBody()).isEqualTo("Ministers met [on Monday].\n\nTalks go on.");
        assertThat(item.getSubjects()).containsExactly(new Concept("Arms & Trade", null));
    }

    @ParameterizedTest
    @MethodSource("contentsOfWordpressPosts")
    void partsTheContentOfAWordpressExportWhereItsPageIsParted(String content, String body) {
        NewsItem item = item("<title>One</title><wp:post_type>post</wp:post_type><content:encoded><![CDATA[" + content
                + "]]></content:encoded>");

        assertThat(item.getBody()).isEqualTo(body);
    }

    static Stream<Arguments> contentsOfWordpressPosts() {
        return Stream.of(
                arguments(
                        "<p>By Kari Nord\nBergen, March 2 (Fjord) - Ministers <a\nhref='/a'>met</a>.\nTalks go on.</p>",
                        "By Kari Nord\n\nBergen, March 2 (Fjord) - Ministers met.\n\nTalks go on."),
                arguments(
                        "The ministers met in the old town hall of Bergen on Monday,\nand said that the talks on the "
                                + "harbour would go on until a\ntreaty was signed.\n\nNobody left.",
                        "The ministers met in the old town hall of Bergen on Monday, and said that the talks on the "
                                + "harbour would go on until a treaty was signed.\n\nNobody left."),
                arguments(
                        "Ports:\n<table>\n<tr>\n  <td>Bergen</td>\n  <td>open</td>\n</tr>\n</table>\nOthers are shut.",
                        "Ports:\n\nBergen open\n\nOthers are shut."),
                arguments(
                        "<!-- wp:paragraph -->\n<p>Ministers met\non Monday.</p>\n<!-- /wp:paragraph -->\n\n"
                                + "<!-- wp:paragraph -->\n<p>Talks go on.</p>\n<!-- /wp:paragraph -->",
                        "Ministers met on Monday.\n\nTalks go on."),
                arguments(
                        "Rates: a<b and c\n\nThe second part > here.\nThird.",
                        "Rates: a<b and c\n\nThe second part > here.\n\nThird."),
                arguments("<p " + "data-x='1' ".repeat(50) + ">Ministers met.</p>", "Ministers met."),
                arguments(
                        "<a title=\"It's < three\" href='/a'>Ministers</a> met.\n\nNobody left.",
                        "Ministers met.\n\nNobody left."),
                arguments("Duty < 5%\n\nTax > 3%\nNo more.", "Duty < 5%\n\nTax > 3%\n\nNo more."));
    }

    @Test
    void readsRssOfRdf() {
        NewsItem item = Messages.item("""
                <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://fjord.example/"><title>Fjord</title><dc:publisher>Fjord Wire</dc:publisher>
                <dc:language>no</dc:language></channel>
                <item rdf:about="https://fjord.example/1"><title>One</title><link>https://fjord.example/one</link>
                <dc:date>2024-03-02T10:00:00+01:00</dc:date><dc:subject>arms</dc:subject></item>
                </r:RDF>
                """);

        assertThat(item.getUri()).isEqualTo("https://fjord.example/1");
        assertThat(item.getProvider()).isEqualTo("Fjord Wire");
        assertThat(item.getLanguage()).isEqualTo("no");
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-03-02T09:00:00Z"));
        assertThat(item.getSubjects()).isEqualTo(List.of(new Concept("arms", null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><item><title>One</title></item></channel></rss>",
                "<rss><item><title>One</title></item></rss>",
                "<rss version='0.91' xmlns='http://backend.userland.com/rss091'><channel>"
                        + "<item><title>One</title></item></channel></rss>",
                "<r:rss xmlns:r='urn:x'><r:channel><r:item><r:title>One</r:title></r:item></r:channel></r:rss>"
            })
    void readsAllVersionsAlike(String rss) {
        assertThat(Messages.item(rss).getHeadline()).isEqualTo("One");
    }

    @Test
    void decodesAsTheDeclarationSays() {
        String rss = "<?xml version='1.0' encoding='iso-8859-1'?>" + "<rss><item><title>Tromsø</title></item></rss>";

        Reading reading = Messages.read(rss.getBytes(StandardCharsets.ISO_8859_1), "application/rss+xml");

        assertThat(((Reading.Items) reading).items())
                .extracting(NewsItem::getHeadline)
                .containsExactly("Tromsø");
    }

    @Test
    void saysWhereAFeedIsMalformed() {
        Reading.Rejected rejected = Messages.rejected("<rss><channel>\n<item><title>One</item></channel></rss>");

        assertThat(rejected.reason()).isEqualTo(RejectionReason.MALFORMED);
        assertThat(rejected.detail()).contains("line 2, column");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "&lt;",
                "&lt;a ",
                "&lt;iframe ",
                "&lt;!",
                "&lt;![CDATA[",
                "&amp;#",
                "&lt;b&gt;",
                "a@b (",
                "A:"
            })
    void takesNoLongerForHostileText(String piece) {
        String text = piece.repeat(500_000 / piece.length());
        String rss = RSS.formatted("<item><title>" + text + "</title><author>" + text + "</author><category>" + text
                + "</category><pubDate>" + text + "</pubDate><dc:language>" + text + "</dc:language><description>"
                + text
                + "</description></item>");

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Messages.read(rss));
    }

    @Test
    void takesNoFeedThatIsCutShortForADispatch() {
        assertThat(Messages.rejected("<rss version=\"2.0\"><channel><item><title>One</title></item>")
                        .reason())
                .isEqualTo(RejectionReason.MALFORMED);
    }

    @Test
    void refusesAFeedWithoutTextOrWithTooManyItems() {
        assertThat(Messages.rejected("<rss><channel><title>Fjord</title></channel></rss>")
                        .reason())
                .isEqualTo(RejectionReason.NO_TEXT);
        assertThat(Messages.rejected("<rss>" + "<item><title>x</title></item>".repeat(1001) + "</rss>")
                        .reason())
                .isEqualTo(RejectionReason.TOO_COMPLEX);
    }
}

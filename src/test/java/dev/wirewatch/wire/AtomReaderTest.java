package dev.wirewatch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtomReaderTest {

    private static NewsItem entry(String elements) {
        return Messages.item("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><title>Fjord</title>"
                + "<author><name>The desk</name></author><entry>" + elements + "</entry></feed>");
    }

    private static NewsItem old(String elements) {
        return Messages.item("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>Fjord</title><entry>"
                + elements + "</entry></feed>");
    }

    /** Extensions use the names of Atom itself, and may come first. */
    @Test
    void readsNoElementOfAnExtensionForOneOfItsOwn() {
        NewsItem item = entry("""
                <media:title xmlns:media="http://search.yahoo.com/mrss/">A quay at dawn</media:title>
                <media:content xmlns:media="http://search.yahoo.com/mrss/">Ships lie at a quay.</media:content>
                <media:category xmlns:media="http://search.yahoo.com/mrss/" term="pictures"/>
                <title>Ministers agree on ban</title><content>A ban on drones.</content>
                <category term="Trade"/><category term="Trade"/>
                """);

        assertThat(item.getHeadline()).isEqualTo("Ministers agree on ban");
        assertThat(item.getBody()).isEqualTo("A ban on drones.");
        assertThat(item.getSubjects()).containsExactly(new Concept("Trade", null));
    }

    @Test
    void readsAnEntry() {
        NewsItem item = entry("""
                <id>tag:fjord.example,2024:1</id>
                <title type="html">Ministers &amp;amp; &lt;i&gt;ban&lt;/i&gt;</title>
                <link rel="self" href="https://fjord.example/1.atom"/><link href="https://fjord.example/1"/>
                <published>2024-03-02T10:00:00+01:00</published><updated>2024-03-03T10:00:00Z</updated>
                <author><name>Kari Nord</name><email>kari@fjord.example</email></author>
                <author><name>Ola Berg</name></author>
                <category term="arms" scheme="https://fjord.example/topics#" label="Arms trade"/>
                <category term="medtop:20000642"/><category term="Trade"/>
                <summary>A ban.</summary>
                <content type="xhtml" xml:lang="en-GB"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p>
                <script src="x"/><p>Two <b>three</b>.</p></div></content>
                """);

        assertThat(item.getFormat()).isEqualTo("atom");
        assertThat(item.getUri()).isEqualTo("tag:fjord.example,2024:1");
        assertThat(item.getVersion()).isNull();
        assertThat(item.getProvider()).isEqualTo("Fjord");
        assertThat(item.getHeadline()).isEqualTo("Ministers & ban");
        assertThat(item.getBody()).isEqualTo("One.\n\nTwo three.");
        assertThat(item.getByline()).isEqualTo("Kari Nord, Ola Berg");
        assertThat(item.getLanguage()).isEqualTo("en-GB");
        assertThat(item.getFirstcreated()).isEqualTo(Instant.parse("2024-03-02T09:00:00Z"));
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-03-03T10:00:00Z"));
        assertThat(item.getSubjects())
                .isEqualTo(List.of(
                        new Concept("Arms trade", "https://fjord.example/topics#arms"),
                        new Concept(null, "medtop:20000642"),
                        new Concept("Trade", null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type="text" | History of &lt;b&gt; &amp;amp; co | History of <b> &amp; co
            type="html" | History of &lt;b&gt; &amp;amp; co | History of & co
                        | History of &lt;b&gt;              | History of <b>
            """)
    void readsTitlesByTheirDeclaredType(String type, String title, String headline) {
        assertThat(entry("<title " + (type == null ? "" : type) + ">" + title + "</title>")
                        .getHeadline())
                .isEqualTo(headline);
    }

    @Test
    void takesTheSummaryWhereTheContentIsNoText() {
        assertThat(entry("<content src='https://fjord.example/1.mp4' type='video/mp4'/><summary>One</summary>")
                        .getBody())
                .isEqualTo("One");
        assertThat(entry("<content type='image/png'>iVBORw0KGgo=</content><summary>One</summary>")
                        .getBody())
                .isEqualTo("One");
    }

    @Test
    void inheritsAuthorsAndNamesTheSource() {
        NewsItem own = entry("<title>One</title>");
        NewsItem copied = entry("<title>One</title><source><title>Berg Wire</title>"
                + "<author><name>Ola Berg</name></author></source>");

        assertThat(own.getByline()).isEqualTo("The desk");
        assertThat(copied.getByline()).isEqualTo("Ola Berg");
        assertThat(copied.getProvider()).isEqualTo("Berg Wire");
    }

    @Test
    void takesTheLinkWhereThereIsNoId() {
        assertThat(entry(
                                "<title>One</title><link rel='edit' href='https://a.example/'/><link href='https://b.example/'/>")
                        .getUri())
                .isEqualTo("https://b.example/");
    }

    @Test
    void hasNoLanguageWhereTheInnermostIsEmpty() {
        assertThat(entry("<title xml:lang=''>One</title>").getLanguage()).isNull();
        assertThat(entry("<title>One</title>").getLanguage()).isEqualTo("en");
    }

    @Test
    void readsAtom03() {
        String encoded = Base64.getEncoder().encodeToString("<b>One</b> – two".getBytes(UTF_8));
        NewsItem item = old("<title mode='base64' type='text/html'>" + encoded + "</title><issued>2024-03-02T10:00:00Z"
                + "</issued><modified>2024-03-03T10:00:00Z</modified>"
                + "<content mode='escaped'>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</content>");

        assertThat(item.getHeadline()).isEqualTo("One – two");
        assertThat(item.getBody()).isEqualTo("One\n\nTwo");
        assertThat(item.getFirstcreated()).isEqualTo(Instant.parse("2024-03-02T10:00:00Z"));
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-03-03T10:00:00Z"));
    }

    @Test
    void readsAnEntryAlone() {
        NewsItem item = Messages.item("<entry xmlns='http://www.w3.org/2005/Atom'><title>One</title></entry>");

        assertThat(item.getHeadline()).isEqualTo("One");
        assertThat(item.getProvider()).isNull();
    }

    @Test
    void hasNoTextWhereBase64IsBroken() {
        assertThat(old("<title>One</title><content mode='base64' type='text/plain'>A</content>")
                        .getBody())
                .isEmpty();
    }

    @Test
    void refusesWhatIsMalformedOrForeign() {
        assertThat(Messages.rejected("<feed xmlns='http://www.w3.org/2005/Atom'><entry></feed>")
                        .reason())
                .isEqualTo(RejectionReason.MALFORMED);
        assertThat(Messages.rejected("<feed xmlns='urn:example:cattle'><entry/></feed>")
                        .reason())
                .isEqualTo(RejectionReason.UNSUPPORTED_FORMAT);
    }
}

package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDocumentTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="iso-8859-1"?>
            <!-- <item> --><?x <item> ?>
            <rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title a="1 > 0">Fjørd</title>
            <item note='/> >'><guid>1</guid><title>One</title><slash:comments>%s</slash:comments></item>
            <item><guid>2</guid><description><![CDATA[Two </item>]]></description></item><x><item/></x>
            <item><guid>3</guid><title>%s</title><item>inner</item></item>
            </channel></rss>
            """;

    private static FeedDocument document(String text, String type) throws UnreadableException {
        return FeedDocument.of(Messages.message(text.getBytes(StandardCharsets.ISO_8859_1), type))
                .orElseThrow();
    }

    @Test
    void namesTheVersionOfEachItem() throws UnreadableException {
        List<String> before = document(RSS.formatted(4, "Three"), "").versions();
        List<String> after = document(RSS.formatted(5, "Three, corrected"), "").versions();

        assertThat(before).hasSize(3).doesNotHaveDuplicates().allMatch(version -> version.matches("[0-9a-f]{16}"));
        assertThat(after.subList(0, 2)).isEqualTo(before.subList(0, 2));
        assertThat(after.get(2)).isNotEqualTo(before.get(2));
    }

    @Test
    void leavesOutWhatIsNotWanted() throws UnreadableException {
        FeedDocument document = document(RSS.formatted(4, "Three"), "application/rss+xml");
        String second = document.versions().get(1);

        WireMessage only = document.with(second::equals);
        WireMessage others = document.with(version -> !version.equals(second));

        assertThat(items(only)).extracting(NewsItem::getBody).containsExactly("Two </item>");
        assertThat(items(only)).extracting(NewsItem::getProvider).containsExactly("Fjørd");
        assertThat(only.contentType()).isEqualTo("application/rss+xml;charset=utf-8");
        assertThat(items(others)).extracting(NewsItem::getHeadline).containsExactly("One", "Three");
        assertThat(FeedDocument.of(others).orElseThrow().versions())
                .containsExactly(document.versions().get(0), document.versions().get(2));
    }

    @Test
    void isAsItWasSentWhereAllIsWanted() throws UnreadableException {
        WireMessage message = Messages.message(
                RSS.formatted(4, "Three").getBytes(StandardCharsets.ISO_8859_1), "application/rss+xml");

        assertThat(FeedDocument.of(message).orElseThrow().with(version -> true)).isSameAs(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r:RDF xmlns:r='urn:rdf' xmlns='http://purl.org/rss/1.0/'><channel/><item><title>1</title></item>"
                        + "<item><title>2</title></item></r:RDF>",
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>1</a:title></a:entry>"
                        + "<a:entry><a:title>2</a:title></a:entry></a:feed>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><x:item xmlns:x='urn:x'><title>no</title></x:item><entry>"
                        + "<title>1</title></entry><channel><item/></channel><entry><title>2</title></entry></feed>",
                "<rss><entry xmlns='urn:x'/><channel><entry/><item><title>1</title></item></channel>"
                        + "<item><title>2</title></item></rss>",
                "<rss><item><title>1</title></item><channel><item/><item\n><title>2</title></item\n></channel></rss>"
            })
    void cutsAllKindsOfFeeds(String feed) throws UnreadableException {
        FeedDocument document = document(feed, "");
        String last = document.versions().get(document.versions().size() - 1);

        assertThat(items(document.with(last::equals)))
                .extracting(NewsItem::getHeadline)
                .containsExactly("2");
    }

    @Test
    void doesNotCutASingleEntryAndIsNothingElse() throws UnreadableException {
        WireMessage entry = Messages.message("<entry xmlns='http://www.w3.org/2005/Atom'><title>1</title></entry>", "");

        assertThat(FeedDocument.of(entry).orElseThrow().with(version -> false)).isSameAs(entry);
        assertThat(FeedDocument.of(Messages.message("<html/>", ""))).isEmpty();
        assertThat(FeedDocument.of(Messages.message("plain", ""))).isEmpty();
    }

    private static List<NewsItem> items(WireMessage message) {
        return ((Reading.Items) WireReaders.standard().read(message)).items();
    }
}

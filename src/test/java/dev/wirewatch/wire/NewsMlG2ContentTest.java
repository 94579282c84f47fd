package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlG2ContentTest {

    private static final String NITF = """
            <inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">
            <head><title>Not for readers</title></head><body>
            <body.head><hedline><hl1>Norway halts exports</hl1><hl2>Second deck</hl2></hedline>
            <byline>By <person>Kari Halvorsen</person><byttl>Norda</byttl></byline>
            <dateline><location>OSLO</location></dateline><abstract><p>In short.</p></abstract></body.head>
            %s</body></nitf></inlineXML>
            """;

    private static NewsItem item(String contentMeta, String content) {
        return Messages.item(G2.newsItem("", contentMeta, content));
    }

    private static String body(String content) {
        return item("<headline>One</headline>", content).getBody();
    }

    @Test
    void readsNitf() {
        NewsItem item = item(
                "",
                NITF.formatted("<body.content><block><p>First.</p><media><media-caption>A picture"
                        + "</media-caption></media><p>Second.</p></block></body.content><body.end><tagline>(Ends)</tagline>"
                        + "</body.end>"));
        assertThat(item.getHeadline()).isEqualTo("Norway halts exports");
        assertThat(item.getByline()).isEqualTo("By Kari Halvorsen, Norda");
        assertThat(item.getLocated()).isEqualTo("Oslo");
        assertThat(item.getBody()).isEqualTo("First.\n\nSecond.\n\n(Ends)");
    }

    @Test
    void takesTheAbstractOfNitfWithoutContent() {
        assertThat(item("", NITF.formatted("<body.content/>")).getBody()).isEqualTo("In short.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<inlineData contenttype='text/plain'>One line.\n\nAnother &lt;line&gt;.</inlineData>",
                "<inlineData>One line.\n\nAnother &lt;line&gt;.</inlineData>",
                "<inlineData contenttype='text/html'>&lt;p>One line.&lt;/p>Another &amp;lt;line&amp;gt;.</inlineData>",
                "<inlineData contenttype='text/plain'><![CDATA[<p>One\nline.</p><p>Another &lt;line&gt;.]]></inlineData>",
                "<inlineXML><![CDATA[<div>One line.<br>Another &lt;line&gt;.</div>]]></inlineXML>",
                "<inlineXML><p>One line.</p>Another &lt;line&gt;.</inlineXML>",
                "<inlineXML><text xmlns='urn:x'><a>One <b>line</b>.</a><a>Another &lt;line&gt;.</a></text></inlineXML>",
            })
    void readsTextInEveryGuise(String content) {
        assertThat(body(content)).isEqualTo("One line.\n\nAnother <line>.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<remoteContent href='http://norda.example/1.html' contenttype='text/html'/>",
                "<inlineData contenttype='image/png' encoding='encd:base64'>iVBORw0KGgo=</inlineData>",
                "<inlineData contenttype='text/plain' encoding='encd:base64'>T3Nsbw==</inlineData>",
                "<inlineXML><html><head><title>Not for readers</title></head><body><p>\u00A0</p></body></html></inlineXML>",
            })
    void takesTheDescriptionWhereThereIsNoText(String content) {
        String descriptions = "<headline>One</headline><description xml:lang='no' role='drol:caption'>Et bilde."
                + "</description><description xml:lang='en' role='drol:caption'>A picture.<br/>Oslo.</description>"
                + "<description>More.</description>";
        assertThat(item(descriptions, content).getBody()).isEqualTo("A picture.\n\nOslo.\n\nMore.");
    }

    @Test
    void takesOneRenditionAndTheBest() {
        String plain = "<inlineData contenttype='text/plain'>Plain.</inlineData>";
        String html = "<inlineData contenttype='text/html'>HTML.</inlineData>";
        String other = "<inlineXML><data>Other.</data></inlineXML>";
        assertThat(body(other + html + plain + G2.xhtml("<p>XHTML.</p>"))).isEqualTo("XHTML.");
        assertThat(body(other + html + plain + G2.xhtml(" "))).isEqualTo("Plain.");
        assertThat(body(other + html)).isEqualTo("HTML.");
        assertThat(body(other)).isEqualTo("Other.");
    }

    @Test
    void leavesOutOfAHeaderWhatRepeatsTheMetadata() {
        String contentMeta = "<headline>One</headline><subject qcode='medtop:20000602'><name>weaponry</name></subject>";
        String content = G2.xhtml("<header><ul><li>weaponry</li></ul><time>02.03.2024</time><h1>One</h1>"
                + "<p>What is new</p></header><section><p>Text about weaponry.</p></section>");
        assertThat(item(contentMeta, content).getBody()).isEqualTo("What is new\n\nText about weaponry.");
    }

    @Test
    void partsADispatchThatIsWrappedByHandWithinOneParagraph() {
        String content = G2.xhtml("<p>(Adds detail)\n    By Kari Halvorsen\n    OSLO, March 2 (Norda) - Norway halted\n"
                + "arms exports.\n    It reviews\nits rules.\n</p><p>Set by\n      a program,\n      as always.</p>");
        assertThat(body(content).split("\n\n"))
                .containsExactly(
                        "(Adds detail)",
                        "By Kari Halvorsen",
                        "OSLO, March 2 (Norda) - Norway halted arms exports.",
                        "It reviews its rules.",
                        "Set by a program, as always.");
    }
}

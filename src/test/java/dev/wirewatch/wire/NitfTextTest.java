package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NitfTextTest {

    private static NitfText nitf(String content) throws UnreadableException {
        return new NitfText(XmlDocument.parse("<nitf>" + content + "</nitf>"));
    }

    private static List<String> body(String content) throws UnreadableException {
        return nitf("<body><body.content>" + content + "</body.content></body>").paragraphs();
    }

    @Test
    void readsTheHeadlineOrWhatStandsForIt() throws UnreadableException {
        assertThat(nitf("<head><title>t</title></head><body><body.head><hedline><hl1> One\n <em>two</em></hl1>"
                                + "<hl2>Three</hl2></hedline></body.head></body>")
                        .headline())
                .contains("One two");
        assertThat(nitf("<body><body.head><hedline>Plain</hedline></body.head></body>")
                        .headline())
                .contains("Plain");
        assertThat(nitf("<head><title>Title</title></head><body><body.head><hedline/></body.head></body>")
                        .headline())
                .contains("Title");
        assertThat(nitf("<body/>").headline()).isEmpty();
    }

    @Test
    void partsTheTitleOfAnAuthorFromTheName() throws UnreadableException {
        assertThat(nitf("<body><body.head><byline>By <person>Ana Reyes</person><byttl>Science Writer</byttl></byline>"
                                + "<byline>Otto Lind</byline></body.head></body>")
                        .byline())
                .contains("By Ana Reyes, Science Writer, Otto Lind");
        assertThat(nitf("<body><body.head><byline/></body.head></body>").byline())
                .isEmpty();
    }

    @Test
    void readsNestedBlocksListsAndTablesAndLeavesPicturesOut() throws UnreadableException {
        assertThat(body("<media><media-caption>no</media-caption></media><block><hl2>Ports</hl2><p>One <location>Lima"
                        + "</location>.</p><ul><li>first</li><li>second</li></ul></block><table><tr><th>a</th><td>b</td>"
                        + "</tr></table><p/><bq><block><p>Quote</p></block></bq>"))
                .containsExactly("Ports", "One Lima.", "first", "second", "a b", "Quote");
    }

    @Test
    void joinsTheLinesOfAWrappedParagraphAndKeepsThoseOfAList() throws UnreadableException {
        assertThat(body("<p>   The port authority of Callao closed two of its terminals on <br />Monday after a storm"
                        + " had damaged the cranes that serve the larger <br />ships.</p>"
                        + "<p>Contact:<br/>Ana Reyes<br/>Callao</p>"))
                .containsExactly(
                        "The port authority of Callao closed two of its terminals on Monday after a storm had damaged"
                                + " the cranes that serve the larger ships.",
                        "Contact:",
                        "Ana Reyes",
                        "Callao");
    }

    @Test
    void readsPreformattedTextAsPlainText() throws UnreadableException {
        assertThat(body("<pre>First line\nsecond line\n\nNext</pre><p>p</p>"))
                .containsExactly("First line second line", "Next", "p");
    }

    @Test
    void takesTheAbstractWhereThereIsNoBodyAndAddsTheTagline() throws UnreadableException {
        String head = "<body.head><abstract><p>Short.</p></abstract></body.head>";
        String end = "<body.end><tagline>Ana Reyes contributed.</tagline></body.end>";
        assertThat(nitf("<body>" + head + "<body.content/>" + end + "</body>").paragraphs())
                .containsExactly("Short.", "Ana Reyes contributed.");
        assertThat(nitf("<body>" + head + "<body.content><p>Long.</p></body.content></body>")
                        .paragraphs())
                .containsExactly("Long.");
        assertThat(nitf("<body>" + head + "<p>Bare.</p></body>").paragraphs()).containsExactly("Bare.");
    }
}

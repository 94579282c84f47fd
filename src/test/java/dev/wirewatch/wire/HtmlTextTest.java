package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @Test
    void partsParagraphsAtBlocksAndLineBreaks() {
        assertThat(HtmlText.paragraphs("Lead<p>One</p><div>Two<br>Three<ul><li>Four<li>Five</ul></div>Six"))
                .containsExactly("Lead", "One", "Two", "Three", "Four", "Five", "Six");
    }

    @Test
    void keepsInlineTextTogetherAndCollapsesWhiteSpace() {
        assertThat(HtmlText.paragraphs("<p>The\n  <b>arms</b> em<i>bar</i>go</p>"))
                .containsExactly("The arms embargo");
    }

    @Test
    void decodesEntities() {
        assertThat(HtmlText.paragraphs("<p>caf&eacute; &amp; &#8220;bar&#8221; &lt;b&gt;</p>"))
                .containsExactly("café & “bar” <b>");
    }

    @Test
    void dropsWhatNobodyReads() {
        assertThat(HtmlText.paragraphs("<head><title>T</title></head><style>p{}</style><script>x()</script>"
                        + "<!-- note --><p>&nbsp;</p><p>Text</p>"))
                .containsExactly("Text");
    }

    @Test
    void leavesOutCaptionsUnlessThereIsNothingElse() {
        String picture = "<figure><img src='q.jpg'><figcaption>A quay at dawn</figcaption></figure>";

        assertThat(HtmlText.paragraphs("<p>Talks go on.</p>" + picture)).containsExactly("Talks go on.");
        assertThat(HtmlText.paragraphs(picture)).containsExactly("A quay at dawn");
    }

    @Test
    void partsADispatchThatWasPutIntoOneElement() {
        String wrapped = "<p>\n   (NP) - Oslo, March 2 - Ministers\nagreed on a ban.\n   It holds\nfor a year.\n</p>";

        assertThat(HtmlText.dispatch(wrapped))
                .containsExactly("(NP) - Oslo, March 2 - Ministers agreed on a ban.", "It holds for a year.");
        assertThat(HtmlText.paragraphs(wrapped)).hasSize(1);
    }

    @Test
    void keepsTheCellsOfARowApart() {
        assertThat(HtmlText.paragraphs("<table><tr><td>Oslo</td><td>4</td></tr><tr><td>Bern</td></tr></table>"))
                .containsExactly("Oslo 4", "Bern");
    }

    @Test
    void readsBrokenAndDeeplyNestedMarkup() {
        assertThat(HtmlText.paragraphs("<p>One</b><p>Two")).containsExactly("One", "Two");
        assertThat(HtmlText.paragraphs("<div>".repeat(50_000) + "Deep")).containsExactly("Deep");
    }

    /** What a browser would take minutes for, or all memory: formatting that is left open, and opened again in each block. */
    @ParameterizedTest
    @ValueSource(strings = {"<b><i><p>x", "<div>x", "<table>x<a>", "<p>x", "<font size=1><p>x</b>", "<a></b>x<br>"})
    void readsTheLargestTextOfAnyMarkupInTimeOfItsLength(String piece) {
        String html = piece.repeat(WireLimits.MAX_MESSAGE_BYTES / 2 / piece.length());
        List<String> paragraphs = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> HtmlText.paragraphs(html));
        assertThat(String.join("", paragraphs)).containsOnlyOnce("x".repeat(html.length() / piece.length()));
    }

    @Test
    void keepsEveryWordHoweverDeepItLies() {
        StringBuilder html = new StringBuilder();
        for (int depth = 0; depth < 1000; depth++) {
            html.append("<div>").append(depth);
        }
        for (int depth = 1000; depth < 2000; depth++) {
            html.append("</div>").append(depth);
        }
        assertThat(HtmlText.paragraphs(html.toString()))
                .startsWith("0", "1", "2")
                .contains("256", "257", "258", "998")
                .last()
                .asString()
                .endsWith("1999");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b><p>The ban</b> holds</p>after | The ban holds/after",
                "<p>The <font>ban<p>holds</font> on | The ban/holds on",
                "<p>The <span>ban<div>holds</span> on</div>after | The ban/holds on/after",
                "one</p>two</br>three<h1>four</h2>five | one/two/three/four/five",
                "a<select><option>no</select>b<textarea><p>no</textarea>c | abc",
                "<head><title>no</title></head><svg><title>yes</title></svg> | yes",
                "<title>no</title>yes<title>too</title> | yes/too",
                "<o:p>one</o:p> two <unknown>three</unknown> | one two three",
                "<div/>one<p/>two<script/>three | one/twothree",
            })
    void partsMarkupThatIsNestedWronglyWhereBrowsersDo(String html, String paragraphs) {
        assertThat(HtmlText.paragraphs(html)).containsExactly(paragraphs.split("/", -1));
    }
}

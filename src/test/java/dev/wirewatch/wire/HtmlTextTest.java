package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}

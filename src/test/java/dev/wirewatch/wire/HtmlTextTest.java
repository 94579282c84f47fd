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

package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHtmlTest {

    private static final List<String> PIECES = List.of(
            "a",
            "B c",
            " ",
            "\n",
            "\t ",
            "\u00A0",
            "\u000B",
            "\u0000",
            "\uFEFF",
            "é",
            "&",
            "& ",
            "&amp;",
            "&lt;",
            "&gt;",
            "&quot;",
            "&nbsp;",
            "&eacute;",
            "&rsquo;",
            "&copy",
            "&#233;",
            "&#x41;",
            "&#150;",
            "&none;",
            "&amp",
            "&;",
            "<",
            ">",
            "< ",
            "\"",
            "'",
            "/",
            "<p>",
            "</p>",
            "<p class=\"x\">",
            "<P>",
            "<p/>",
            "<br>",
            "<br/>",
            "<br />",
            "</br>",
            "<br class='x'>",
            "<div>",
            "</div>",
            "<div id='a' title=\"b > c\">",
            "<h1>",
            "</h1>",
            "<h2>",
            "</h2>",
            "<ul>",
            "</ul>",
            "<ol>",
            "</ol>",
            "<li>",
            "</li>",
            "<blockquote>",
            "</blockquote>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<em>",
            "</em>",
            "<strong>",
            "</strong>",
            "<a href=\"http://a.example/?b=c&d\">",
            "</a>",
            "<a>",
            "<a href=x>",
            "<a href=\"",
            "<span style='x'>",
            "</span>",
            "<sup>",
            "</sup>",
            "<script>",
            "</script>",
            "<!-- ",
            " -->",
            "<td>",
            "<table>",
            "</table>",
            "<pre>",
            "</pre>",
            "<ABC.N>",
            "<![CDATA[",
            "]]>",
            "<p>x</p>",
            "<p>x <b>y</b></p>",
            "<ul><li>x</li><li>y</li></ul>",
            "<div><p>x</p>y</div>",
            "<h2>x</h2>",
            "<a>x</a>");

    @ParameterizedTest
    @CsvSource({
        "<p>One <b>two</b>.</p><p>Three</p>,One two.|Three",
        "One<br/>two<br>three,One|two|three",
        "<div><h2>A</h2><ul><li>b</li><li>c</li></ul></div>,A|b|c",
        "<p>caf&eacute; &amp; bar & grill</p>,café & bar & grill",
        "<p class=\"x\"><a href='http://a.example/?b>c'>link</a></p>,link",
        "'<p>a\n  b\tc</p><p> &nbsp; </p>',a b c",
        "plain text,plain text",
    })
    void readsWhatIsClosedInItsOrder(String html, String paragraphs) {
        assertThat(PlainHtml.paragraphs(html, HtmlParagraphs.flowing())).contains(List.of(paragraphs.split("\\|", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a<p>b",
                "<b>a</p>",
                "<table><tr><td>a</td></tr></table>",
                "a<script>b</script>",
                "<p/>",
                "<P>a</P>",
                "a < b",
                "a &copy b",
                "&#150;",
                "<li>a</li>",
                "<a><a>b</a></a>",
                "<a href=x>b</a>",
                "<p",
                "<!-- a -->",
                "</p>"
            })
    void leavesAllElseToAParser(String html) {
        assertThat(PlainHtml.paragraphs(html, HtmlParagraphs.flowing())).isEmpty();
    }

    @Test
    void readsAsAParserDoesOrNotAtAll() {
        Random random = new Random(3);
        int plain = 0;
        for (int i = 0; i < 50_000; i++) {
            String html = Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                    .limit(1 + random.nextInt(8))
                    .collect(Collectors.joining());
            Optional<List<String>> read = PlainHtml.paragraphs(html, HtmlParagraphs.flowing());
            if (read.isPresent()) {
                plain++;
                assertThat(read.get()).as(html).isEqualTo(HtmlText.parsed(html, HtmlParagraphs::flowing));
            }
        }
        assertThat(plain).isGreaterThan(2_000);
    }
}

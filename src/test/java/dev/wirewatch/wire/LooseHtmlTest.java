package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseHtmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Norway&#8217;s ban        | Norway’s ban
            Norway&rsquo;s ban        | Norway’s ban
            Fish &amp; ships          | Fish & ships
            Fish & ships, R&D; AT&T   | Fish & ships, R&D; AT&T
            x?a=1&copy=2              | x?a=1&copy=2
            &&amp;&#38;&amp;lt; &no;  | &&&&lt; &no;
            &#x2019;&#xQ; &#; &eacute | ’&#xQ; &#; &eacute
            1 < 2 and 3 > 2           | 1 < 2 and 3 > 2
            Ships <b>sail</b>         | Ships sail
            Ships<br/>sail            | Ships sail
            Orion <ORN.O> rises       | Orion <ORN.O> rises
            <i>Orion</i> <ORN.O> up   | Orion <ORN.O> up
            <i>Orion</i> <! up        | Orion <! up
            a<iframe src="x"/> b      | a b
            <p>a</p><![CDATA[b]]>     | a b
            <o:p>a</o:p> b            | a b
            """)
    void readsALineAsPlainTextOrHtml(String text, String line) {
        assertThat(LooseHtml.line(text)).isEqualTo(line);
    }

    @Test
    @Timeout(20)
    void decodesManyReferencesSoon() {
        assertThat(LooseHtml.line("&#233;".repeat(800_000))).isEqualTo("é".repeat(800_000));
    }

    @Test
    void keepsTheParagraphsOfEither() {
        assertThat(LooseHtml.paragraphs("One\ntwo.\n\nThree.")).isEqualTo(List.of("One two.", "Three."));
        assertThat(LooseHtml.paragraphs("<p>One\ntwo.</p><p>Three.</p>")).isEqualTo(List.of("One two.", "Three."));
    }
}

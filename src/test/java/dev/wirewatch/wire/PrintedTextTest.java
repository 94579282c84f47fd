package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTextTest {

    private static NewsItem nitf(String head, String content) {
        return Messages.item("<nitf><body><body.head>" + head + "</body.head><body.content>" + content
                + "</body.content></body></nitf>");
    }

    private static NewsItem g2(String itemMeta, String contentMeta) {
        return Messages.item(G2.newsItem(itemMeta, contentMeta, G2.xhtml("<p>The quay is dry again.</p>")));
    }

    @Test
    void leavesHeadlineAndBylineOutOfTheTextBelowThem() {
        NewsItem item = nitf(
                "<hedline><hl1>Quay is dry</hl1></hedline><byline>By Ana Reyes</byline>",
                "<hl2>QUAY IS DRY</hl2><p>By Ana Reyes</p><p>The quay is dry again.</p><p>By Ana Reyes</p>");

        assertThat(item.getBody()).isEqualTo("The quay is dry again.\n\nBy Ana Reyes");
    }

    @Test
    void keepsATextThatIsNothingButTheHeadline() {
        assertThat(nitf("<hedline><hl1>Quay is dry</hl1></hedline>", "<p>Quay is dry</p>")
                        .getBody())
                .isEqualTo("Quay is dry");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CALLAO, Peru, March 2 (NP) - Dockers met. | Callao, Peru     | PE
            SINGAPORE (Reuters) - Dockers met.        | Singapore        | SG
            TBILISI, Georgia (AP) - Dockers met.      | Tbilisi, Georgia |
            OSLO, March 2 AFP - Dockers met.          | Oslo             |
            Dockers met in Callao.                    |                  |
            """)
    void takesThePrintedDatelineWhereNoFieldHasThePlace(String text, String located, String country) {
        NewsItem item = nitf("", "<p>" + text + "</p>");

        assertThat(item.getLocated()).isEqualTo(located);
        assertThat(item.getLocatedcountry()).isEqualTo(country);
        assertThat(item.getBody()).isEqualTo(text);
    }

    @Test
    void takesThePlaceOfTheFieldBeforeThatOfTheText() {
        NewsItem item =
                nitf("<dateline><location>OSLO</location></dateline>", "<p>CALLAO, Peru (NP) - Dockers met.</p>");

        assertThat(item.getLocated()).isEqualTo("Oslo");
        assertThat(item.getLocatedcountry()).isNull();
    }

    @Test
    void readsTheSignalsThatAreInNoField() {
        assertThat(g2("", "<slugline>BC-EU--Quay, 1st Ld-Writethru</slugline>").getSignals())
                .containsExactly(Signal.UPDATE);
        assertThat(g2("<edNote>Eds: Corrects the name of the quay.</edNote>", "<headline>One</headline>")
                        .getSignals())
                .containsExactly(Signal.CORRECTION);
        NewsItem held = nitf("<hedline><hl1>HOLD: Quay is dry</hl1></hedline>", "<p>The quay is dry.</p>");
        assertThat(held.getSignals()).containsExactly(Signal.HOLD);
        assertThat(held.getPubstatus()).isEqualTo(PubStatus.USABLE);
    }

    @Test
    void addsPrintedSignalsToThoseOfFieldsButToAWithdrawal() {
        String headline = "<headline>CORRECTED-Quay is dry</headline>";

        assertThat(g2("<signal qcode='sig:update'/>", headline).getSignals())
                .isEqualTo(List.of(Signal.UPDATE, Signal.CORRECTION));
        assertThat(g2("<signal qcode='sig:kill'/>", headline).getSignals()).containsExactly(Signal.KILL);
    }

    @Test
    void decodesWhatWasEscapedTwice() {
        assertThat(nitf("", "<p>Norda&amp;#39;s quay: &amp;quot;dry&amp;quot; &amp;amp; 5 &amp;lt; 6</p>")
                        .getBody())
                .isEqualTo("Norda's quay: \"dry\" & 5 &lt; 6");
    }
}

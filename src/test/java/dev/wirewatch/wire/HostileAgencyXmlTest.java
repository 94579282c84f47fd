package dev.wirewatch.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.RejectionReason;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NITF, NewsML 1 and Ritzau's XML that somebody broke or wrote to harm: items or a rejection, and nothing else. */
class HostileAgencyXmlTest {

    static Stream<String> good() {
        return Stream.of(NitfReaderTest.DOCUMENT, NewsMl1ReaderTest.MESSAGE, RitzauReaderTest.ITEM);
    }

    @ParameterizedTest
    @MethodSource("good")
    void rejectsWhatIsCutOff(String text) {
        byte[] bytes = text.strip().getBytes(UTF_8);
        IntStream.iterate(0, cut -> cut < bytes.length, cut -> cut + 50)
                .forEach(cut -> assertThat(Messages.read(Arrays.copyOf(bytes, cut), "text/xml"))
                        .as("cut at %s", cut)
                        .isInstanceOf(Reading.Rejected.class));
    }

    @ParameterizedTest
    @MethodSource("good")
    void endsWhatIsDamagedAsItemsOrARejection(String text) {
        Random random = new Random(5);
        byte[] bytes = text.getBytes(UTF_8);
        for (int i = 0; i < 2_000; i++) {
            ReadingContract.check(Messages.read(Mutation.of(bytes, random), ""));
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void readsTheSameInEveryEncodingOrRejectsIt(String text) {
        String bare = text.replaceFirst("<\\?xml[^>]*>\\s*", "");
        assertThat(Messages.read(bare.getBytes(UTF_16), "text/xml")).isInstanceOf(Reading.Items.class);
        String latin = "<?xml version='1.0' encoding='ISO-8859-1'?>" + bare.replace('ø', 'o');
        assertThat(Messages.read(latin.getBytes(ISO_8859_1), "text/xml")).isInstanceOf(Reading.Items.class);
        byte[] wrong = bare.replace("</", "é</").getBytes(ISO_8859_1);
        assertThat(Messages.rejected(wrong, "text/xml").reason()).isEqualTo(RejectionReason.BAD_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE nitf [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><nitf><head><title>&x;</title></head></nitf>",
                "<!DOCTYPE NewsML [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><NewsML><NewsItem>&b;</NewsItem></NewsML>",
                "<nitf><head></nitf>",
                "<NewsML><NewsItem></NewsML>",
                "<RBNews><content>&nope;</content></RBNews>",
            })
    void rejectsEntitiesOfItsOwnAndWhatIsMalformed(String text) {
        assertThat(Messages.rejected(text).reason()).isEqualTo(RejectionReason.MALFORMED);
    }

    @Test
    void expandsNothingThatIsWrittenWithinContent() {
        String bomb = "<![CDATA[<!DOCTYPE nitf [<!ENTITY a 'aaaa'>]><nitf><body><p>Text &a;</p></body></nitf>]]>";
        assertThat(Messages.item("<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>" + bomb
                                + "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>")
                        .getBody())
                .contains("Text &a;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nitf", "NewsML", "NewsItem", "NewsComponent", "body", "block", "RBNews"})
    @Timeout(30)
    void boundsDepth(String name) {
        for (String root : new String[] {"nitf", "NewsML", "RBNews"}) {
            int depth = WireLimits.MAX_XML_DEPTH - 1;
            String deep = ("<" + name + ">").repeat(depth) + "text" + ("</" + name + ">").repeat(depth);
            assertThat(Messages.read("<" + root + ">" + deep + "</" + root + ">"))
                    .isNotNull();
            assertThat(Messages.rejected("<" + root + "><" + name + ">" + deep + "</" + name + "></" + root + ">")
                            .reason())
                    .isEqualTo(RejectionReason.TOO_COMPLEX);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>a</p>", "<br/>", "a<br/>", "<media/>", "&lt;", "- ", "(", ",", "<td>", "A "})
    @Timeout(30)
    void takesBoundedTimeForHugeContent(String piece) {
        String many = piece.equals("<td>") ? "<td></td>".repeat(60_000) : piece.repeat(400_000 / piece.length());
        assertThat(Messages.read("<nitf><body><body.head><dateline>" + many + "</dateline></body.head><body.content>"
                        + many + "</body.content></body></nitf>"))
                .isNotNull();
        assertThat(Messages.read("<NewsML><NewsItem><NewsComponent><NewsLines><DateLine>" + many
                        + "</DateLine></NewsLines><ContentItem><DataContent>" + many
                        + "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"))
                .isNotNull();
    }
}

package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no agency sends: each ends as items or as a rejection, soon, and nothing is fetched or made up. */
@Timeout(30)
class NewsMlG2HostileTest {

    @Test
    void endsEveryTruncatedDispatchAsARejection() {
        byte[] whole = G2.dispatch().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length - 20; length += 50) {
            Reading reading = Messages.read(Arrays.copyOf(whole, length), "");
            assertThat(reading).as("%d bytes", length).isInstanceOf(Reading.Rejected.class);
            assertThat(((Reading.Rejected) reading).detail()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE newsItem [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE newsItem [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/p'> %p; <!ENTITY x 'y'>]>",
                "<!DOCTYPE newsItem [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY x '&b;&b;&b;&b;'>]>",
            })
    void refusesEntitiesThatADocumentDeclares(String doctype) {
        String document = G2.newsItem("", "<headline>&x;</headline>", "").replaceFirst("\n", "\n" + doctype);
        assertThat(Messages.rejected(document).reason()).isEqualTo(RejectionReason.MALFORMED);
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        for (String name : new String[] {"p", "broader", "located", "assert"}) {
            String deep = ("<" + name + ">").repeat(5_000) + ("</" + name + ">").repeat(5_000);
            assertThat(Messages.rejected(G2.newsItem("", deep, G2.xhtml(deep))).reason())
                    .isEqualTo(RejectionReason.TOO_COMPLEX);
        }
    }

    @Test
    void readsPlacesThatLieInOneAnotherWithoutEnd() {
        String asserted =
                "<headline>One</headline><located qcode='g:1'><broader qcode='g:1'/><broader qcode='g:1'/></located>"
                        + "<subject qcode='g:1'/>";
        String facts = "<assert qcode='g:1'>" + "<broader qcode='g:1'/>".repeat(WireLimits.MAX_FACTS) + "</assert>";
        assertThat(Messages.item(G2.item("newsItem", "", asserted, facts)).getLocatedcountry())
                .isNull();
    }

    @Test
    void readsHugeDocuments() {
        String subjects = "<subject qcode='s:1'><name>a</name></subject>".repeat(20_000);
        String names = "<subject>" + "<name>a</name>".repeat(20_000) + "</subject>";
        String content = G2.xhtml("<p>" + "a\n b\n".repeat(200_000) + "</p>" + "<b/>".repeat(50_000));
        assertThat(Messages.item(G2.newsItem(
                                "",
                                "<headline>One</headline>" + subjects + names,
                                "<inlineXML/>".repeat(20_000) + content))
                        .getSubjects())
                .hasSize(2);
    }
}

package dev.wirewatch.wire;

import static dev.wirewatch.wire.Messages.item;
import static dev.wirewatch.wire.Messages.items;
import static dev.wirewatch.wire.Messages.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Signal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrecApReaderTest {

    private static final String DOC = """
            <DOC>
            <DOCNO> NP890506-0001 </DOCNO>
            <FILEID>NP-NR-05-06-89 2334EST</FILEID>
            <FIRST>u w AM-GrainBan 2ndLd-Writethru a0701 05-06 0480</FIRST>
            <SECOND>AM-Grain Ban, 2nd Ld-Writethru, a0701,480</SECOND>
            <HEAD>URGENT</HEAD>
            <HEAD>Ministers Agree On Ban Of
            Grain &amp; Seed Exports</HEAD>
            <HEAD>Eds: SUBS 2nd graf to CORRECT date.</HEAD>
            <NOTE>LaserPhoto NY4</NOTE>
            <BYLINE>By ANNA WRITER ^Norpress Writer</BYLINE>
            <DATELINE>OSLO, Norway (NP) </DATELINE>
            <TEXT>
               Ministers agreed on a ban of
            grain exports on Monday.
               ``It holds,'' they said.
            </TEXT>
            <NOTE>SEEDS</NOTE>
            <TEXT>
               Seeds are banned too.
            </TEXT>
            <NOTE>End Adv for May 7</NOTE>
            </DOC>
            """;

    @Test
    void readsADispatchWithAllItsParts() {
        NewsItem item = item(DOC);

        assertThat(item.getFormat()).isEqualTo("trec-ap");
        assertThat(item.getProvider()).isEqualTo("NP");
        assertThat(item.getUri()).isEqualTo("urn:slug:1989-05-06:am-grain%20ban");
        assertThat(item.getVersion()).isEqualTo("2nd Ld-Writethru");
        assertThat(item.getReplaces()).containsExactly("a0701");
        assertThat(item.getPriority()).isEqualTo("u");
        assertThat(item.getUrgency()).isEqualTo(3);
        assertThat(item.getCategorycode()).isEqualTo("w");
        assertThat(item.getSequence()).isNull();
        assertThat(item.getSlugline()).isEqualTo("AM-Grain Ban");
        assertThat(item.getHeadline()).isEqualTo("Ministers Agree On Ban Of Grain & Seed Exports");
        assertThat(item.getByline()).isEqualTo("By ANNA WRITER, Norpress Writer");
        assertThat(item.getLocated()).isEqualTo("Oslo, Norway");
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("1989-05-07T04:34:00Z"));
        assertThat(item.getSignals()).containsExactly(Signal.UPDATE, Signal.CORRECTION, Signal.ALERT);
        assertThat(item.getNote())
                .isEqualTo("URGENT\nEds: SUBS 2nd graf to CORRECT date.\nLaserPhoto NY4\nEnd Adv for May 7");
        assertThat(item.getBody())
                .isEqualTo("OSLO, Norway (NP) — Ministers agreed on a ban of grain exports on Monday.\n\n"
                        + "\"It holds,\" they said.\n\nSEEDS\n\nSeeds are banned too.");
    }

    @Test
    void readsEveryDispatchOfAFile() {
        assertThat(items(DOC + "\n\n" + DOC, "text/plain")).hasSize(2);
        assertThat(items(DOC.repeat(1000), "")).hasSize(1000);
        assertThat(rejected(DOC.repeat(1001)).reason()).isEqualTo(RejectionReason.TOO_COMPLEX);
    }

    @Test
    void refusesWhatIsNotClosed() {
        assertThat(rejected(DOC.replace("</DOC>", "")))
                .isEqualTo(new Reading.Rejected(RejectionReason.MALFORMED, "DOC 1 has no end tag"));
        assertThat(rejected(DOC.replace("</SECOND>", "")))
                .isEqualTo(new Reading.Rejected(RejectionReason.MALFORMED, "DOC 1 has a tag that is not closed"));
    }

    @Test
    void readsTextBetweenElements() {
        String doc =
                DOC.replace("<NOTE>SEEDS", "Corn &amp; rye\ntoo.\n<NOTE>SEEDS").replace("</DOC>", "The end.\n</DOC>");

        assertThat(item(doc).getBody())
                .endsWith("they said.\n\nCorn & rye too.\n\nSEEDS\n\nSeeds are banned too.\n\nThe end.");
        assertThat(item(DOC.replace("<SECOND>", "Above all.\n<SECOND>")).getBody())
                .startsWith("Above all.\n\nOSLO, Norway (NP) — Ministers");
    }

    @Test
    void refusesTextBetweenDispatches() {
        assertThat(items(DOC + " \f\r\n" + DOC + "\f", "")).hasSize(2);
        assertThat(rejected(DOC + "lost" + DOC))
                .isEqualTo(new Reading.Rejected(RejectionReason.MALFORMED, "text behind the end tag of DOC 1"));
        assertThat(rejected(DOC + DOC + "lost"))
                .isEqualTo(new Reading.Rejected(RejectionReason.MALFORMED, "text behind the end tag of DOC 2"));
    }

    @Test
    void keepsDispatchesWithoutTextBesideOthers() {
        String described = DOC.replaceAll("(?s)<HEAD>.*<NOTE>End Adv for May 7</NOTE>\n", "");

        assertThat(items(DOC + described, ""))
                .extracting(NewsItem::getSlugline)
                .containsExactly("AM-Grain Ban", "AM-Grain Ban");
    }

    @Test
    void leavesOtherCollectionsAside() {
        assertThat(rejected("<DOC>\n<DOCNO> X1 </DOCNO>\n<TEXT>Text</TEXT>\n</DOC>\n")
                        .reason())
                .isEqualTo(RejectionReason.UNSUPPORTED_FORMAT);
    }
}

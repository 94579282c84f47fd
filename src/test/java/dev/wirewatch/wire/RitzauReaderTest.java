package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Signal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RitzauReaderTest {

    static final String ITEM = """
            <RBNews xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
              <NewsID>11111111-2222-3333-4444-555555555555</NewsID>
              <PublishDate>2024-07-02T10:15:30.25</PublishDate>
              <strapline>NU/HAVN</strapline>
              <headline>Havn i Aarhus &amp;amp; Odense lukker</headline>
              <town>Aarhus</town>
              <sectionShort>I</sectionShort>
              <version>2</version>
              <Replaces i:nil="true"/>
              <content>&lt;p&gt;Havnen lukker &amp;amp;quot;straks&amp;amp;quot;.&lt;/p&gt;&lt;p&gt;Det sker mandag.&lt;/p&gt;</content>
              <Priority>3</Priority>
              <IPTCList xmlns:a="http://schemas.example.com/arrays"><a:int>04015000</a:int></IPTCList>
              <replacedID>aaaaaaaa-2222-3333-4444-555555555555</replacedID>
              <Annuleret>false</Annuleret><NyVersion>true</NyVersion><Korrektion>true</Korrektion>
              <InfoFlash>false</InfoFlash>
              <byLine>Bo Holm</byLine>
              <SubjectKeyword xmlns:a="http://schemas.example.com/arrays"><a:string>Havne</a:string></SubjectKeyword>
              <TilRedaktionen>&lt;p&gt;Retter navnet.&lt;br /&gt;Mere senere.&lt;/p&gt;</TilRedaktionen>
            </RBNews>
            """;

    @Test
    void readsEveryField() {
        NewsItem item = Messages.item(ITEM);

        assertThat(item.getFormat()).isEqualTo("ritzau");
        assertThat(item.getProvider()).isEqualTo("Ritzau");
        assertThat(item.getUri()).isEqualTo("11111111-2222-3333-4444-555555555555");
        assertThat(item.getVersion()).isEqualTo("2");
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-07-02T08:15:30.250Z"));
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item.getSignals()).containsExactly(Signal.CORRECTION, Signal.UPDATE);
        assertThat(item.getReplaces()).containsExactly("aaaaaaaa-2222-3333-4444-555555555555");
        assertThat(item.getHeadline()).isEqualTo("Havn i Aarhus & Odense lukker");
        assertThat(item.getSlugline()).isEqualTo("NU/HAVN");
        assertThat(item.getByline()).isEqualTo("Bo Holm");
        assertThat(item.getLocated()).isEqualTo("Aarhus");
        assertThat(item.getCategorycode()).isEqualTo("I");
        assertThat(item.getPriority()).isEqualTo("3");
        assertThat(item.getNote()).isEqualTo("Retter navnet.\nMere senere.");
        assertThat(item.getSubjects()).containsExactly(new Concept(null, "subj:04015000"), new Concept("Havne", null));
        assertThat(item.getBody()).isEqualTo("Havnen lukker \"straks\".\n\nDet sker mandag.");
    }

    @Test
    void readsAnAnswerWithSeveralItemsAndACancellation() {
        String canceled = ITEM.replace("<Annuleret>false", "<Annuleret>true").replace("11111111", "22222222");
        List<NewsItem> items = Messages.items(
                "<XMLNewsQueuedResponse xmlns='http://tempuri.org/'><XMLNewsQueuedResult><ListOfRBNews xmlns=''>" + ITEM
                        + canceled + "</ListOfRBNews></XMLNewsQueuedResult></XMLNewsQueuedResponse>",
                "application/xml");
        assertThat(items).extracting(NewsItem::getPubstatus).containsExactly(PubStatus.USABLE, PubStatus.CANCELED);
        assertThat(items.get(1).getSignals()).startsWith(Signal.KILL);
    }

    @Test
    void rejectsAnAnswerWithoutItems() {
        assertThat(Messages.rejected("<XMLNewsQueuedResponse/>").reason()).isEqualTo(RejectionReason.NO_TEXT);
        assertThat(Messages.rejected("<RBNews><headline/></RBNews>").reason()).isEqualTo(RejectionReason.NO_TEXT);
    }
}

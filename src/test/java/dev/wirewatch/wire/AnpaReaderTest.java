package dev.wirewatch.wire;

import static dev.wirewatch.wire.Messages.item;
import static dev.wirewatch.wire.Messages.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.Signal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnpaReaderTest {

    private static final String MESSAGE = message(
            "r i\u0013\u0011 BC-EU--Norway-GrainExpor 2ndLd-Writethru   05-06 0480", """
            ^BC-EU--Norway-Grain Export, 2nd Ld-Writethru, a0701,480<
            ^Norway bans grain exports for a year<
            ^NP Photo XYZ101, XYZ102<
            ^Eds: UPDATES with quotes. With NP Photos.<
            ^By ANNA WRITER=
            ^Norpress Writer=
            \t   OSLO, Norway (NP) _ Ministers agreed on a ban of grain exports on Monday.
            \s
            \t   ``It holds for a year,'' the minister said _ and `no more' of that.
            It goes on here.
            \t   ___
            \t   Rates rose 2{ points to 13\\.
            """, "NP-WF-05-06-24 0655GMT<");

    @Test
    void readsAMessageWithAllItsParts() {
        NewsItem item = item(MESSAGE);

        assertThat(item.getFormat()).isEqualTo("anpa-1312");
        assertThat(item.getSequence()).isEqualTo("W2870");
        assertThat(item.getPriority()).isEqualTo("r");
        assertThat(item.getUrgency()).isEqualTo(4);
        assertThat(item.getCategorycode()).isEqualTo("i");
        assertThat(item.getProvider()).isEqualTo("NP");
        assertThat(item.getUri()).isEqualTo("urn:slug:2024-05-06:bc-eu--norway-grain%20export");
        assertThat(item.getVersion()).isEqualTo("2nd Ld-Writethru");
        assertThat(item.getReplaces()).containsExactly("a0701");
        assertThat(item.getSlugline()).isEqualTo("BC-EU--Norway-Grain Export");
        assertThat(item.getHeadline()).isEqualTo("Norway bans grain exports for a year");
        assertThat(item.getByline()).isEqualTo("By ANNA WRITER, Norpress Writer");
        assertThat(item.getLocated()).isEqualTo("Oslo, Norway");
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-05-06T06:55:00Z"));
        assertThat(item.getSignals()).containsExactly(Signal.UPDATE);
        assertThat(item.getNote()).contains("Eds: UPDATES with quotes. With NP Photos.");
        assertThat(item.getBody())
                .isEqualTo(String.join(
                        "\n\n",
                        "OSLO, Norway (NP) — Ministers agreed on a ban of grain exports on Monday.",
                        "\"It holds for a year,\" the minister said — and 'no more' of that. It goes on here.",
                        "___",
                        "Rates rose 2½ points to 13¼."));
    }

    @Test
    void givesAllVersionsOfAStoryOneUri() {
        String first = message(
                "u i\u0013\u0011 BC-EU--Norway-GrainExpor   05-06 0080",
                "^BC-EU--Norway-Grain Export,80<\n^Ban<\n\t   OSLO (NP) _ First.\n",
                "NP-WF-05-06-24 0555GMT<");
        String kill = message(
                "b i\u0013\u0011 BC-EU--Norway-GrainExpor KILL  05-06 0030",
                "^BC-EU--Norway-Grain Export, KILL<\n^Eds: A kill is mandatory.<\n\t   Kill the story slugged Grain Export.\n",
                "NP-WF-05-06-24 0755GMT<");

        assertThat(List.of(item(first), item(kill))).extracting(StoryKey::of).containsOnly(StoryKey.of(item(MESSAGE)));
        assertThat(item(kill).getPubstatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(item(kill).getSignals()).containsExactly(Signal.KILL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1st Add", "Adv 12-2nd Add", "Advisory"})
    void givesAdditionsAndAdvisoriesUrisOfTheirOwn(String part) {
        NewsItem item = item(message(
                "r i\u0013\u0011 BC-Grain   05-06 0080",
                "^BC-Grain, " + part + ",80<\n\t   More.\n",
                "NP-WF-05-06-24 0555GMT"));

        assertThat(item.getUri()).startsWith("urn:sha256:");
    }

    @ParameterizedTest
    @CsvSource({"f,1", "b,2", "u,3", "r,4", "d,5", "a,", "s,"})
    void readsUrgencyFromThePriorityLetter(String letter, Integer urgency) {
        NewsItem item = item(message(letter + " a\u0013\u0011 BC-Grain 05-06 0080", "\t   Text.\n", ""));

        assertThat(item.getPriority()).isEqualTo(letter);
        assertThat(item.getUrgency()).isEqualTo(urgency);
    }

    @Test
    void keepsTablesRowByRow() {
        NewsItem item = item(message("r s\u0014\u0012 BC-Grain-Table 05-06 ", """
                ^BC-Grain-Table<
                ^Grain=
                ^By Norpress=
                ^NORTH=
                \b^\u001F\u001E W\u001E \u001E L
                \bNew\u0010 Oslo\u001F\u001E 7\u001E \u001E _
                \bOld;3{;.5\u0010
                \t   ___=
                """, ""));

        assertThat(item.getHeadline()).isEqualTo("Grain");
        assertThat(item.getByline()).isEqualTo("By Norpress");
        assertThat(item.getBody()).isEqualTo("NORTH\n\nW L\n\nNew Oslo 7 —\n\nOld;3½;.5\n\n___");
    }

    @Test
    void takesTheDayOfTheHeaderWhereThereIsNoTime() {
        NewsItem item = item(message("r i\u0013\u0011 BC-Grain 12-31 0080", "\t   Text.\n", ""));

        // received in May 2024
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2023-12-31T00:00:00Z"));
        assertThat(item.getUri()).as("no provider, no story").startsWith("urn:sha256:");
        assertThat(item.getSlugline()).isEqualTo("BC-Grain");
    }

    @Test
    void readsAnAlertWithoutAHeadline() {
        NewsItem item = item(message(
                "b a\u0013\u0011 BC-EU--NPNewsAlert  05-06 0058",
                "^BC-EU--NPNewsAlert,17<\n\t   OSLO (NP) _ Norway bans grain exports.\n",
                "NP-WF-05-06-24 0555GMT<"));

        assertThat(item.getHeadline()).isNull();
        assertThat(item.getSignals()).containsExactly(Signal.ALERT);
        assertThat(item.getUri()).as("all alerts of a day share one slug").startsWith("urn:sha256:");
    }

    @Test
    void readsEveryMessageOfOneWireMessage() {
        assertThat(items(MESSAGE + "\n\u0016\u0016" + MESSAGE, "")).hasSize(2);
    }

    @Test
    void readsAllBlocksOfTextOfAMessage() {
        NewsItem item = item(message("r i", "\t   One.\u0003Two.\n\u0003\t   Three.", "NP-WF-05-06-24 0655GMT<"));

        assertThat(item.getBody()).isEqualTo("One.\n\nTwo.\n\nThree.");
        assertThat(item.getProvider()).isEqualTo("NP");
    }

    @Test
    void keepsMessagesWithoutTextOfABundle() {
        String described = message("r i", "^BC-EU--Norway-Grain Export,50<", "");

        assertThat(items(MESSAGE + described + message("r i", "", ""), ""))
                .extracting(NewsItem::getSequence)
                .containsExactly("W2870", "W2870", "W2870");
        assertThat(item(described).getSlugline()).isEqualTo("BC-EU--Norway-Grain Export");
    }

    static String message(String secondLine, String text, String trailer) {
        return "\u0016\u0016\u0001W2870\u001Fworld\n" + secondLine + "\n\u0002" + text + "\n\t   \u0003" + trailer
                + "\n\n\f\n\u0004";
    }
}

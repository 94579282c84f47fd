package dev.wirewatch.wire;

import static dev.wirewatch.wire.Messages.item;
import static dev.wirewatch.wire.Messages.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RejectionReason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextReaderTest {

    private static final String LEAD = "VIENNA, Sept 4, 2023 (AFP) – Ministers agreed on a ban.";

    @Test
    void readsADispatchWithAllItsParts() {
        NewsItem item = item("date 2023-09-05\nMinisters agree on ban\n\n" + LEAD + "\n\nIt holds\nfor a year.\n");

        assertThat(item.getProvider()).isEqualTo("AFP");
        assertThat(item.getLocated()).isEqualTo("Vienna");
        assertThat(item.getHeadline()).isEqualTo("Ministers agree on ban");
        assertThat(item.getBody()).isEqualTo(LEAD + "\n\nIt holds for a year.");
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2023-09-05T00:00:00Z"));
        assertThat(item.getFormat()).isEqualTo("text");
        assertThat(item.getFeed()).isEqualTo("test");
        assertThat(item.getReceived()).isEqualTo(Messages.RECEIVED);
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
    }

    @Test
    void leavesAbsentWhatTheDispatchDoesNotHold() {
        NewsItem item = item("Ministers agreed on a ban.");

        assertThat(item.getBody()).isEqualTo("Ministers agreed on a ban.");
        assertThat(item.getProvider()).isNull();
        assertThat(item.getLocated()).isNull();
        assertThat(item.getHeadline()).isNull();
        assertThat(item.getVersioncreated()).isNull();
        assertThat(item.getLanguage()).isNull();
        assertThat(item.getVersion()).isNull();
    }

    @Test
    void namesTheStoryByTheHashOfTheBytes() {
        assertThat(item("abc").getUri())
                .isEqualTo("urn:sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ' date 2023-09-05 VIENNA (AFP) – Text.' | 2023-09-05T00:00:00Z | VIENNA (AFP) – Text.
                    'VIENNA, Sept 4, 2023 (AFP) – Text.'    | 2023-09-04T00:00:00Z | VIENNA, Sept 4, 2023 (AFP) – Text.
                    'VIENNA, Sept 4 (AFP) – Text.'          |                      | VIENNA, Sept 4 (AFP) – Text.
                    'date 2023-02-30 Text.'                 |                      | date 2023-02-30 Text.
                    'date of the vote: 2023-09-05'          |                      | date of the vote: 2023-09-05
                    """)
    void takesTheDateFromTheDateLineOrTheDateline(String text, Instant created, String body) {
        NewsItem item = item(text);

        assertThat(item.getVersioncreated()).isEqualTo(created);
        assertThat(item.getBody()).isEqualTo(body);
    }

    static List<Arguments> headlines() {
        return List.of(
                // Above a dateline
                Arguments.of("Ministers agree on ban\n\n" + LEAD, "Ministers agree on ban", LEAD),
                Arguments.of("Ministers agree on ban\n" + LEAD, "Ministers agree on ban", LEAD),
                Arguments.of("Ministers agree\non ban\n" + LEAD, "Ministers agree on ban", LEAD),
                Arguments.of("Will ministers agree?\n\n" + LEAD, "Will ministers agree?", LEAD),
                Arguments.of("UPDATE 1-Ban\n\nBy A. Writer\n\n" + LEAD, "UPDATE 1-Ban", "By A. Writer\n\n" + LEAD),
                Arguments.of("A sentence stands first.\n\n" + LEAD, null, "A sentence stands first.\n\n" + LEAD),
                Arguments.of("(Adds detail)\n\n" + LEAD, null, "(Adds detail)\n\n" + LEAD),
                Arguments.of("By A. Writer\n\n" + LEAD, null, "By A. Writer\n\n" + LEAD),
                Arguments.of(LEAD, null, LEAD),
                // In capitals
                Arguments.of("MINISTERS AGREE ON BAN", "MINISTERS AGREE ON BAN", ""),
                Arguments.of("MINISTERS AGREE ON\nBAN -SOURCES", "MINISTERS AGREE ON BAN -SOURCES", ""),
                Arguments.of("MINISTERS AGREE ON BAN\n\nThey said so.", "MINISTERS AGREE ON BAN", "They said so."),
                Arguments.of("MINISTERS AGREE ON BAN\nThey said so.", "MINISTERS AGREE ON BAN", "They said so."),
                Arguments.of("MINISTERS AGREE\nTHEY SAY\n" + LEAD, "MINISTERS AGREE THEY SAY", LEAD),
                // Nothing to tell a headline by
                Arguments.of(
                        "Ministers agree on ban\n\nThey said so.", null, "Ministers agree on ban\n\nThey said so."),
                Arguments.of("URGENT\n\nThey said so.", null, "URGENT\n\nThey said so."),
                Arguments.of("1 000 - 2 000\n\nThey said so.", null, "1 000 - 2 000\n\nThey said so."),
                Arguments.of(
                        "WORDS ".repeat(40).strip(), null, "WORDS ".repeat(40).strip()));
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void takesOnlyWhatIsSurelyAHeadlineForOne(String text, String headline, String body) {
        NewsItem item = item(text);

        assertThat(item.getHeadline()).isEqualTo(headline);
        assertThat(item.getBody()).isEqualTo(body);
    }

    @Test
    void readsWindowsLineEndsAndNoBreakSpaces() {
        NewsItem item =
                item("VIENNA,\u00A0Sept\u00A04,\u00A02023 (AFP)\u00A0–\u00A0Text\u00A0here.\r\n\u00A0\r\nMore.\r\n");

        assertThat(item.getProvider()).isEqualTo("AFP");
        assertThat(item.getLocated()).isEqualTo("Vienna");
        assertThat(item.getBody())
                .isEqualTo("VIENNA,\u00A0Sept\u00A04,\u00A02023 (AFP)\u00A0–\u00A0Text\u00A0here.\n\nMore.");
    }

    @Test
    void losesNoWordOfALongDispatch() {
        String text =
                "FACTBOX - THE BAN\n(Adds reaction)\nBERN (Reuters) - Lead here.\n  Indented.\n\n- list\n- more\n***\nend";
        NewsItem item = item(text);

        assertThat(words(item.getHeadline() + " " + item.getBody())).isEqualTo(words(text));
        assertThat(item.getLocated()).isEqualTo("Bern");
    }

    @Test
    void rejectsADateLineAlone() {
        assertThat(rejected("date 2023-09-05\n").reason()).isEqualTo(RejectionReason.NO_TEXT);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }
}

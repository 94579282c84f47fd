package dev.wirewatch.wire;

import static dev.wirewatch.wire.Messages.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.Signal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSignalsTest {

    private static final String STORY = "OSLO, May 6 (Reuters) - Ministers agreed on a ban.\n\nIt holds for a year.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UPDATE 2-Ministers agree on ban               | UPDATE
                    UPDATE 2 - Ministers agree on ban             | UPDATE
                    UPDATE-Ministers agree on ban                 | UPDATE
                    WRAPUP 2-Ministers agree on bans              | UPDATE
                    CORRECTED-Ministers agree on ban              | CORRECTION
                    CORRECTED (OFFICIAL)-Ministers agree on ban   | CORRECTION
                    CORRECTED-UPDATE 2-Ministers agree on ban     | CORRECTION UPDATE
                    REFILE-UPDATE 1-Ministers agree on ban        | CORRECTION UPDATE
                    REFILE-Ministers agree on ban                 | CORRECTION
                    RPT-Ministers agree on ban                    | REPEAT
                    RPT-UPDATE 3-Ministers agree on ban           | REPEAT UPDATE
                    BRIEF-Grain Corp names new chief              | ALERT
                    FLASH: MINISTERS AGREE ON BAN                 | ALERT
                    FLASH-Ministers agree on ban                  | ALERT
                    ALERT - Ministers agree on ban                | ALERT
                    URGENT: Ministers agree on ban                | ALERT
                    (URGENT) Ministers agree on ban               | ALERT
                    (2nd LD) Ministers agree on ban               | UPDATE
                    ADVISORY-Grain column not available           | ADVISORY
                    ADVISORY: Grain column not available          | ADVISORY
                    WITHDRAWN-Ministers agree on ban              | KILL
                    WITHDRAWN: Ministers agree on ban             | KILL
                    KILL-Ministers agree on ban                   | KILL
                    KILL - Ministers agree on ban                 | KILL
                    MANDATORY KILL: Ministers agree on ban        | KILL
                    HOLD: Ministers agree on ban                  | HOLD
                    EMBARGOED UNTIL 1800 GMT: Ministers agree     | EMBARGO
                    HFR: 6 May, 1800 GMT Ministers agree          | EMBARGO
                    """)
    void readsThePrefixesOfHeadlines(String headline, String signals) {
        assertThat(HeadlinePrefix.of(headline).all()).containsExactlyInAnyOrderElementsOf(signals(signals));
        assertThat(item(headline + "\n\n" + STORY).getSignals()).containsExactlyInAnyOrderElementsOf(signals(signals));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KILL BILL DIRECTOR TO FILM IN OSLO",
                "KILL-SWITCH LAW PASSES IN NORWAY",
                "Kill-switch law passes in Norway",
                "KILLING OF MINISTER SHOCKS NORWAY",
                "Kill order was given by general, court hears",
                "MANDATORY KILL SWITCH LAW PASSES SENATE",
                "HOLD-UP AT OSLO BANK",
                "HOLD ON TO GRAIN, MINISTERS SAY",
                "Hold the line, minister tells party",
                "WITHDRAWN TROOPS RETURN TO OSLO",
                "Withdrawn: the bill that nobody wanted",
                "FLASH-FLOOD WARNING IN NORWAY",
                "FLASH FLOODS KILL 10 IN NORWAY",
                "SNAP-ELECTION CALL BY NORWAY PM",
                "URGENT-CARE CLINICS CLOSE IN NORWAY",
                "ALERT LEVEL RAISED IN NORWAY",
                "UPDATE ON GRAIN TALKS DUE MONDAY",
                "ADVISORY BOARD QUITS IN NORWAY",
                "ADVISORY-BOARD MEMBER QUITS IN NORWAY",
                "EMBARGO LIFTED ON NORWEGIAN GRAIN",
                "EMBARGO UNTIL DEATH DO US PART, SAYS MINISTER",
                "EMBARGO-BUSTING SHIP SEIZED OFF NORWAY",
                "BULLETIN-BOARD POST COST MINISTER HIS JOB",
                "REPEAT OFFENDERS FACE LONGER TERMS",
                "CORRECTIONS OFFICERS STRIKE IN NORWAY",
                "LEAD-POISONING CASES RISE IN NORWAY",
                "BRIEF VISIT BY MINISTER",
                "Ministers agree on ban, kill bill"
            })
    void takesNoWordOfAHeadlineForASignal(String headline) {
        NewsItem item = item(headline + "\n\n" + STORY);

        assertThat(item.getSignals()).isEmpty();
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Eds: SUBS 14th graf                                  | CORRECTION
                    EDS: SUBS 2nd graf to UPDATE toll                    | UPDATE
                    EDS: SUBS 2nd graf to CORRECT toll                   | CORRECTION
                    Eds: UPDATES with quotes, ADDS byline                | UPDATE
                    Eds: Retransmitting to fix keyword                   | CORRECTION REPEAT
                    EDS: HOLD                                            | HOLD
                    EDS: HOLD the story slugged Grain                    | HOLD
                    Eds: Please hold all versions.                       | HOLD
                    EDITORS: WITHHOLD publication                        | HOLD
                    Eds: KILL                                            | KILL
                    EDS: KILL a0123, Grain Ban.                          | KILL
                    Eds: Kill BC-Grain Ban, sent earlier                 | KILL
                    ATTENTION EDITORS - A kill is mandatory              | KILL
                    Eds: MANDATORY KILL                                  | KILL
                    Eds: The story has been withdrawn                    | KILL
                    Eds: Hold for release until noon                     | EMBARGO
                    EDS: EMBARGOED UNTIL 1800 GMT                        | EMBARGO
                    Eds: HOLD lifted, see substitute                     | RELEASE
                    Eds: It had been embargoed until noon, but the embargo was broken | RELEASE
                    (ADDS background, quotes)                            | UPDATE
                    (Updates with minister's reaction)                   | UPDATE
                    (Corrects date in second paragraph)                  | CORRECTION
                    (Repeats story first sent on Sunday)                 | REPEAT
                    MANDATORY KILL                                       | KILL
                    BULLETIN KILL                                        | KILL
                    WITHDRAWN                                            | KILL
                    **KILL**                                             | KILL
                    HOLD                                                 | HOLD
                    2nd Ld-Writethru                                     | UPDATE
                    1ST LEAD                                             | UPDATE
                    URGENT                                               | ALERT
                    FLASH                                                | ALERT
                    ADVISORY                                             | ADVISORY
                    BC-Grain Ban, 2nd Ld-Writethru,480                   | UPDATE
                    BC-Grain Ban, KILL                                   | KILL
                    BC-Grain Ban, HOLD                                   | HOLD
                    """)
    void readsNotesAndLinesAboveTheText(String line, String signals) {
        NewsItem item = item("Ministers agree on ban\n\n" + line + "\n\n" + STORY);

        assertThat(item.getSignals()).containsExactlyInAnyOrderElementsOf(signals(signals));
        assertThat(item.getPubstatus()).isEqualTo(status(signals));
        assertThat(item(line + "\n\n" + STORY).getSignals()).containsExactlyInAnyOrderElementsOf(signals(signals));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eds: KILL 3rd graf, now outdated",
                "Eds: Kills last graf",
                "Eds: ambush killing toll is cq",
                "Eds: Stands for AM-Kill Devil Hills",
                "Eds: Subroto as one name is correct",
                "Eds: Holden is cq",
                "Eds: HOLDS by wrestlers are listed in the box",
                "(Kill fees are paid by the week)",
                "Kill",
                "Hold",
                "By KILL BROWN",
                "BC-Grain-Kill,480",
                "BC-Kill Devil Hills, Bjt,480"
            })
    void takesNoOtherNoteForASignal(String line) {
        NewsItem item = item("Ministers agree on ban\n\n" + line + "\n\n" + STORY);

        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item.getSignals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OSLO (AP) - Police said: kill.\n\nKILL\n\nEDS: HOLD\n\nMANDATORY KILL",
                "Ministers agreed to kill the story of the ban.\n\nKILL: that is what they said.",
                "They sang.\n\nHOLD\n\nThe line."
            })
    void takesNothingFromRunningText(String text) {
        NewsItem item = item(text);

        assertThat(item.getSignals()).isEmpty();
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    EMBARGOED UNTIL 1800 GMT MAY 6                  | 2024-05-06T18:00:00Z
                    EMBARGOED UNTIL 18:00 CEST, Monday, May 6, 2024 | 2024-05-06T16:00:00Z
                    Eds: HOLD for release until 0001 EST 7 May      | 2024-05-07T05:01:00Z
                    HFR: 2024-05-06T18:00+02:00                     | 2024-05-06T16:00:00Z
                    EMBARGOED UNTIL 1800 MAY 6                      | -
                    EMBARGOED UNTIL 1800 GMT                        | -
                    EMBARGOED UNTIL 2500 GMT MAY 6                  | -
                    EMBARGOED UNTIL MONDAY                          | -
                    """)
    void readsTheTimeOfAnEmbargo(String line, Instant time) {
        NewsItem item = item(line + "\n\n" + STORY);

        assertThat(item.getSignals()).containsExactly(Signal.EMBARGO);
        assertThat(item.getEmbargoed()).isEqualTo(time);
    }

    @Test
    void leavesTheEmbargoOfAStoryAlone() {
        NewsItem item = item("Embargo against Norway until 1800 GMT May 6\n\n" + STORY);

        assertThat(item.getEmbargoed()).isNull();
    }

    @Test
    void readsAKillWithoutADateline() {
        NewsItem item = item("BULLETIN KILL\nEds: A kill is mandatory.\n\nKill the story slugged Grain Ban.");

        assertThat(item.getPubstatus()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void keepsEveryWordInHeadlineAndBody() {
        NewsItem item = item("EDS: HOLD\n\n" + STORY);

        assertThat(item.getBody()).isEqualTo("EDS: HOLD\n\n" + STORY);
    }

    private static List<Signal> signals(String names) {
        return Arrays.stream(names.split(" ")).map(Signal::valueOf).toList();
    }

    private static PubStatus status(String signals) {
        return switch (signals) {
            case "KILL" -> PubStatus.CANCELED;
            case "HOLD" -> PubStatus.WITHHELD;
            default -> PubStatus.USABLE;
        };
    }
}

package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.wirewatch.wire.WireMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What becomes of the files of a watched folder. Links, names, lines and deaths have tests of their own, on the same {@link FolderFixture}. */
class FolderLookTest extends FolderFixture {

    @Test
    void theLogTellsWhichFileAMessageCameFrom() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(FileLog.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.INFO);
        try {
            write("north/a.txt", "one");
            write("b.jsonl", "{}\n{}");
            write("c.jsonl.gz", "no gzip at all");
            lookTwice();
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }

        assertThat(log.list)
                .extracting(line -> line.getKeyValuePairs().stream()
                        .map(pair -> pair.key + "=" + pair.value)
                        .collect(Collectors.joining(" ")))
                .containsExactlyInAnyOrder(
                        "feed=north file=north/a.txt" + times(kafka.messages.get(0)),
                        "feed=wires file=b.jsonl" + times(kafka.messages.get(1)));
    }

    private static String times(WireMessage message) {
        return " received=" + message.received() + " until=" + message.received();
    }

    @Test
    void filesAreSentByFeedAndMovedToDone() throws Exception {
        write("a.txt", "one");
        write("north/b.json", "{}");
        write("north/sub/c.xml", "<c/>");
        lookTwice();

        assertThat(kafka.texts()).containsExactlyInAnyOrder("wires:one", "north:{}", "north:<c/>");
        assertThat(kafka.messages)
                .extracting(WireMessage::contentType)
                .containsExactlyInAnyOrder("text/plain", "application/json", "");
        assertThat(kafka.messages).extracting(WireMessage::received).containsOnly(now);
        assertThat(files()).containsExactlyInAnyOrder("done/a.txt", "done/north/b.json", "done/north/sub/c.xml");
        assertThat(health.statuses())
                .extracting(FeedStatus::feed, FeedStatus::messages)
                .hasSize(2);
        assertThat(status("north").messages()).isEqualTo(2);
        assertThat(status("north").bytes()).isEqualTo(6);
    }

    @Test
    void theOldestIsSentFirst() throws Exception {
        for (int age : List.of(3, 1, 2)) {
            Path file = write(age + ".txt", Integer.toString(age));
            Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(age)));
        }
        lookTwice();

        assertThat(kafka.texts()).containsExactly("wires:3", "wires:2", "wires:1");
    }

    @Test
    void aFileThatIsStillWrittenWaits() throws Exception {
        Path file = write("a.txt", "half");
        assertThat(look()).isFalse();
        pass(QUIET.minusMillis(1));
        assertThat(look()).isFalse();
        Files.writeString(file, " and half", StandardOpenOption.APPEND);
        pass(Duration.ofMillis(1));
        assertThat(look()).isFalse();
        assertThat(status("wires").lag()).isEqualTo(QUIET);
        pass(QUIET);
        assertThat(look()).isTrue();

        assertThat(kafka.texts()).containsExactly("wires:half and half");
        look();
        assertThat(status("wires").lag()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".hidden", "a.tmp", "a.txt.PART", ".north/a.txt", "north/.a.txt", "done/a.txt", "failed/a.txt"})
    void whatIsNotForUsIsLeftAlone(String path) throws Exception {
        write(path, "no");
        lookTwice();

        assertThat(kafka.messages).isEmpty();
        assertThat(folder.resolve(path)).hasContent("no");
    }

    @Test
    void aFileThatIsTooLargeFailsWithItsReasonAndHindersNoOther() throws Exception {
        Files.write(folder.resolve("large.bin"), new byte[WireFiles.MAX_MESSAGE_BYTES + 1]);
        write("a.txt", "one");
        lookTwice();

        assertThat(kafka.texts()).containsExactly("wires:one");
        assertThat(files()).containsExactlyInAnyOrder("done/a.txt", "failed/large.bin", "failed/large.bin.reason");
        assertThat(folder.resolve("failed/large.bin.reason"))
                .hasContent("2026-03-03T09:15:02.250Z too_large: too large; at most 8388608 bytes");
        assertThat(status("wires").errors()).isEqualTo(1);
        assertThat(status("wires").summary()).isEqualTo("ok");
    }

    @Test
    void aFileThatKafkaRefusesFailsAloneOfItsBatch() throws Exception {
        kafka.refusedAbove = 5;
        write("a.txt", "one");
        write("b.txt", "too large");
        write("c.txt", "two");
        lookTwice();

        assertThat(kafka.texts()).containsExactlyInAnyOrder("wires:one", "wires:two");
        assertThat(files())
                .containsExactlyInAnyOrder("done/a.txt", "done/c.txt", "failed/b.txt", "failed/b.txt.reason");
    }

    @Test
    void aSubfolderThatCannotNameAFeedIsToldOfOnceAndShownUntilItIsGone() throws Exception {
        write("feed one/a.txt", "one");
        lookTwice();
        look();

        assertThat(kafka.messages).isEmpty();
        assertThat(files()).containsExactly("feed one/a.txt");
        assertThat(status("wires").errors()).isEqualTo(1);
        assertThat(status("wires").lastError()).hasValueSatisfying(error -> assertThat(error)
                .startsWith("bad_name: files in the subfolder 'feed one' are not sent"));
        assertThat(status("wires").summary()).startsWith("incomplete: files in the subfolder 'feed one' are not sent");

        Files.move(folder.resolve("feed one"), folder.resolve("feed-one"));
        lookTwice();
        assertThat(status("wires").summary()).isEqualTo("ok");
        assertThat(kafka.texts()).containsExactly("feed-one:one");
    }

    /** No permission does the same, but root has them all: here a path is longer than Linux takes. */
    @Test
    void aSubfolderThatCannotBeListedIsToldOfOnceAndShownUntilItIsGone() throws Exception {
        String deep = String.join("/", Collections.nCopies(12, "x".repeat(200)));
        Path place = Files.createDirectories(folder.resolve("north").resolve(deep));
        Path first = write("y/" + deep + "/a.txt", "deep");
        write("north/b.txt", "one");
        Files.move(folder.resolve("y"), place.resolve("y"));
        lookTwice();
        look();

        assertThat(first).doesNotExist();
        assertThat(kafka.texts()).containsExactly("north:one");
        assertThat(status("north").errors()).isEqualTo(1);
        assertThat(status("north").lastError())
                .hasValueSatisfying(error -> assertThat(error).startsWith("unreadable: not sent is north/xxx"));
        assertThat(status("north").summary()).startsWith("incomplete: not sent is north/xxx");

        Files.move(place.resolve("y"), folder.resolve("y"));
        lookTwice();
        assertThat(status("north").summary()).isEqualTo("ok");
        assertThat(kafka.texts()).containsExactly("north:one", "y:deep");
    }

    @Test
    void nothingIsShownToBeLeftWhereNobodyLooks() throws Exception {
        write("feed one/a.txt", "one");
        lookTwice();
        look.end();

        assertThat(status("wires").summary()).isEqualTo("ok");
    }

    /** Their paths are as long as Linux takes, so that there is none for them below the folder for what is under way. */
    @Test
    void oldFilesThatCannotBeMovedTakeTheTurnOfNoOther() throws Exception {
        look = new FolderLook(layout, QUIET, 3, new Outbox(layout, kafka, health, () -> now), health, () -> now);
        int left = 4_074 - layout.root().toString().length();
        String deep = "north/" + ("x".repeat(199) + "/").repeat(left / 200) + "y".repeat(left % 200) + "/";
        for (int n = 0; n < 5; n++) {
            Files.setLastModifiedTime(write(deep + n, "old"), FileTime.from(now.minusSeconds(60)));
        }
        write("new.txt", "new");
        for (int n = 0; n < 4; n++) {
            lookTwice();
        }

        assertThat(kafka.texts()).containsExactly("wires:new");
        assertThat(status("north").errors()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aFileThatChangesBetweenListingAndMoveGoesBack() throws Exception {
        FoundFile listed = new FoundFile(Path.of("a.txt"), 3, FileTime.from(now));
        write("a.txt", "longer");
        List<FoundFile> left = new Outbox(layout, kafka, health, () -> now).send(List.of(listed));

        assertThat(left).isEmpty();
        assertThat(kafka.messages).isEmpty();
        assertThat(files()).containsExactly("a.txt");
    }

    @Test
    void thousandsOfFilesGoInBatches() throws Exception {
        for (int n = 0; n < 1_200; n++) {
            write("n" + n + ".txt", Integer.toString(n));
        }
        lookTwice();

        assertThat(kafka.messages).hasSize(1_200);
        assertThat(kafka.publications).isEqualTo(3);
    }

    @Test
    void theIdOfAFolderStays() throws Exception {
        assertThat(layout.prepare()).isEqualTo(layout.prepare()).hasSize(36);
    }
}

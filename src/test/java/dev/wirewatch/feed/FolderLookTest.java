package dev.wirewatch.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.wirewatch.feed.MemorySink.Plan;
import dev.wirewatch.wire.WireMessage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What becomes of the files of a watched folder, on a Kafka in memory. */
class FolderLookTest {

    private static final Duration QUIET = Duration.ofSeconds(2);

    private final MemorySink kafka = new MemorySink();

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-03-03T09:15:00.250Z");
    private FeedHealth health;
    private FolderLayout layout;
    private FolderLook look;

    @BeforeEach
    void start() throws Exception {
        health = new FeedHealth(() -> now, new QuietMetrics());
        layout = new FolderLayout(folder.toRealPath(), "wires");
        restart();
    }

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

    /** As a process that starts does. */
    private void restart() throws Exception {
        layout.prepare();
        Outbox outbox = new Outbox(layout, kafka, health, () -> now);
        outbox.recover();
        look = new FolderLook(layout, QUIET, outbox, health, () -> now);
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
    void symbolicLinksAreNotFollowed(@TempDir Path outside) throws Exception {
        Path secret = Files.writeString(outside.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("link.txt"), secret);
        Files.createSymbolicLink(folder.resolve("north"), outside);
        lookTwice();

        assertThat(kafka.messages).isEmpty();
        assertThat(secret).exists();
    }

    /** Who may write in the folder could put a link where we write. */
    @ParameterizedTest
    @ValueSource(strings = {"done", "done/north", "failed", "failed/north", ".wirewatch", ".wirewatch/sending"})
    void nothingIsWrittenThroughALink(String place, @TempDir Path outside) throws Exception {
        write("north/a.txt", "one");
        Files.write(folder.resolve("north/large.bin"), new byte[WireFiles.MAX_MESSAGE_BYTES + 1]);
        Path link = folder.resolve(place);
        Files.createDirectories(link.getParent());
        if (Files.exists(link)) {
            Files.move(link, folder.resolve(".aside"));
        }
        Files.createSymbolicLink(link, outside);
        assertThatThrownBy(this::lookTwice)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(link + ": a link, and none is followed");
        assertThatThrownBy(() -> {
                    restart();
                    lookTwice();
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining(link + ": a link, and none is followed");
        assertThat(outside).isEmptyDirectory();

        Files.delete(link);
        restart();
        lookTwice();
        assertThat(kafka.texts()).containsExactly("north:one");
        assertThat(files()).contains("done/north/a.txt", "failed/north/large.bin", "failed/north/large.bin.reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "id.tmp", "lock"})
    void noFileOfTheStateIsWrittenThroughALink(String file, @TempDir Path outside) throws Exception {
        Files.delete(layout.state().resolve("id"));
        Path target = outside.resolve("target");
        Files.createSymbolicLink(layout.state().resolve(file), target);
        try {
            layout.prepare();
            new FolderLocks().take(layout.state().resolve("lock")).orElseThrow().close();
        } catch (IOException refused) {
            assertThat(file).isNotEqualTo("id.tmp");
        }

        assertThat(target).doesNotExist();
    }

    /** The walk found a folder; when the file is moved there is a link in its place. */
    @Test
    void nothingIsTakenFromOutside(@TempDir Path outside) throws Exception {
        Path file = write("north/a.txt", "mine");
        FoundFile listed = FoundFile.of(Path.of("north/a.txt"), Files.readAttributes(file, BasicFileAttributes.class));
        Files.move(folder.resolve("north"), outside.resolve("north"));
        Files.createSymbolicLink(folder.resolve("north"), outside.resolve("north"));
        List<FoundFile> left = new Outbox(layout, kafka, health, () -> now).send(List.of(listed));

        assertThat(left).containsExactly(listed);
        assertThat(kafka.messages).isEmpty();
        assertThat(outside.resolve("north/a.txt")).exists();
    }

    @Test
    void aNameThatIsTakenInDoneIsNotOverwritten() throws Exception {
        for (int round = 1; round <= 3; round++) {
            write("latest.xml", "<v n='" + round + "'/>");
            lookTwice();
            look();
        }

        assertThat(files()).hasSize(3).contains("done/latest.xml").allMatch(file -> file.endsWith(".xml"));
        assertThat(folder.resolve("done/latest.xml")).hasContent("<v n='1'/>");
        assertThat(kafka.messages).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {".xml", "", "é"})
    void aLongNameThatIsTakenInDoneHindersNoOther(String end) throws Exception {
        String name = "x".repeat(250) + end;
        for (int round = 1; round <= 3; round++) {
            write(name, Integer.toString(round));
            lookTwice();
        }

        assertThat(kafka.texts()).containsExactly("wires:1", "wires:2", "wires:3");
        assertThat(files()).hasSize(3).allMatch(file -> file.startsWith("done/"));
    }

    @Test
    void namesStayApartThoughTheClockStandsStill() throws Exception {
        Path taken = write("done/a.txt", "x");
        List<Path> free = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            free.add(Files.createFile(FolderLayout.free(taken, () -> now)));
        }

        assertThat(free)
                .extracting(path -> path.getFileName().toString())
                .containsExactly(
                        "a~20260303T091500250.txt", "a~20260303T091500250-2.txt", "a~20260303T091500250-3.txt");
    }

    @Test
    void gzippedLinesStayWhatTheyAreUnderAnotherName() throws Exception {
        Path taken = write("done/a.jsonl.gz", "x");
        assertThat(FolderLayout.free(taken, () -> now)).hasFileName("a~20260303T091500250.jsonl.gz");
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

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.NDJSON"})
    void aFileWithAMessageALineIsSentLineByLine(String name) throws Exception {
        write("north/" + name, "{\"n\":1}\n\n{\"n\":2}\n");
        lookTwice();

        assertThat(kafka.texts()).containsExactly("north:{\"n\":1}", "north:{\"n\":2}");
        assertThat(kafka.messages).extracting(WireMessage::contentType).containsOnly("application/json");
        assertThat(files()).containsExactly("done/north/" + name);
        assertThat(status("north").messages()).isEqualTo(2);
    }

    @Test
    void aFileWithManyLinesGoesOnWhereItWasLeft() throws Exception {
        List<String> lines =
                IntStream.range(0, 1_234).mapToObj(n -> "{\"n\":" + n + "}").toList();
        write("a.jsonl", String.join("\n", lines));
        kafka.plans.addAll(List.of(Plan.TAKE, Plan.DIE_AFTER, Plan.DIE_BEFORE));
        look();
        pass(QUIET);
        assertThatThrownBy(this::look).isInstanceOf(MemorySink.Death.class);
        assertThatThrownBy(this::restart).isInstanceOf(MemorySink.Death.class);
        restart();

        assertThat(kafka.texts())
                .isEqualTo(lines.stream().map(line -> "wires:" + line).toList());
        assertThat(files()).containsExactly("done/a.jsonl");
    }

    @Test
    void brokenLinesFailWithWhatWasSent() throws Exception {
        write("a.jsonl.gz", "{\"n\":1}");
        lookTwice();

        assertThat(kafka.messages).isEmpty();
        assertThat(folder.resolve("failed/a.jsonl.gz.reason")).content().contains("broken gzip data");
    }

    @Test
    void whatStandsBeforeABrokenLineIsSent() throws Exception {
        List<String> good =
                IntStream.range(0, 10).mapToObj(n -> "{\"n\":" + n + "}").toList();
        write("a.jsonl", String.join("\n", good) + "\n" + "x".repeat(WireFiles.MAX_MESSAGE_BYTES + 1) + "\n{}");
        lookTwice();

        assertThat(kafka.texts())
                .isEqualTo(good.stream().map(line -> "wires:" + line).toList());
        assertThat(folder.resolve("failed/a.jsonl.reason"))
                .content()
                .contains("a line too large", "of its messages, the first 10 were sent");
    }

    @ParameterizedTest
    @EnumSource(
            value = Plan.class,
            names = {"DIE_BEFORE", "DIE_AFTER", "NO_ANSWER", "NO_ANSWER_BUT_TAKEN"})
    void nothingIsLostOrDoubledByADeathOrASilence(Plan plan) throws Exception {
        write("a.txt", "one");
        write("north/b.txt", "two");
        kafka.plans.add(plan);
        look();
        pass(QUIET);
        assertThatThrownBy(this::look).isInstanceOfAny(MemorySink.Death.class, NotTakenException.class);
        assertThat(files())
                .allMatch(file -> file.startsWith(".wirewatch/sending/"))
                .hasSize(2);
        write("a.txt", "three");
        restart();
        lookTwice();

        assertThat(kafka.texts()).containsExactlyInAnyOrder("wires:one", "north:two", "wires:three");
        assertThat(files()).hasSize(3).allMatch(file -> file.startsWith("done/"));
        assertThat(layout.sending()).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.jsonl"})
    void aFileThatIsStillWrittenAfterADeathDoesNotPassForSent(String name) throws Exception {
        write(name, "half");
        kafka.plans.add(Plan.DIE_AFTER);
        look();
        pass(QUIET);
        assertThatThrownBy(this::look).isInstanceOf(MemorySink.Death.class);
        Path claimed = children(layout.sending()).get(0).resolve(name);
        Files.writeString(claimed, " and half", StandardOpenOption.APPEND);
        restart();

        assertThat(kafka.texts()).containsExactly("wires:half");
        assertThat(files()).containsExactlyInAnyOrder("failed/" + name, "failed/" + name + ".reason");
        assertThat(folder.resolve("failed/" + name + ".reason"))
                .content()
                .contains("what was sent are its first 4 bytes");
    }

    @Test
    void progressIsReadAsItWasWrittenAndHoldsNoName() {
        FoundFile file = new FoundFile(Path.of("north/s3cret.txt"), 7, FileTime.from(now));
        FoundFile grown = new FoundFile(file.path(), 9, FileTime.from(now.plusNanos(1)));
        BatchProgress whole = BatchProgress.whole(Path.of("some-batch"), List.of(file));
        BatchProgress lines = BatchProgress.lines(Path.of("some-batch"), 3, file);

        assertThat(whole.text()).doesNotContain("s3cret");
        assertThat(BatchProgress.parse(whole.text())).isEqualTo(whole);
        assertThat(BatchProgress.parse(lines.text())).isEqualTo(lines);
        assertThat(BatchProgress.parse(whole.text()).asSent(grown)).isEqualTo(file);
        assertThat(BatchProgress.parse("some-batch").asSent(grown)).isEqualTo(grown);
        assertThat(BatchProgress.parse("some-batch\nx 1").isOf("some-batch")).isFalse();
    }

    @Test
    void aDeathInTheMiddleOfTheMovesIsMended() throws Exception {
        write("a.txt", "one");
        write("b.txt", "two");
        kafka.plans.add(Plan.DIE_AFTER);
        look();
        pass(QUIET);
        assertThatThrownBy(this::look).isInstanceOf(MemorySink.Death.class);
        Path batch = children(layout.sending()).get(0);
        layout.move(batch.resolve("a.txt"), layout.done().resolve("a.txt"));
        restart();

        assertThat(kafka.messages).hasSize(2);
        assertThat(files()).containsExactlyInAnyOrder("done/a.txt", "done/b.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-batch", "z-batch"})
    void ofSeveralBatchesTheOneThatKafkaKnowsIsMendedFirst(String committed) throws Exception {
        for (String batch : List.of("a-batch", "z-batch")) {
            write(batch + ".txt", batch);
            layout.move(
                    folder.resolve(batch + ".txt"),
                    layout.sending().resolve(batch).resolve(batch + ".txt"));
        }
        kafka.publish(List.of(new WireMessage(committed.getBytes(UTF_8), "text/plain", "wires", now)), committed);
        kafka.plans.add(Plan.DIE_AFTER);
        assertThatThrownBy(this::restart).isInstanceOf(MemorySink.Death.class);
        restart();

        assertThat(kafka.texts()).containsExactlyInAnyOrder("wires:a-batch", "wires:z-batch");
        assertThat(files()).containsExactlyInAnyOrder("done/a-batch.txt", "done/z-batch.txt");
    }

    @Test
    void aDeathInTheMiddleOfTheClaimsIsMended() throws Exception {
        write("a.txt", "one");
        write("b.txt", "two");
        layout.move(folder.resolve("a.txt"), layout.sending().resolve("some-batch/a.txt"));
        restart();
        lookTwice();

        assertThat(kafka.texts()).containsExactly("wires:one", "wires:two");
        assertThat(files()).containsExactlyInAnyOrder("done/a.txt", "done/b.txt");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void manyDeathsAtAnyMomentLoseAndDoubleNothing(long seed) throws Exception {
        kafka.refusedAbove = 12;
        Random random = new Random(seed);
        List<String> written = new ArrayList<>();
        List<Plan> plans = List.of(Plan.values());
        for (int round = 0; round < 30; round++) {
            for (int n = random.nextInt(5); n > 0; n--) {
                String text = "item " + written.size() + (random.nextInt(8) == 0 ? " of too many words" : "");
                write((random.nextBoolean() ? "north/" : "") + random.nextInt(20) + ".txt", text, written);
            }
            kafka.plans.add(plans.get(random.nextInt(plans.size())));
            try {
                lookTwice();
            } catch (MemorySink.Death | NotTakenException planned) {
                restartUntilItGoesWell();
            }
        }
        kafka.plans.clear();
        lookTwice();

        assertThat(kafka.messages)
                .extracting(message -> new String(message.bytes(), UTF_8))
                .containsExactlyInAnyOrderElementsOf(
                        written.stream().filter(text -> text.length() <= 12).toList());
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
    void aFileOnTheWayInDoneHindersNoOther() throws Exception {
        write("reuters", "one");
        write("bad/x", "two");
        lookTwice();
        write("reuters/a.txt", "three");
        write("reuters/b.txt", "four");
        write("other.txt", "five");
        lookTwice();
        restart();

        assertThat(kafka.texts())
                .containsExactlyInAnyOrder("wires:one", "bad:two", "reuters:three", "reuters:four", "wires:five");
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "done/reuters", "done/bad/x", "done/reuters~1/a.txt", "done/reuters~1/b.txt", "done/other.txt");
    }

    @Test
    void aReasonDoesNotHinderAFolderOfItsName() throws Exception {
        Files.write(folder.resolve("large"), new byte[WireFiles.MAX_MESSAGE_BYTES + 1]);
        lookTwice();
        Files.createDirectories(folder.resolve("large.reason"));
        Files.write(folder.resolve("large.reason/b"), new byte[WireFiles.MAX_MESSAGE_BYTES + 1]);
        write("good.txt", "one");
        lookTwice();

        assertThat(kafka.texts()).containsExactly("wires:one");
        assertThat(files()).contains("failed/large", "failed/large~1.reason/b", "failed/large~1.reason/b.reason");
    }

    @Test
    void filesWithTheNamesOfOurFoldersAreSentUnderOthers() throws Exception {
        write("done", "one");
        write("failed", "two");
        write("done~1.txt", "three");
        Files.write(folder.resolve("large"), new byte[WireFiles.MAX_MESSAGE_BYTES + 1]);
        lookTwice();
        lookTwice();

        assertThat(kafka.texts()).containsExactlyInAnyOrder("wires:one", "wires:two", "wires:three");
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "done/done~1", "done/failed~1", "done/done~1.txt", "failed/large", "failed/large.reason");
    }

    /** As a folder does that belongs to another user; but root may write in all. */
    @Test
    void aFileThatCannotBeMovedToDoneIsSentOnceAndHindersNoOther() throws Exception {
        write("north/a.txt", "one");
        write("b.txt", "two");
        Renames renames = new Renames(layout, FolderLayout::force) {
            @Override
            void move(Path from, Path to) throws IOException {
                if (to.startsWith(layout.done().resolve("north"))) {
                    throw new AccessDeniedException(to.toString());
                }
                super.move(from, to);
            }
        };
        Outbox outbox = new Outbox(layout, renames, kafka, health, () -> now);
        look = new FolderLook(layout, QUIET, outbox, health, () -> now);
        lookTwice();
        restart();
        lookTwice();

        assertThat(kafka.texts()).containsExactlyInAnyOrder("north:one", "wires:two");
        assertThat(files()).containsExactlyInAnyOrder(".wirewatch/done/north/a.txt", "done/b.txt");
        assertThat(status("north").lastError()).hasValueSatisfying(error -> assertThat(error)
                .contains("cannot be moved to done")
                .endsWith("it lies in .wirewatch/done/north/a.txt"));
    }

    @Test
    void theIdOfAFolderStays() throws Exception {
        assertThat(layout.prepare()).isEqualTo(layout.prepare()).hasSize(36);
    }

    private void restartUntilItGoesWell() throws Exception {
        try {
            restart();
        } catch (MemorySink.Death | NotTakenException planned) {
            restartUntilItGoesWell();
        }
    }

    private boolean look() throws IOException, NotTakenException {
        return look.look(() -> false);
    }

    private void lookTwice() throws IOException, NotTakenException {
        look();
        pass(QUIET);
        look();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private FeedStatus status(String feed) {
        return health.statuses().stream()
                .filter(status -> status.feed().equals(feed))
                .findFirst()
                .orElseThrow();
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** As an agency does that never overwrites what we have not fetched. */
    private void write(String path, String text, List<String> written) throws IOException {
        if (Files.notExists(folder.resolve(path))) {
            write(path, text);
            written.add(text);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    /** All files but the state's own. */
    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.equals(".wirewatch/id"))
                    .toList();
        }
    }
}

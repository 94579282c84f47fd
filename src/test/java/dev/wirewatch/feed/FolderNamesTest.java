package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file of a watched folder hinders another by its name or its place. */
class FolderNamesTest extends FolderFixture {

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
}

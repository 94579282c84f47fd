package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No link in a watched folder leads out of it. */
class FolderLinksTest extends FolderFixture {

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
}

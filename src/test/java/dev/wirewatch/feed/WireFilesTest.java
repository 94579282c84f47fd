package dev.wirewatch.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Bytes;
import dev.wirewatch.wire.WireMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireFilesTest {

    private static final Instant NOW = Instant.parse("2024-05-06T07:08:09Z");

    @TempDir
    private Path folder;

    @Test
    void readsAPlainFileAsOneMessage() throws Exception {
        Path file = write("a.txt", "Text\n");

        assertThat(read(file))
                .containsExactly(new WireFile(
                        file.toString(), new WireMessage("Text\n".getBytes(UTF_8), "text/plain", "desk", NOW)));
    }

    @Test
    void readsAFolderSortedByPathAndSkipsHiddenFiles() throws Exception {
        write("b.xml", "<x/>");
        write("a/z.json", "{}");
        write(".hidden", "no");
        write(".git/config", "no");
        write("a/.DS_Store", "no");

        assertThat(read(folder)).extracting(this::place).containsExactly("a/z.json", "b.xml");
        assertThat(read(folder))
                .extracting(file -> file.message().contentType())
                .containsExactly("application/json", "");
    }

    @Test
    void readsOneMessageALineAndCountsTheBlankOnes() throws Exception {
        write("a.jsonl", "{\"id\":1}\r\n\n  \n{\"id\":2}");
        Files.write(folder.resolve("b.JSONL.gz"), gzip("{\"id\":3}\n".getBytes(UTF_8)));
        write("c.jsonl", "");
        write("d.txt", "Text");
        write("e.ndjson", "{\"id\":4}\n{\"id\":5}\n");
        Files.write(folder.resolve("f.ndjson.gz"), gzip("{\"id\":6}".getBytes(UTF_8)));

        List<WireFile> files = read(folder);

        assertThat(files)
                .extracting(this::place)
                .containsExactly(
                        "a.jsonl:1", "a.jsonl:4", "b.JSONL.gz:1", "d.txt", "e.ndjson:1", "e.ndjson:2", "f.ndjson.gz:1");
        assertThat(files)
                .extracting(file -> new String(file.message().bytes(), UTF_8).strip())
                .containsExactly(
                        "{\"id\":1}", "{\"id\":2}", "{\"id\":3}", "Text", "{\"id\":4}", "{\"id\":5}", "{\"id\":6}");
        assertThat(files.get(2).message().contentType()).isEqualTo("application/json");
    }

    @Test
    void refusesAFolderWithoutFiles() throws Exception {
        Files.createDirectories(folder.resolve("a"));
        write(".hidden", "no");
        assertFails(folder, folder + ": there is no file in this folder; names that begin with a dot are skipped");
    }

    @Test
    void keepsAMessageThatTheReadersWillRefuseForItsSizeWhole() throws Exception {
        Path file = folder.resolve("large.txt");
        Files.write(file, new byte[6_000_000]);

        assertThat(read(file).get(0).message().bytes()).hasSize(6_000_000);
    }

    @Test
    void refusesAFileOrALineThatNoTopicTakes() throws Exception {
        byte[] large = new byte[WireFiles.MAX_MESSAGE_BYTES + 1];
        Arrays.fill(large, (byte) 'x');
        Path file = folder.resolve("large.txt");
        Files.write(file, large);
        Path bomb = folder.resolve("bomb.jsonl.gz");
        Files.write(bomb, gzip(large));

        Path blank = folder.resolve("blank.jsonl.gz");
        Arrays.fill(large, (byte) '\n');
        Files.write(blank, gzip(Bytes.concat("{}\n".getBytes(UTF_8), large)));

        assertFails(file, file + ": too large; at most 8388608 bytes");
        assertFails(bomb, bomb + ":1: a line too large, at most 8388608 bytes; nothing behind it was read");
        assertFails(blank, blank + ":8388610: blank lines of more than 8388608 bytes");
    }

    @Test
    void tellsWhatIsWrongWithAPath() throws Exception {
        Path missing = folder.resolve("none.txt");
        Path broken = write("broken.jsonl.gz", "no gzip at all");
        byte[] whole = gzip("{\"id\":1}\n{\"id\":2}\n".getBytes(UTF_8));
        Path cut = folder.resolve("cut.jsonl.gz");
        Files.write(cut, Arrays.copyOf(whole, whole.length - 12));

        assertFails(missing, missing + ": no such file or folder");
        assertFails(broken, broken + ": broken gzip data (Not in GZIP format)");
        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(FeedException.class)
                .hasMessage(cut + ": ends in the middle; the gzip data is cut short, behind line 1");
    }

    @Test
    void goesOnBehindAFileThatCannotBeRead() throws Exception {
        write("a.jsonl", "{\"id\":1}\n" + "x".repeat(WireFiles.MAX_MESSAGE_BYTES + 1) + "\n{\"id\":3}");
        write("b.jsonl.gz", "no gzip at all");
        Files.write(folder.resolve("c.txt"), new byte[WireFiles.MAX_MESSAGE_BYTES + 1]);
        write("d.txt", "Text");

        try (WireFiles files = WireFiles.read(folder, "desk", InstantSource.fixed(NOW))) {
            assertThat(files.next()).map(this::place).hasValue("a.jsonl:1");
            assertThatThrownBy(files::next)
                    .hasMessageContaining(
                            "a.jsonl:2: a line too large, at most 8388608 bytes; nothing behind it was read");
            assertThatThrownBy(files::next).hasMessageContaining("b.jsonl.gz: broken gzip data");
            assertThatThrownBy(files::next).hasMessageContaining("c.txt: too large");
            assertThat(files.next()).map(this::place).hasValue("d.txt");
            assertThat(files.next()).isEmpty();
        }
    }

    private void assertFails(Path path, String message) {
        assertThatThrownBy(() -> read(path)).isInstanceOf(FeedException.class).hasMessage(message);
    }

    private String place(WireFile file) {
        return folder.relativize(Path.of(file.label())).toString();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static List<WireFile> read(Path path) throws FeedException {
        try (WireFiles files = WireFiles.read(path, "desk", InstantSource.fixed(NOW))) {
            List<WireFile> all = new ArrayList<>();
            for (Optional<WireFile> file = files.next(); file.isPresent(); file = files.next()) {
                all.add(file.get());
            }
            return all;
        }
    }
}

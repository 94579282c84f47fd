package dev.wirewatch.rules;

import static dev.wirewatch.rules.PackYamlBuilder.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFolderTest {

    @TempDir
    private Path folder;

    @Test
    void readsYamlFilesInTheOrderOfTheirNames() throws Exception {
        write("b.yml", pack("first").rule("x", "c", "arms").yaml());
        write("a.yaml", pack("second").rule("y", "c", "arms").yaml());
        write("notes.txt", "no pack");
        assertThat(PackFolder.read(folder)).extracting(Pack::name).containsExactly("second", "first");
    }

    @Test
    void readsOneFile() throws Exception {
        Path file = write("b.yml", pack("first").rule("x", "c", "arms").yaml());
        write("a.yaml", pack("second").rule("y", "c", "arms").yaml());
        assertThat(PackFolder.read(file)).extracting(Pack::name).containsExactly("first");
    }

    @Test
    void librariesOfALinkedPackAreBesideTheLink() throws Exception {
        Path there = Files.createDirectory(folder.resolve("there"));
        Path here = Files.createDirectory(folder.resolve("here"));
        Files.writeString(
                there.resolve("a.yml"),
                pack("a")
                        .rule("x", "c", "$boats")
                        .yaml()
                        .replace("rules:", "use: [sea]\nrules:")
                        .replace("[any]", "[ketch]"));
        Path link = Files.createSymbolicLink(here.resolve("a.yml"), there.resolve("a.yml"));
        library(there, "yawl");
        assertThatThrownBy(() -> PackFolder.read(link))
                .isInstanceOfSatisfying(InvalidRulesException.class, e -> assertThat(e.problems())
                        .extracting(Problem::message)
                        .containsExactly("there is no library `sea`"));
        library(here, "ketch");

        assertThat(PackFolder.read(link).get(0).libraries())
                .extracting(Library::source)
                .containsExactly(here.resolve("libraries/sea.yml").toString());
    }

    private static void library(Path folder, String boat) throws IOException {
        Path libraries = Files.createDirectory(folder.resolve("libraries"));
        Files.writeString(
                libraries.resolve("sea.yml"), "library: sea\ntitle: The sea\nlists: {boats: [" + boat + "]}\n");
    }

    @Test
    void refusesAFolderWithoutPacks() {
        assertThatThrownBy(() -> PackFolder.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + ": holds no rule pack (*.yml, *.yaml)");
    }

    @Test
    void tellsTheProblemsOfAllFiles() throws Exception {
        write("a.yml", pack("a").rule("x", "c", "(arms").yaml());
        write("b.yml", pack("b").rule("y", "c", "arms deal").yaml());
        assertThatThrownBy(() -> PackFolder.read(folder))
                .isInstanceOfSatisfying(InvalidRulesException.class, e -> assertThat(e.problems())
                        .extracting(Problem::summary)
                        .containsExactly(
                                folder.resolve("a.yml") + ":8:12: this bracket is never closed",
                                folder.resolve("b.yml") + ":8:12: no operator in `arms deal`"));
    }

    @Test
    void tellsProblemsByTheirPlacesThoughIdsAreComparedLast() throws Exception {
        String twice = pack("b").rule("x", "c", "any").yaml();
        write("a.yml", pack("a").rule("x", "c", "any").yaml());
        write("b.yml", twice.replace("[none]", "[any]"));
        write("c.yml", pack("c").rule("z", "c", "(arms").yaml());
        assertThatThrownBy(() -> PackFolder.check(List.of(folder)))
                .isInstanceOfSatisfying(InvalidRulesException.class, e -> assertThat(e.problems())
                        .extracting(Problem::summary)
                        .satisfiesExactly(
                                id -> assertThat(id).contains("b.yml:", "rule id `x` is already used at"),
                                example -> assertThat(example).contains("b.yml:", "must not match"),
                                query -> assertThat(query).contains("c.yml:", "never closed")));
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws Exception {
        Files.write(folder.resolve("a.yml"), new byte[] {'p', (byte) 0xC3, '('});
        Files.write(folder.resolve("b.yml"), "# é\n# é caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("c.yml"), new byte[] {'#', '\n', '#', (byte) 0xC3});
        assertThatThrownBy(() -> PackFolder.read(folder))
                .isInstanceOfSatisfying(InvalidRulesException.class, e -> assertThat(e.problems())
                        .extracting(Problem::summary)
                        .containsExactly(
                                folder.resolve("a.yml") + ":1:2: the pack is not UTF-8: byte 0xC3",
                                folder.resolve("b.yml") + ":1:3: the pack is not UTF-8: byte 0xE9",
                                folder.resolve("c.yml") + ":2:2: the pack is not UTF-8: byte 0xC3"));
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingIt() throws Exception {
        Files.write(folder.resolve("a.yml"), new byte[PackLimits.PACK_BYTES + 1]);
        assertThatThrownBy(() -> PackFolder.read(folder))
                .hasMessage(folder.resolve("a.yml") + ":1:1: the pack has more than 800000 bytes");
    }

    @Test
    void refusesToPassByPacksInFoldersBelow() throws Exception {
        write("a.yml", PackYamlBuilder.pack("a").rule("a", "a", "a1").yaml());
        Files.createDirectories(folder.resolve("libraries"));
        Files.createDirectories(folder.resolve(".github"));
        Files.writeString(folder.resolve("libraries/l.yml"), "library: l\ntitle: L\nlists: {l: [x]}\n");
        Files.writeString(folder.resolve(".github/ci.yml"), "on: push\n");
        assertThat(PackFolder.read(folder)).hasSize(1);

        Path below = Files.createDirectories(folder.resolve("desks/europe"));
        Files.writeString(
                below.resolve("B.YAML"),
                PackYamlBuilder.pack("b").rule("b", "b", "b1").yaml());
        assertThatThrownBy(() -> PackFolder.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + ": a folder is read without those below it, and " + below
                        + " holds *.yml files; name that too, or move them");
        assertThat(PackFolder.read(List.of(folder, below)))
                .extracting(Pack::name)
                .containsExactly("a", "b");
    }

    @Test
    void namesWhatIsNotThere() {
        Path missing = folder.resolve("rulez");
        assertThatThrownBy(() -> PackFolder.read(missing))
                .isInstanceOf(IOException.class)
                .hasMessage(missing + ": no such file or folder");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import dev.wirewatch.message.RulePack;
import dev.wirewatch.query.QueryText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

    private static final String PACK = """
            pack: fleet
            title: Ships
            use: [ships]
            lists:
              buyers: [navy, admiralty]
            rules:
              - id: sold
                title: Ships are sold
                category: arms
                severity: high
                query: '@warship AND $buyers'
                examples:
                  match: [The navy buys a frigate.]
                  no_match: [The navy buys a barge.]
            """;
    private static final String SHIPS = """
            library: ships
            title: Ships
            use: [nouns]
            lists:
              warships: [frigate*]
            macros:
              warship: $warships OR $vessels NEAR/2 naval
            """;
    private static final String NOUNS = """
            library: nouns
            title: Nouns
            lists:
              vessels: [ship+, vessel+]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        Files.createDirectory(folder.resolve("libraries"));
        Files.writeString(folder.resolve("fleet.yml"), PACK);
        Files.writeString(folder.resolve("libraries/ships.yml"), SHIPS);
        Files.writeString(folder.resolve("libraries/nouns.yaml"), NOUNS);
    }

    @Test
    void aPackNamesWhatItsLibrariesDefine() throws Exception {
        Pack pack = PackFolder.check(List.of(folder)).get(0);
        assertThat(QueryText.of(pack.rules().get(0).query())).isEqualTo("@warship AND $buyers");
        assertThat(pack.libraries()).extracting(Library::name).containsExactly("nouns", "ships");
        assertThat(PackFolder.read(folder.resolve("fleet.yml")))
                .extracting(Pack::hash)
                .containsExactly(pack.hash());
    }

    @Test
    void aRecordNeedsNothingElse() throws Exception {
        Pack pack = PackFolder.read(folder).get(0);
        RulePack published = PackRecord.of(pack, 3);
        Pack again = PackRecord.read(published, new LibraryMemory());
        assertThat(again.rules()).extracting(Rule::query).isEqualTo(queries(pack));
        assertThat(again.hash()).isEqualTo(pack.hash()).isEqualTo(published.getHash());
        assertThat(again.location()).hasToString("fleet version 3:1:7");
        assertThat(PackRecord.of(again, 3)).isEqualTo(published);
    }

    private static List<dev.wirewatch.query.Query> queries(Pack pack) {
        return pack.rules().stream().map(Rule::query).toList();
    }

    @Test
    void aFaultInARecordsLibraryIsToldWithItsPlace() throws Exception {
        RulePack published = PackRecord.of(PackFolder.read(folder).get(0), 3);
        published.getLibraries().get(1).put("yaml", SHIPS.replace("[frigate*]", "[fr*]"));
        assertThatThrownBy(() -> PackRecord.read(published, new LibraryMemory()))
                .hasMessageStartingWith("fleet version 3, library ships:5:14: ");
        published.put("libraries", List.of());
        assertThatThrownBy(() -> PackRecord.read(published, new LibraryMemory()))
                .hasMessageStartingWith("fleet version 3:3:7: there is no library `ships`");
    }

    @Test
    void theHashCoversTheLibraries() throws Exception {
        String expected = sha256(PACK) + "\nnouns " + sha256(NOUNS) + "\nships " + sha256(SHIPS) + "\n";
        String before = PackFolder.read(folder).get(0).hash();
        assertThat(before).isEqualTo(sha256(expected));
        Files.writeString(folder.resolve("libraries/nouns.yaml"), NOUNS + "# More will come.\n");
        assertThat(PackFolder.read(folder).get(0).hash()).isNotEqualTo(before);
        Files.writeString(folder.resolve("libraries/other.yml"), NOUNS.replace("library: nouns", "library: other"));
        Files.writeString(folder.resolve("libraries/nouns.yaml"), NOUNS);
        assertThat(PackFolder.read(folder).get(0).hash()).isEqualTo(before);
    }

    private static String sha256(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    @Test
    void aFaultInALibraryIsToldOnceAndNothingElseOfThePacksThatUseIt() throws Exception {
        Files.writeString(
                folder.resolve("fleet2.yml"), PACK.replace("fleet", "fleet2").replace("id: sold", "id: sold2"));
        Files.writeString(folder.resolve("libraries/nouns.yaml"), NOUNS.replace("[ship+", "[sh*, ship+"));
        assertProblems(folder.resolve("libraries/nouns.yaml") + ":4:13: fewer than 3 letters before the star");
    }

    @Test
    void aLibraryMustBeThereAndCallItselfByItsFile() throws Exception {
        Files.writeString(folder.resolve("fleet.yml"), PACK.replace("[ships]", "[ship]"));
        assertThatThrownBy(() -> PackFolder.read(folder))
                .isInstanceOfSatisfying(InvalidRulesException.class, e -> assertThat(
                                e.problems().get(0).render())
                        .isEqualTo("""
                                %s:3:7: there is no library `ship`
                                  use: [ship]
                                        ^^^^
                                  hint: did you mean `ships`?
                                """.formatted(folder.resolve("fleet.yml"))));
        Files.writeString(folder.resolve("fleet.yml"), PACK.replace("[ships]", "[aircraft]"));
        assertThatThrownBy(() -> PackFolder.read(folder))
                .isInstanceOfSatisfying(InvalidRulesException.class, e -> assertThat(
                                e.problems().get(0).hint())
                        .isEqualTo("libraries are files of their names in " + folder.resolve("libraries")));
        Files.writeString(folder.resolve("fleet.yml"), PACK);
        Files.writeString(folder.resolve("libraries/ships.yml"), SHIPS.replace("library: ships", "library: boats"));
        assertProblems(folder.resolve("libraries/ships.yml")
                + ":1:10: the library that packs use as `ships` calls itself `boats`");
    }

    @Test
    void librariesThatUseEachOtherAreRefused() throws Exception {
        Files.writeString(folder.resolve("libraries/nouns.yaml"), NOUNS.replace("lists:", "use: [ships]\nlists:"));
        assertProblems(folder.resolve("libraries/nouns.yaml")
                + ":3:7: library `ships` uses itself: `ships` → `nouns` → `ships`");
    }

    @Test
    void noNameHasTwoMeanings() throws Exception {
        Files.writeString(folder.resolve("libraries/more.yml"), NOUNS.replace("library: nouns", "library: more"));
        Files.writeString(folder.resolve("fleet.yml"), PACK.replace("[ships]", "[nouns, ships, more]"));
        assertProblems(folder.resolve("fleet.yml") + ":3:21: libraries `nouns` and `more` both have a list `$vessels`");
        Files.writeString(
                folder.resolve("fleet.yml"),
                PACK.replace("  buyers:", "  warships: [corvette]\n  buyers:")
                        .replace("$buyers", "$buyers AND $warships"));
        assertProblems(folder.resolve("fleet.yml") + ":5:3: library `ships` has a list `$warships` already");
        Files.writeString(
                folder.resolve("libraries/ships.yml"), SHIPS.replace("macros:", "  vessels: [raft]\nmacros:"));
        assertProblems(folder.resolve("libraries/ships.yml") + ":6:3: library `nouns` has a list `$vessels` already");
    }

    /** What a library uses is its own affair. */
    @Test
    void namesOfALibraryThatALibraryUsesAreNotThePacks() throws Exception {
        Files.writeString(folder.resolve("fleet.yml"), PACK.replace("$buyers", "$buyers AND $vessels"));
        assertProblems(folder.resolve("fleet.yml") + ":11:38: there is no list `$vessels`");
    }

    @Test
    void aLibraryThatNoRuleUsesIsTold() throws Exception {
        Files.writeString(folder.resolve("fleet.yml"), PACK.replace("@warship AND", "frigate AND"));
        assertProblems(folder.resolve("fleet.yml") + ":3:7: no rule uses library `ships`");
        Files.writeString(folder.resolve("fleet.yml"), PACK.replace("[ships]", "[ships, ships]"));
        assertProblems(folder.resolve("fleet.yml") + ":3:14: library `ships` is used twice");
    }

    @Test
    void aLibraryByItselfIsNoPack() {
        assertThatThrownBy(() -> PackFolder.read(folder.resolve("libraries/ships.yml")))
                .hasMessage(folder.resolve("libraries/ships.yml") + ":1:1: this is a library and no pack");
    }

    @Test
    void aLibraryHasNoRulesAndIsNotEmpty() throws Exception {
        Files.writeString(folder.resolve("libraries/nouns.yaml"), "library: nouns\ntitle: Nouns\nrules: []\n");
        assertProblems(
                folder.resolve("libraries/nouns.yaml") + ":1:1: a library must have `lists`, `macros` or `parties`",
                folder.resolve("libraries/nouns.yaml") + ":3:1: unknown key `rules` in a library");
        Files.writeString(folder.resolve("libraries/nouns.yaml"), "");
        assertProblems(folder.resolve("libraries/nouns.yaml") + ":1:1: the library is empty");
    }

    @Test
    void aPackUsesTenLibrariesAtMost() throws Exception {
        List<Library> chain = IntStream.rangeClosed(0, PackLimits.LIBRARIES)
                .mapToObj(i -> new Library(
                        "l" + i,
                        "l" + i + ".yml",
                        "library: l" + i + "\ntitle: L\nlists: {x" + i + ": [frigate]}\n"
                                + (i == 0 ? "" : "use: [l" + (i - 1) + "]\n")))
                .toList();
        Libraries libraries = new Libraries(chain, "");
        String ten = PACK.replace("[ships]", "[l9]").replace("@warship", "$x9");
        assertThat(PackReader.read("p.yml", ten, libraries).libraries()).hasSize(10);
        assertThatThrownBy(() -> PackReader.read(
                        "p.yml", PACK.replace("[ships]", "[l10]").replace("@warship", "$x10"), libraries))
                .hasMessage("l1.yml:4:7: the pack uses more than 10 libraries");
    }

    @Test
    void packAndLibrariesTogetherKeepWithinTheSizeOfARecord() {
        Library large = new Library(
                "ships",
                "ships.yml",
                SHIPS.replace("use: [nouns]", "#".repeat(PackLimits.PACK_BYTES - 300))
                        .replace("$vessels", "ship"));
        assertThatThrownBy(() -> PackReader.read("p.yml", PACK, new Libraries(List.of(large), "")))
                .hasMessageMatching("p.yml:1:1: with its libraries the pack has 800\\d\\d\\d bytes, more than 800000");
    }

    private void assertProblems(String... summaries) {
        assertThatThrownBy(() -> PackFolder.read(folder))
                .isInstanceOfSatisfying(InvalidRulesException.class, e -> assertThat(e.problems())
                        .extracting(Problem::summary)
                        .containsExactlyInAnyOrder(summaries));
    }
}

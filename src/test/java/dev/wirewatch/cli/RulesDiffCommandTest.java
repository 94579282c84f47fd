package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On files; {@code RulesRolloutIT} shows it against what is published. */
class RulesDiffCommandTest {

    private static final String SEA = """
            pack: sea
            title: The sea
            lists:
              boats: [trawler*, "fishing boat*", longliner*]
            macros:
              lost: $boats NEAR/6 (lost OR sank)
            rules:
              - id: wreck
                title: A wreck
                category: wrecks
                severity: low
                query: "@lost AND NOT exercise"
                examples: {match: [The trawler sank.], no_match: [It swam.]}
              - id: pirates
                title: Pirates
                category: crime
                severity: high
                query: pirate*
                examples: {match: [Pirates came.], no_match: [Police came.]}
            """;
    private static final String AIR = """
            pack: air
            title: The air
            rules:
              - {id: crash, title: A crash, category: wrecks, severity: high, query: crashed,
                 examples: {match: [It crashed.], no_match: [It flew.]}}
            """;

    @TempDir
    private Path folder;

    private Path before;
    private Path after;

    @BeforeEach
    void write() throws IOException {
        before = Files.createDirectory(folder.resolve("before"));
        after = Files.createDirectory(folder.resolve("after"));
        Files.writeString(before.resolve("sea.yml"), SEA);
        Files.writeString(before.resolve("air.yml"), AIR);
    }

    @Test
    void saysThatNothingDiffers() throws IOException {
        Files.writeString(after.resolve("sea.yml"), SEA);

        assertThat(diff())
                .isEqualTo(new Run(
                        0, "rules: 0 added, 0 changed, 0 removed, 3 unchanged; packs: 0 changed, 2 unchanged\n", ""));
    }

    @Test
    void tellsWhatDiffersRuleByRule() throws IOException {
        Files.writeString(
                after.resolve("sea.yml"),
                SEA.replace("longliner*", "dinghy")
                        .replace("severity: high", "severity: critical")
                        .replace("query: pirate*", "query: pirate* AND NOT film")
                        .replace("Police came.", "Nobody came."));

        assertThat(diff()).isEqualTo(new Run(1, """
                        pack sea: changed, 0 rules unchanged
                          ~ wreck  (A wreck)
                              list $boats: trawler*, "fishing boat*", [-longliner*-]{+dinghy+}
                          ~ pirates  (Pirates)
                              severity: high → critical
                              query: pirate* {+AND NOT film+}
                              examples: match body: Pirates came. no_match body: [-Police-]{+Nobody+} came.

                        rules: 0 added, 2 changed, 0 removed, 1 unchanged; packs: 1 changed, 1 unchanged
                        """, ""));
    }

    @Test
    void tellsThatAMacroDiffersByItsOwnTextAlone() throws IOException {
        Files.writeString(after.resolve("sea.yml"), SEA.replace("NEAR/6 (lost", "NEAR/9 (lost"));

        assertThat(diff().outLines())
                .contains("      macro @lost: $boats [-NEAR/6-]{+NEAR/9+} (lost OR sank)")
                .noneMatch(line -> line.contains("query:"));
    }

    @Test
    void tellsOfRulesAndPacksThatComeAndGo() throws IOException {
        Files.writeString(after.resolve("sea.yml"), SEA.replace("id: pirates", "id: piracy"));
        Files.writeString(after.resolve("ice.yml"), AIR.replace("air", "ice").replace("crash,", "slip,"));

        assertThat(diff("--prune")).isEqualTo(new Run(1, """
                        pack air: removed
                          - crash  (A crash)

                        pack ice: added
                          + slip  (A slip)

                        pack sea: changed, 1 rule unchanged
                          + piracy  (Pirates)
                          - pirates  (Pirates)

                        rules: 2 added, 0 changed, 2 removed, 1 unchanged; packs: 3 changed, 0 unchanged
                        """, ""));
        assertThat(diff().outLines()).noneMatch(line -> line.contains("air"));
    }

    @Test
    void aRuleThatMovesToAnotherPackIsChanged() throws IOException {
        Files.writeString(after.resolve("air.yml"), AIR.replace("pack: air", "pack: sky"));

        assertThat(diff("--prune").outLines())
                .contains("pack air: removed", "pack sky: added", "  ~ crash  (A crash)", "      pack: air → sky");
    }

    @Test
    void aPackThatIsOnlyWrittenOtherwiseMeansTheSame() throws IOException {
        Files.writeString(after.resolve("air.yml"), "# new words\n" + AIR);

        assertThat(diff().outLines()).contains("pack air: changed in its text alone; its rules mean the same");
        assertThat(diff().code()).isEqualTo(1);
    }

    @Test
    void writesJsonLines() throws IOException {
        Files.writeString(after.resolve("air.yml"), AIR.replace("query: crashed", "query: crashed OR fell"));

        assertThat(diff("--json").outLines())
                .containsExactly(
                        "{\"pack\":\"air\",\"change\":\"changed\",\"text_only\":false,\"unchanged\":0,\"differences\":[]}",
                        "{\"pack\":\"air\",\"rule\":\"crash\",\"title\":\"A crash\",\"change\":\"changed\",\"differences\":["
                                + "{\"what\":\"query\",\"before\":\"crashed\",\"after\":\"crashed OR fell\"}]}",
                        "{\"rules_added\":0,\"rules_changed\":1,\"rules_removed\":0,\"rules_unchanged\":2,"
                                + "\"packs\":1,\"packs_unchanged\":1}");
    }

    @Test
    void failsWithACodeOfItsOwn() throws IOException {
        Files.writeString(after.resolve("air.yml"), AIR.replace("query: crashed", "query: crashed fell"));
        assertThat(diff().code()).isEqualTo(2);
        assertThat(Run.of("rules", "diff", "--kafka", "127.0.0.1:1").code()).isEqualTo(2);
    }

    private Run diff(String... more) {
        String[] first = {"rules", "diff", after.toString(), "--against", before.toString()};
        return Run.of(Stream.of(first, more).flatMap(Arrays::stream).toArray(String[]::new));
    }
}

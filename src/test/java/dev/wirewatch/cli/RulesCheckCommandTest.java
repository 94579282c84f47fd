package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code wirewatch rules check}. */
class RulesCheckCommandTest extends CommandsFixture {

    @Test
    void rulesCheckTakesFilesAndFolders() {
        String file = rules.resolve("harbours.yml").toString();

        assertThat(Run.of("rules", "check", rules.toString()))
                .isEqualTo(Run.of("rules", "check", file))
                .isEqualTo(new Run(0, "harbours: 1 rule, 2 examples, all well\n", ""));
    }

    @Test
    void rulesCheckShowsEveryProblemWithItsPlace() throws IOException {
        Files.writeString(
                rules.resolve("harbours.yml"),
                PACK.replace("The harbour was closed.", "The harbour was opened.")
                        .replace("severity: medium", "severity: big"));

        Run run = Run.of("rules", "check", rules.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("harbours.yml:7:");
    }

    @Test
    void rulesCheckRunsTheExamples() throws IOException {
        Files.writeString(rules.resolve("harbours.yml"), PACK.replace("was closed.", "was opened."));

        Run run = Run.of("rules", "check", rules.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("harbours.yml:10:");
    }

    @Test
    void rulesCheckRefusesAnIdThatTwoPacksHave() throws IOException {
        Files.writeString(rules.resolve("more.yml"), PACK.replace("pack: harbours", "pack: more"));

        Run run = Run.of("rules", "check", rules.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("harbour-closed");
    }

    @Test
    void rulesCheckReadsAFileOnceHoweverOftenItIsNamed() {
        Path file = rules.resolve("harbours.yml");
        Path roundabout = rules.resolve("..").resolve("rules").resolve("harbours.yml");

        Run run = Run.of("rules", "check", file.toString(), rules.toString(), roundabout.toString());

        assertThat(run).isEqualTo(new Run(0, "harbours: 1 rule, 2 examples, all well\n", ""));
    }

    @Test
    void rulesCheckEndsWithTheNumberOfProblems() throws IOException {
        Files.writeString(rules.resolve("a.yml"), PACK.replace("title: Harbours", "titel: Harbours"));
        Files.writeString(rules.resolve("b.yml"), PACK.replace("severity: medium", "severity: grave"));

        assertThat(Run.of("rules", "check", rules.toString()).outLines())
                .last()
                .isEqualTo("3 problems in 2 files; some may follow from those above them");
        assertThat(Run.of("rules", "check", rules.resolve("b.yml").toString()).outLines())
                .last()
                .isEqualTo("1 problem in 1 file");
    }

    @Test
    void rulesCheckRunsTheExamplesOfGoodPacksBesideABadOne() throws IOException {
        Files.writeString(rules.resolve("harbours.yml"), PACK.replace("was closed.", "was opened."));
        Files.writeString(rules.resolve("worse.yml"), PACK.replace("severity: medium", "severity: grave"));

        Run run = Run.of("rules", "check", rules.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .containsSubsequence("harbours.yml:10:", "must match this example and does not", "worse.yml:7:")
                .contains("2 problems in 2 files");
    }

    @Test
    void tellsOfACommentThatMayBeWhyAnExampleFails() throws IOException {
        Path pack = write("cut.yml", PACK.replaceFirst("query: .*", "query: nothing #OR clos*"));

        Run run = Run.of("rules", "check", pack.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith(pack + """
                        :8:20: warning: YAML takes this for a comment, so it is no part of the text before it
                              query: nothing #OR clos*
                                             ^^^^^^^^^
                          hint: put quotes around the whole text if it is; else write the comment on a line of its own
                        """).endsWith("1 problem in 1 file\n");
    }

    @Test
    void rulesCheckWarnsAndFailsForItIfItIsToBeStrict() throws IOException {
        Path pack = Path.of("src/test/resources/rules/advice/covered.yml");

        Run lenient = Run.of("rules", "check", pack.toString());
        Run strict = Run.of("rules", "check", "--strict", pack.toString());

        assertThat(lenient.code()).isZero();
        assertThat(lenient.out())
                .contains("covered.yml:14:9: warning: whatever rule `frigate-sold` matches")
                .endsWith("covered: 6 rules, 12 examples, all well\n2 warnings, 0 notes\n");
        assertThat(strict).isEqualTo(new Run(1, lenient.out(), ""));
    }

    @Test
    void rulesCheckLeavesAFolderWithTheNameOfAPackAlone() throws IOException {
        Files.createDirectory(rules.resolve("old.yml"));

        assertThat(Run.of("rules", "check", rules.toString()).code()).isZero();
    }
}

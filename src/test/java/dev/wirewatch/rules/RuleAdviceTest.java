package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the advice on each pack in {@code rules/advice} against the text file beside it. */
class RuleAdviceTest {

    private static final Path FOLDER = Path.of("src/test/resources/rules/advice");

    static List<String> packs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void saysWhatIsWorthALookAndWhere(String file) throws Exception {
        Pack pack = PackReader.read(file, Files.readString(FOLDER.resolve(file)));
        assertThat(ExampleCheck.check(pack.rules())).isEmpty();

        String advice =
                RuleAdvice.of(List.of(pack)).stream().map(Advice::render).collect(Collectors.joining("\n"));

        assertThat(advice).isEqualTo(Files.readString(FOLDER.resolve(file.replace(".yml", ".txt"))));
    }

    @Test
    void ofTheShippedPacksThereIsNoWarning() throws Exception {
        assertThat(RuleAdvice.of(StarterPacks.read())).noneMatch(advice -> advice.level() == Advice.Level.WARNING);
    }

    @Test
    void aRuleMayBeCoveredByOneOfAnotherPack() throws Exception {
        Pack covered = PackReader.read("covered.yml", Files.readString(FOLDER.resolve("covered.yml")));
        Pack other = PackReader.read(
                "other.yml",
                Files.readString(FOLDER.resolve("covered.yml"))
                        .replace("pack: covered", "pack: other")
                        .replace("- id: ", "- id: other-"));

        assertThat(RuleAdvice.of(List.of(covered, other)))
                .extracting(advice -> advice.problem().summary())
                .anyMatch(text ->
                        text.contains("whatever rule `other-ship-sold` matches, rule `ship-sold` at covered.yml:6:9"));
    }

    @Test
    void retiredCodesOfALibraryAreToldOnce() throws Exception {
        Libraries libraries = new Libraries(List.of(new Library("codes", "codes.yml", """
                        library: codes
                        title: Codes
                        macros:
                          arms: arms AND subject:16012000
                        """)), "");
        List<Pack> packs = List.of(naming("sea", libraries), naming("air", libraries));

        assertThat(RuleAdvice.of(packs))
                .extracting(advice -> advice.problem().summary())
                .containsExactly("codes.yml:4:26: the code `16012000` is retired");
    }

    @Test
    void whatIsWorthALookInALibraryIsToldInTheOrderOfItsText() throws Exception {
        Libraries libraries = new Libraries(List.of(new Library("codes", "codes.yml", """
                        library: codes
                        title: Codes
                        lists:
                          guns: [gun, rifle, Gun]
                        macros:
                          arms: $guns #AND sold
                        """)), "");

        assertThat(RuleAdvice.of(List.of(naming("sea", libraries))))
                .extracting(advice -> advice.problem().summary())
                .containsExactly(
                        "codes.yml:4:22: list `guns` has `Gun` already",
                        "codes.yml:6:15: YAML takes this for a comment, so it is no part of the text before it");
    }

    private static Pack naming(String pack, Libraries libraries) throws InvalidRulesException {
        String yaml = PackYamlBuilder.pack(pack).rule(pack, pack, "\"@arms\"").yaml();
        return PackReader.read(pack + ".yml", yaml.replace("rules:", "use: [codes]\nrules:"), libraries);
    }
}

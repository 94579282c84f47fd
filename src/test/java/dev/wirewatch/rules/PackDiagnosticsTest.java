package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what is said of each bad pack in {@code rules/diagnostics} against the text file beside it. */
class PackDiagnosticsTest {

    private static final Path FOLDER = Path.of("src/test/resources/rules/diagnostics");

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
    void saysWhatIsWrongAndWhere(String file) throws IOException {
        String expected = Files.readString(FOLDER.resolve(file.replace(".yml", ".txt")));
        assertThat(problems(file, Files.readString(FOLDER.resolve(file)))).isEqualTo(expected);
    }

    private static String problems(String file, String yaml) {
        try {
            return render(ExampleCheck.check(PackReader.read(file, yaml).rules()));
        } catch (InvalidRulesException e) {
            return render(e.problems());
        }
    }

    private static String render(List<Problem> problems) {
        return problems.stream().map(Problem::render).collect(Collectors.joining("\n"));
    }
}

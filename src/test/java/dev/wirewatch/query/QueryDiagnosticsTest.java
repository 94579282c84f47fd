package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every diagnostic of the language against {@code query/diagnostics.txt}: a query, then what is said of it. */
class QueryDiagnosticsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/query/diagnostics.txt");
    private static final QueryParser PARSER = new QueryParser(
            Map.of("weapons", List.of(new Query.Word("missile")), "states", List.of(new Query.Word("france"))),
            Map.of(
                    "fired", parsed("missile* NEAR/3 fired"),
                    "no-sport", parsed("NOT (football OR cricket)"),
                    "urgent", parsed("urgency<=2"),
                    "titled", parsed("headline:arms OR arms"),
                    "both", parsed("arms AND deal"),
                    "deep", parsed("SENTENCE(".repeat(19) + "arms" + ")".repeat(19)),
                    "unreadable", new Query.Or(List.of())));

    private static Query parsed(String macro) {
        try {
            return new QueryParser(Map.of()).parsePart(macro);
        } catch (InvalidQueryException e) {
            throw new IllegalArgumentException(macro, e);
        }
    }

    static Stream<Arguments> golden() throws IOException {
        String text = Files.readString(GOLDEN, StandardCharsets.UTF_8);
        return Arrays.stream(text.split("(?m)^=+\n", -1))
                .filter(block -> !block.isEmpty())
                .map(block -> {
                    String[] parts = block.split("(?m)^-+\n", -1);
                    return Arguments.of(unescaped(parts[0].substring(0, parts[0].length() - 1)), parts[1]);
                });
    }

    /** The file holds what no text file can hold as Java writes it: a backslash, u, and four digits. */
    private static String unescaped(String query) {
        return Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(query)
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void saysWhatIsWrongAndWhere(String query, String expected) {
        assertThat(diagnostics(query)).isEqualTo(expected);
    }

    private static String diagnostics(String query) {
        try {
            PARSER.parse(query);
            return "accepted\n";
        } catch (InvalidQueryException e) {
            return e.diagnostics().stream()
                    .map(diagnostic -> diagnostic.render(query))
                    .collect(Collectors.joining());
        }
    }
}

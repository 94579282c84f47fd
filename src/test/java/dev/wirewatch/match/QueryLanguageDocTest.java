package dev.wirewatch.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.query.InvalidQueryException;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.Wildcard;
import dev.wirewatch.query.Query.Word;
import dev.wirewatch.query.QueryParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of {@code docs/query-language.md}: the fenced blocks named {@code example} and {@code refused}. */
class QueryLanguageDocTest {

    private static final Path DOCUMENT = Path.of("docs/query-language.md");
    private static final List<Leaf> WEAPONS = List.of(
            new Wildcard("missile*"),
            new Phrase(List.of(new Word("artillery"), new Wildcard("shell*"))),
            new Word("tanks"));
    private static final QueryParser PARSER = new QueryParser(Map.of("weapons", WEAPONS));

    static Stream<String> examples() throws IOException {
        return blocks("example");
    }

    static Stream<String> refusals() throws IOException {
        return blocks("refused");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleHolds(String block) throws InvalidQueryException {
        Query query = PARSER.parse(value(block, "query").findFirst().orElseThrow());
        Matcher matcher = new NaiveMatcher(Map.of("example", query));
        assertThat(value(block, "match")).isNotEmpty().allSatisfy(marked -> {
            MarkedText expected = MarkedText.parse(marked);
            assertThat(matcher.match(expected.document()).matches())
                    .singleElement()
                    .extracting(Match::spans)
                    .isEqualTo(expected.spans());
        });
        assertThat(value(block, "no match")).allSatisfy(text -> assertThat(
                        matcher.match(MarkedText.parse(text).document()).matches())
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void theRefusalHolds(String block) {
        assertThatThrownBy(() -> PARSER.parse(value(block, "query").findFirst().orElseThrow()))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage(value(block, "says").findFirst().orElseThrow());
    }

    private static Stream<String> blocks(String name) throws IOException {
        String fence = "```" + name + "\n";
        return Stream.of(Files.readString(DOCUMENT).split(fence, -1))
                .skip(1)
                .map(block -> block.substring(0, block.indexOf("```")));
    }

    private static Stream<String> value(String block, String key) {
        return block.lines().filter(line -> line.startsWith(key + ": ")).map(line -> line.substring(key.length() + 2));
    }
}

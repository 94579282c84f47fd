package dev.wirewatch.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.match.engine.CompiledMatcher;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the examples of {@code docs/query-language.md}: the fenced blocks named {@code example} and {@code refused}; and
 * holds its grammar against the real one.
 */
class QueryLanguageDocTest {

    private static final Path DOCUMENT = Path.of("docs/query-language.md");
    private static final Path GRAMMAR = Path.of("src/main/antlr4/dev/wirewatch/query/grammar/QueryParser.g4");
    private static final String MATCH = "match: ";
    private static final String NO_MATCH = "no match: ";
    private static final List<Leaf> WEAPONS = List.of(
            new Wildcard("missile*"),
            new Phrase(List.of(new Word("artillery"), new Wildcard("shell*"))),
            new Word("tanks"));

    static Stream<String> examples() throws IOException {
        return blocks("example");
    }

    static Stream<String> refusals() throws IOException {
        return blocks("refused");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleHolds(String block) throws InvalidQueryException {
        holds(new NaiveMatcher(Map.of("example", query(block))), block);
        holds(CompiledMatcher.compile(Map.of("example", query(block))), block);
    }

    private static void holds(Matcher matcher, String block) {
        List<Text> texts = texts(block);
        assertThat(texts).anyMatch(Text::matches).allSatisfy(text -> {
            assertThat(text.matches()).isEqualTo(!text.marked().spans().isEmpty());
            List<Match> expected =
                    text.matches() ? List.of(new Match("example", text.marked().spans())) : List.of();
            assertThat(matcher.match(text.marked().document()).matches()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void theRefusalHolds(String block) {
        assertThatThrownBy(() -> query(block))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage(value(block, "says: "));
    }

    /** The rows of the table of what other systems write: what is refused there, and what is said to be written. */
    static Stream<Arguments> foreign() throws IOException {
        String text = Files.readString(DOCUMENT);
        return text.substring(text.indexOf("## Coming from another system"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> {
                    String[] cells = line.split(" *\\| *", -1);
                    List<String> written = quoted(cells[3]);
                    return quoted(cells[1]).stream().map(known -> Arguments.of(known, written));
                });
    }

    private static List<String> quoted(String cell) {
        return Pattern.compile("`([^`]+)`")
                .matcher(cell)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void whatOthersWriteIsRefusedUnlessItIsTheSame(String known, List<String> written) throws InvalidQueryException {
        for (String query : written) {
            new QueryParser(Map.of()).parse(query);
        }
        if (written.isEmpty()) {
            new QueryParser(Map.of()).parse(known);
        } else {
            assertThatThrownBy(() -> new QueryParser(Map.of()).parse(known))
                    .isInstanceOfSatisfying(InvalidQueryException.class, refused -> assertThat(refused.diagnostics())
                            .allMatch(diagnostic -> !diagnostic.hint().isEmpty()));
        }
    }

    @Test
    void everyKindOfQueryHasAnExample() throws Exception {
        Set<Class<?>> shown = new HashSet<>();
        for (String block : examples().toList()) {
            addKinds(query(block), shown);
        }
        assertThat(shown).containsAll(kinds(Query.class).toList());
    }

    @Test
    void theGrammarIsTheRealOne() throws IOException {
        String grammar = Files.readString(GRAMMAR);
        String rules = grammar.substring(grammar.indexOf("query\n"));
        assertThat(blocks("antlr")).containsExactly(rules);
    }

    private static void addKinds(Query query, Set<Class<?>> kinds) {
        kinds.add(query.getClass());
        query.children().forEach(child -> addKinds(child, kinds));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(QueryLanguageDocTest::kinds)
                : Stream.of(type);
    }

    private static Query query(String block) throws InvalidQueryException {
        QueryParser lists = new QueryParser(Map.of("weapons", WEAPONS));
        Query strike = lists.parsePart("$weapons NEAR/3 (hit OR struck)");
        return new QueryParser(Map.of("weapons", WEAPONS), Map.of("strike", strike)).parse(value(block, "query: "));
    }

    private static Stream<String> blocks(String name) throws IOException {
        String fence = "```" + name + "\n";
        return Stream.of(Files.readString(DOCUMENT).split(fence, -1))
                .skip(1)
                .map(block -> block.substring(0, block.indexOf("```")));
    }

    private static String value(String block, String key) {
        return block.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .findFirst()
                .orElseThrow();
    }

    /** A text of an example, with the lines below it that give other fields. */
    private record Text(boolean matches, MarkedText marked) {}

    private static List<Text> texts(String block) {
        List<Text> texts = new ArrayList<>();
        List<String> lines = block.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (startsText(lines.get(i))) {
                int end = i + 1;
                while (end < lines.size() && !startsText(lines.get(end))) {
                    end++;
                }
                boolean matches = lines.get(i).startsWith(MATCH);
                String marked = lines.get(i).substring(matches ? MATCH.length() : NO_MATCH.length());
                texts.add(new Text(matches, MarkedText.parse(marked, lines.subList(i + 1, end))));
            }
        }
        return texts;
    }

    private static boolean startsText(String line) {
        return line.startsWith(MATCH) || line.startsWith(NO_MATCH);
    }
}

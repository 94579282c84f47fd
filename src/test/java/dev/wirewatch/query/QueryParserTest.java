package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.query.Query.And;
import dev.wirewatch.query.Query.InScope;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.Query.NamedList;
import dev.wirewatch.query.Query.Near;
import dev.wirewatch.query.Query.Not;
import dev.wirewatch.query.Query.Or;
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.Wildcard;
import dev.wirewatch.query.Query.Word;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryParserTest {

    private static final Word ARMS = new Word("arms");
    private static final Word DEAL = new Word("deal");
    private static final List<Leaf> WEAPONS = List.of(new Wildcard("missile*"), ARMS);
    private static final QueryParser PARSER = new QueryParser(Map.of("weapons", WEAPONS));

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("arms", ARMS),
                Arguments.of("  ÁRMS\n", ARMS),
                Arguments.of("(((arms)))", ARMS),
                Arguments.of("\"arms\"", ARMS),
                Arguments.of("sanction*", new Wildcard("sanction*")),
                Arguments.of("\"the arms\"", new Phrase(List.of(new Word("the"), ARMS))),
                Arguments.of("“arms deal”", new Phrase(List.of(ARMS, DEAL))),
                Arguments.of("„arms deal“", new Phrase(List.of(ARMS, DEAL))),
                Arguments.of("«arms deal»", new Phrase(List.of(ARMS, DEAL))),
                Arguments.of("\"arms\ndeal\"", new Phrase(List.of(ARMS, DEAL))),
                Arguments.of("\"artiller* deal\"", new Phrase(List.of(new Wildcard("artiller*"), DEAL))),
                Arguments.of("U.S.", new Phrase(List.of(new Word("u"), new Word("s")))),
                Arguments.of("al-Shabaab", new Phrase(List.of(new Word("al"), new Word("shabaab")))),
                Arguments.of("arms AND deal", new And(List.of(ARMS, DEAL))),
                Arguments.of("arms OR deal", new Or(List.of(ARMS, DEAL))),
                Arguments.of("arms AND NOT deal", new And(List.of(ARMS, new Not(DEAL)))),
                Arguments.of("and OR or OR not", new Or(List.of(new Word("and"), new Word("or"), new Word("not")))),
                Arguments.of("arms NEAR/0 deal", new Near(0, false, ARMS, DEAL)),
                Arguments.of(
                        "arms NEAR/50 (deal OR $weapons)", new Near(50, false, ARMS, new Or(List.of(DEAL, list())))),
                Arguments.of("deal AND arms NEAR/5 deal", new And(List.of(DEAL, new Near(5, false, ARMS, DEAL)))),
                Arguments.of("headline:arms", new InScope(TextScope.HEADLINE, ARMS)),
                Arguments.of("body: (arms OR deal)", new InScope(TextScope.BODY, new Or(List.of(ARMS, DEAL)))),
                Arguments.of("headline:$weapons", new InScope(TextScope.HEADLINE, list())),
                Arguments.of("headline:arms AND deal", new And(List.of(new InScope(TextScope.HEADLINE, ARMS), DEAL))),
                Arguments.of(
                        "arms AND (deal OR NOT sanction*)",
                        new And(List.of(ARMS, new Or(List.of(DEAL, new Not(new Wildcard("sanction*"))))))));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void readsQuery(String text, Query query) throws InvalidQueryException {
        assertThat(PARSER.parse(text)).isEqualTo(query);
    }

    @Test
    void readsEntriesOfLists() throws InvalidQueryException {
        assertThat(QueryParser.parseEntry("arms")).isEqualTo(ARMS);
        assertThat(QueryParser.parseEntry("artiller* deal"))
                .isEqualTo(new Phrase(List.of(new Wildcard("artiller*"), DEAL)));
        assertThat(QueryParser.parseEntry("\"arms deal\"")).isEqualTo(new Phrase(List.of(ARMS, DEAL)));
    }

    @Test
    void refusesOperatorsInEntriesOfLists() {
        assertThatThrownBy(() -> QueryParser.parseEntry("arms OR deal"))
                .isInstanceOfSatisfying(InvalidQueryException.class, e -> assertThat(e.diagnostics())
                        .singleElement()
                        .satisfies(diagnostic -> assertThat(diagnostic.start()).isEqualTo(5)));
    }

    @Test
    void offsetsCountUtf16CodeUnits() {
        assertThatThrownBy(() -> PARSER.parse("\"😀 arms\" AND deal*r"))
                .isInstanceOfSatisfying(InvalidQueryException.class, e -> {
                    Diagnostic diagnostic = e.diagnostics().get(0);
                    assertThat(diagnostic.start()).isEqualTo(18);
                    assertThat(diagnostic.render("\"😀 arms\" AND deal*r")).startsWith("1:18: ");
                });
    }

    private static Query list() {
        return new NamedList("weapons", WEAPONS);
    }
}

package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.query.Query.And;
import dev.wirewatch.query.Query.AtLeast;
import dev.wirewatch.query.Query.Exact;
import dev.wirewatch.query.Query.First;
import dev.wirewatch.query.Query.InScope;
import dev.wirewatch.query.Query.Inflected;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.Query.Macro;
import dev.wirewatch.query.Query.NamedList;
import dev.wirewatch.query.Query.Near;
import dev.wirewatch.query.Query.Not;
import dev.wirewatch.query.Query.NotNear;
import dev.wirewatch.query.Query.Or;
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.SomeOf;
import dev.wirewatch.query.Query.Value;
import dev.wirewatch.query.Query.Wildcard;
import dev.wirewatch.query.Query.Within;
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
    private static final Query FIRED = new Near(3, false, new Wildcard("missile*"), new Word("fired"));
    private static final QueryParser PARSER = new QueryParser(Map.of("weapons", WEAPONS), Map.of("fired", FIRED));

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
                Arguments.of("gr?y*", new Wildcard("gr?y*")),
                Arguments.of("ORGANI*ATION", new Wildcard("organi*ation")),
                Arguments.of("Straß?e*", new Wildcard("strass?e*")),
                Arguments.of("S-300*", new Phrase(List.of(new Word("s"), new Wildcard("300*")))),
                Arguments.of("tank+", new Inflected("tank", List.of("tank", "tanked", "tanking", "tanks"))),
                Arguments.of("=US", new Exact("us", "US")),
                Arguments.of("=Łódź", new Exact("lodz", "Łódź")),
                Arguments.of("=E\u0301lan", new Exact("elan", "Élan")),
                Arguments.of("=U.S.", new Phrase(List.of(new Exact("u", "U"), new Exact("s", "S")))),
                Arguments.of("\"=US deal\"", new Phrase(List.of(new Exact("us", "US"), DEAL))),
                Arguments.of("\"=U.S. deal\"", new Phrase(List.of(new Exact("u", "U"), new Exact("s", "S"), DEAL))),
                Arguments.of("\"crisis+ deal\"", new Phrase(List.of(crisis(), DEAL))),
                Arguments.of("制裁", new Phrase(List.of(new Word("制"), new Word("裁")))),
                Arguments.of("arms ONEAR/3 deal", new Near(3, true, ARMS, DEAL)),
                Arguments.of("arms NOT NEAR/3 deal", new NotNear(3, ARMS, DEAL)),
                Arguments.of("arms NOT\n NEAR/3 deal", new NotNear(3, ARMS, DEAL)),
                Arguments.of(
                        "(arms ONEAR/3 deal) NEAR/5 crisis+",
                        new Near(5, false, new Near(3, true, ARMS, DEAL), crisis())),
                Arguments.of(
                        "arms NOT NEAR/5 (deal OR (arms NEAR/1 deal))",
                        new NotNear(5, ARMS, new Or(List.of(DEAL, new Near(1, false, ARMS, DEAL))))),
                Arguments.of("deal NEAR/1 @fired", new Near(1, false, DEAL, new Macro("fired", FIRED))),
                Arguments.of("SENTENCE(arms AND deal)", new Within(TextUnit.SENTENCE, new And(List.of(ARMS, DEAL)))),
                Arguments.of("PARAGRAPH (arms)", new Within(TextUnit.PARAGRAPH, ARMS)),
                Arguments.of("FIRST/50(arms)", new First(50, ARMS)),
                Arguments.of("ATLEAST/3(arms OR deal)", new AtLeast(3, new Or(List.of(ARMS, DEAL)))),
                Arguments.of("2 OF (arms, deal)", new SomeOf(2, List.of(ARMS, DEAL))),
                Arguments.of("1 OF (arms AND deal, deal)", new SomeOf(1, List.of(new And(List.of(ARMS, DEAL)), DEAL))),
                Arguments.of("lead:FIRST/5(arms)", new InScope(TextScope.LEAD, new First(5, ARMS))),
                Arguments.of("slugline:2 OF (arms, deal)", scoped(TextScope.SLUGLINE)),
                Arguments.of("byline:@fired", new InScope(TextScope.BYLINE, new Macro("fired", FIRED))),
                Arguments.of("subject:medtop:20000642", subject("20000642")),
                Arguments.of("subject: 20000642", subject("20000642")),
                Arguments.of("subject:http://cv.iptc.org/newscodes/mediatopic/20000642", subject("20000642")),
                Arguments.of(
                        "subject:(medtop:20000642 OR \"Arms Deals\")",
                        new Or(List.of(subject("20000642"), subject("arms deals")))),
                Arguments.of("country:us AND arms", new And(List.of(new Value(Field.COUNTRY, "us"), ARMS))),
                Arguments.of("language:en_GB", new Value(Field.LANGUAGE, "en-gb")),
                Arguments.of("place:\"New York\"", new Value(Field.PLACE, "new york")),
                Arguments.of("(provider:AFP)", new Value(Field.PROVIDER, "afp")),
                Arguments.of("arms AND urgency<=3", urgent(1, 3)),
                Arguments.of("arms AND urgency < 3", urgent(1, 2)),
                Arguments.of("arms AND urgency>=3", urgent(3, 9)),
                Arguments.of("arms AND urgency>3", urgent(4, 9)),
                Arguments.of("arms AND urgency=3", urgent(3, 3)),
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
        assertThatThrownBy(() -> PARSER.parse("\"😀 arms\" AND de*r"))
                .isInstanceOfSatisfying(InvalidQueryException.class, e -> {
                    Diagnostic diagnostic = e.diagnostics().get(0);
                    assertThat(diagnostic.start()).isEqualTo(14);
                    assertThat(diagnostic.render("\"😀 arms\" AND de*r")).startsWith("1:14: ");
                });
    }

    @Test
    void readsMacrosThatWouldBeRefusedAsQueries() throws InvalidQueryException {
        assertThat(PARSER.parsePart("NOT arms")).isEqualTo(new Not(ARMS));
        assertThat(QueryParser.macrosNamed("@b AND (@a OR \"@c\" @b")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void refusesNamesInEntriesOfLists() {
        assertThatThrownBy(() -> QueryParser.parseEntry("$weapons"))
                .hasMessage("an entry of a list is a word or a phrase; it cannot hold $weapons");
    }

    private static Inflected crisis() {
        return new Inflected("crisis", List.of("crises", "crisis"));
    }

    private static Query scoped(TextScope scope) {
        return new InScope(scope, new SomeOf(2, List.of(ARMS, DEAL)));
    }

    private static Query subject(String key) {
        return new Value(Field.SUBJECT, key);
    }

    private static Query urgent(int from, int to) {
        return new And(List.of(ARMS, new Query.Urgency(from, to)));
    }

    private static Query list() {
        return new NamedList("weapons", WEAPONS);
    }
}

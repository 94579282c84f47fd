package dev.wirewatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.And;
import dev.wirewatch.query.Query.AtLeast;
import dev.wirewatch.query.Query.First;
import dev.wirewatch.query.Query.InScope;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.Query.Macro;
import dev.wirewatch.query.Query.NamedList;
import dev.wirewatch.query.Query.Near;
import dev.wirewatch.query.Query.Not;
import dev.wirewatch.query.Query.NotNear;
import dev.wirewatch.query.Query.Or;
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.SomeOf;
import dev.wirewatch.query.Query.Urgency;
import dev.wirewatch.query.Query.Value;
import dev.wirewatch.query.Query.Within;
import dev.wirewatch.query.Query.Word;
import dev.wirewatch.query.QueryText;
import dev.wirewatch.query.TextScope;
import dev.wirewatch.query.TextUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

    private static final Word ARMS = new Word("arms");
    private static final Word DEAL = new Word("deal");
    private static final Word GUNS = new Word("guns");
    private static final Query ARMS_NEAR_DEAL = new Near(1, false, ARMS, DEAL);

    /** A query, a text, and what the text lacks, or what the match rests on. */
    static Stream<Arguments> decided() {
        return Stream.of(
                Arguments.of(ARMS, "guns", "missing arms"),
                Arguments.of(and(ARMS, DEAL, GUNS), "a deal", "missing arms, guns"),
                Arguments.of(or(and(ARMS, GUNS), DEAL), "x", "missing deal"),
                Arguments.of(or(and(ARMS, DEAL), and(GUNS, DEAL)), "guns", "missing deal"),
                Arguments.of(and(ARMS, or(DEAL, GUNS)), "arms", "missing deal OR guns"),
                Arguments.of(or(GUNS, and(ARMS, DEAL)), "arms", "missing deal OR guns"),
                Arguments.of(new SomeOf(2, List.of(and(ARMS, DEAL), GUNS, DEAL)), "x", "missing guns, deal"),
                Arguments.of(new SomeOf(2, List.of(ARMS, GUNS, DEAL)), "deal", "missing arms OR guns"),
                Arguments.of(new SomeOf(2, List.of(ARMS, GUNS, DEAL)), "x", "missing 2 OF (arms; guns; deal)"),
                Arguments.of(new SomeOf(2, List.of(ARMS, ARMS, DEAL)), "x", "missing arms"),
                Arguments.of(or(and(ARMS, DEAL), and(GUNS, DEAL)), "x", "missing (arms AND deal) OR (guns AND deal)"),
                Arguments.of(or(or(GUNS, and(ARMS, DEAL)), ARMS, ARMS), "x", "missing guns OR arms"),
                Arguments.of(or(ARMS, ARMS), "x", "missing arms"),
                Arguments.of(and(ARMS, new Not(new Macro("m", new Not(DEAL)))), "arms", "missing deal"),
                Arguments.of(
                        new Not(new InScope(TextScope.BODY, new Not(or(DEAL, GUNS)))),
                        "arms",
                        "missing body:deal OR body:guns"),
                Arguments.of(
                        new InScope(TextScope.HEADLINE, new And(List.of(ARMS, new Not(DEAL)))),
                        "Deal | arms",
                        "missing headline:arms, NOT headline:deal"),
                Arguments.of(and(ARMS, new Not(DEAL)), "arms deal", "missing NOT deal"),
                Arguments.of(and(ARMS, ARMS), "x", "missing arms"),
                Arguments.of(new NamedList("list", List.of(ARMS, DEAL)), "x", "missing $list"),
                Arguments.of(new Macro("macro", and(ARMS, DEAL)), "arms", "missing deal"),
                Arguments.of(ARMS_NEAR_DEAL, "arms 1 2 deal", "missing arms NEAR/1 deal"),
                Arguments.of(ARMS_NEAR_DEAL, "arms", "missing deal"),
                Arguments.of(new NotNear(1, ARMS, DEAL), "arms deal", "missing arms NOT NEAR/1 deal"),
                Arguments.of(new NotNear(1, ARMS, DEAL), "deal", "missing arms"),
                Arguments.of(sentence(ARMS, DEAL), "Arms. A deal.", "missing SENTENCE(arms AND deal)"),
                Arguments.of(sentence(ARMS, DEAL), "Arms.", "missing deal"),
                Arguments.of(new First(2, and(ARMS, DEAL)), "arms 2 3 deal", "missing FIRST/2(deal)"),
                Arguments.of(new AtLeast(3, ARMS), "arms arms", "missing ATLEAST/3(arms)"),
                Arguments.of(
                        new InScope(TextScope.HEADLINE, or(ARMS, DEAL)),
                        "H | arms",
                        "missing headline:arms OR headline:deal"),
                Arguments.of(new Value(Field.SUBJECT, "war"), "war", "missing subject:war"),
                Arguments.of(new Urgency(1, 3), "war", "missing urgency<=3"),
                Arguments.of(and(ARMS, or(DEAL, GUNS), new Not(new Word("x"))), "arms guns", "through arms, guns"),
                Arguments.of(or(ARMS, and(DEAL, GUNS)), "arms deal", "through arms"),
                Arguments.of(ARMS_NEAR_DEAL, "arms deal", "through arms NEAR/1 deal"),
                Arguments.of(sentence(ARMS, DEAL), "Arms deal.", "through SENTENCE(arms AND deal)"),
                Arguments.of(
                        new InScope(TextScope.BODY, and(ARMS, DEAL)), "arms deal", "through body:arms, body:deal"));
    }

    @ParameterizedTest
    @MethodSource("decided")
    void tellsWhatDecidedIt(Query query, String text, String decided) {
        Explanation explanation = explain(query, text);
        boolean expected = decided.startsWith("through ");
        assertThat(explanation.matches()).isEqualTo(expected);
        List<Clause> clauses = expected ? explanation.reasons() : explanation.missing();
        assertThat(clauses.stream().map(Clause::query).map(QueryText::of))
                .containsExactly(
                        Stream.of(decided.substring(decided.indexOf(' ') + 1).split(", ", -1))
                                .map(clause -> clause.replace("; ", ", "))
                                .toArray(String[]::new));
        assertThat(expected ? explanation.missing() : explanation.reasons()).isEmpty();
    }

    @Test
    void placesInFalseBranchesAreToldToo() {
        Explanation explanation = explain(and(ARMS, DEAL), "Arms | arms");
        assertThat(explanation.places()).isEmpty();
        assertThat(explanation.parts().get(0).places())
                .containsExactly(new Span(Field.HEADLINE, 0, 4), new Span(Field.BODY, 0, 4));
    }

    @Test
    void tellsWhereWordsAreThatItDoesNotLookAt() {
        Explanation scope = explain(new InScope(TextScope.HEADLINE, ARMS), "H | some arms");
        assertThat(scope.parts().get(0).elsewhere()).containsExactly(new Span(Field.BODY, 5, 9));
        Explanation first = explain(new First(1, ARMS), "some arms");
        assertThat(first.parts().get(0).elsewhere()).containsExactly(new Span(Field.BODY, 5, 9));
        Explanation slugline =
                Explanation.of(ARMS, Document.of(Map.of(Field.SLUGLINE, "arms", Field.SUBJECT, "arms"), 0));
        assertThat(slugline.elsewhere()).containsExactly(new Span(Field.SLUGLINE, 0, 4));
    }

    @Test
    void tellsWhereTheWordsOfAPhraseStandApart() {
        Query phrase = new Phrase(List.of(ARMS, DEAL));
        assertThat(explain(phrase, "arms | a deal. Some arms, deals, no deal")).satisfies(explanation -> {
            assertThat(explanation.apart()).containsExactly(new Span(Field.BODY, 2, 6), new Span(Field.BODY, 13, 17));
            assertThat(explanation.elsewhere()).isEmpty();
        });
        assertThat(explain(phrase, "arms | deal").apart()).hasSize(2);
        assertThat(explain(phrase, "arms").apart()).isEmpty();
        assertThat(explain(phrase, "arms deal, arms").apart()).isEmpty();
        Explanation elsewhere = explain(new InScope(TextScope.HEADLINE, phrase), "Deal for arms | arms deal");
        assertThat(elsewhere.parts().get(0).apart()).isEmpty();
        assertThat(elsewhere.parts().get(0).elsewhere()).hasSize(1);
    }

    @Test
    void tellsHowCloseTheOperandsOfNearCame() {
        assertThat(gap(ARMS_NEAR_DEAL, "arms 1 2 3 deal 1 2 arms"))
                .isEqualTo(new Gap(2, false, new Span(Field.BODY, 20, 24), new Span(Field.BODY, 11, 15)));
        assertThat(gap(new Near(1, true, ARMS, DEAL), "deal arms 1 2 3 deal").words())
                .isEqualTo(3);
        assertThat(gap(new Near(1, true, ARMS, DEAL), "deal arms").inOrder()).isFalse();
        assertThat(gap(new Near(1, true, ARMS, ARMS), "arms").words()).isEqualTo(-1);
        assertThat(gap(new NotNear(1, ARMS, DEAL), "deal 1 arms deal").words()).isZero();
        assertThat(explain(ARMS_NEAR_DEAL, "Arms | deal").gap()).isEmpty();
        assertThat(explain(ARMS_NEAR_DEAL, "arms deal").gap()).isEmpty();
    }

    @Test
    void explainsTheFirstSentenceThatMatched() {
        Explanation explanation = explain(sentence(ARMS, DEAL), "Guns. Arms deal. Deal in arms.");
        assertThat(explanation.unit()).contains(new Span(Field.BODY, 6, 15));
        assertThat(explanation.parts().get(0).places())
                .containsExactly(new Span(Field.BODY, 6, 10), new Span(Field.BODY, 11, 15));
        assertThat(explanation.places()).hasSize(4);
    }

    @Test
    void explainsTheWholeWhereNoSentenceMatched() {
        Explanation explanation = explain(sentence(ARMS, DEAL), "Arms. Deal.");
        assertThat(explanation.unit()).isEmpty();
        assertThat(explanation.parts().get(0).matches()).isTrue();
    }

    @Test
    void tellsThePlacesThatAreTooFew() {
        assertThat(explain(new AtLeast(3, or(ARMS, DEAL)), "arms deal").places())
                .hasSize(2);
    }

    @Test
    void tellsWhatSpoiledIt() {
        Explanation not =
                explain(and(ARMS, new Not(DEAL)), "arms deal").missing().get(0).explanation();
        assertThat(not.places()).isEmpty();
        assertThat(not.parts().get(0).places()).containsExactly(new Span(Field.BODY, 5, 9));
    }

    @Test
    void givesUpAtTheSameStepAlways() {
        Query query = or(ARMS_NEAR_DEAL, sentence(ARMS, DEAL));
        Document document = Document.of("Arms", "Arms for a deal. A deal in arms.");
        long enough = LongStream.range(1, 1_000)
                .filter(steps -> Explanation.within(steps, query, document).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(Explanation.within(enough, query, document)).contains(Explanation.of(query, document));
        assertThat(Explanation.within(enough - 1, query, document)).isEmpty();
    }

    @Test
    void aLongTextWithDearOperatorsTakesFewStepsForEachWord() {
        Query query = and(
                new Within(TextUnit.PARAGRAPH, sentence(ARMS, DEAL)),
                new NotNear(50, ARMS, DEAL),
                new Near(0, true, DEAL, GUNS),
                new Query.Exact("arms", "ARMS"));
        Document document = Document.of("", "Arms for a deal. A deal in arms.\n\nGUNS AND ARMS.\n\n".repeat(10_000));
        assertThat(Explanation.within(1_000_000, query, document)).isPresent();
        assertThat(Explanation.within(1_000, query, document)).isEmpty();
    }

    @Test
    void wordsThatPhrasesHaveInCommonAreFoundOnce() {
        Query phrases = new NamedList(
                "phrases",
                IntStream.range(0, 100)
                        .<Leaf>mapToObj(i -> new Phrase(List.of(new Word("arms"), new Word("w" + i))))
                        .toList());
        String others = IntStream.range(0, 100).mapToObj(i -> " w" + i).collect(Collectors.joining());
        Document document = Document.of("", "arms ".repeat(10_000) + "and" + others);
        assertThat(Explanation.within(100_000, phrases, document)).isPresent();
    }

    private static Gap gap(Query query, String text) {
        return explain(query, text).gap().orElseThrow();
    }

    private static Explanation explain(Query query, String text) {
        return Explanation.of(query, MarkedText.parse(text).document());
    }

    private static Query and(Query... children) {
        return new And(List.of(children));
    }

    private static Query or(Query... children) {
        return new Or(List.of(children));
    }

    private static Query sentence(Query... children) {
        return new Within(TextUnit.SENTENCE, and(children));
    }
}

package dev.wirewatch.match.duel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wirewatch.match.Matcher;
import dev.wirewatch.match.Matches;
import dev.wirewatch.match.NaiveMatcher;
import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.TextUnit;
import dev.wirewatch.query.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The duel finds an operator that is broken on purpose, and shows it on a rule and a text of a few words. */
class BrokenOperatorTest {

    private static final int RULES = 200;
    private static final int TEXTS = 100;
    /** A shown case has at most so many words in its text, with some to spare. */
    private static final int FEW_WORDS = 4;

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        "NEAR takes a word too many between",
                        change(
                                Query.Near.class,
                                near -> new Query.Near(
                                        near.distance() + 1, near.ordered(), near.left(), near.right()))),
                Arguments.of(
                        "ONEAR takes either order",
                        change(
                                Query.Near.class,
                                near -> new Query.Near(near.distance(), false, near.left(), near.right()))),
                Arguments.of("NOT NEAR takes all", change(Query.NotNear.class, Query.NotNear::left)),
                Arguments.of("NOT is not there", change(Query.And.class, BrokenOperatorTest::withoutNot)),
                Arguments.of(
                        "n OF takes one less",
                        change(
                                Query.SomeOf.class,
                                some -> new Query.SomeOf(Math.max(1, some.count() - 1), some.children()))),
                Arguments.of(
                        "SENTENCE takes a paragraph",
                        change(Query.Within.class, within -> new Query.Within(TextUnit.PARAGRAPH, within.child()))),
                Arguments.of(
                        "FIRST takes one more",
                        change(Query.First.class, first -> new Query.First(first.count() + 1, first.child()))),
                Arguments.of(
                        "ATLEAST takes one less",
                        change(
                                Query.AtLeast.class,
                                atLeast -> new Query.AtLeast(Math.max(1, atLeast.count() - 1), atLeast.child()))),
                Arguments.of("fields make no difference", change(Query.InScope.class, Query.InScope::child)),
                Arguments.of(
                        "case makes no difference", change(Query.Exact.class, exact -> new Query.Word(exact.folded()))),
                Arguments.of(
                        "a wildcard is its stem",
                        change(Query.Wildcard.class, wildcard -> new Query.Word(wildcard.stem()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void isCaughtAndShownOnASmallCase(String fault, UnaryOperator<Query> breaking) {
        MatcherDuel duel =
                new MatcherDuel(NaiveMatcher::new, rules -> CompiledMatcher.compile(rewrite(rules, breaking)));
        AssertionError shown = catchThrowableOfType(AssertionError.class, () -> fight(duel));
        assertThat(shown).hasMessageStartingWith("the matchers differ:\nrule r");
        List<String> lines = shown.getMessage().lines().toList();
        assertThat(lines).filteredOn(line -> line.startsWith("rule ")).hasSize(1);
        assertThat(wordsOfDocument(lines)).as(shown.getMessage()).isLessThanOrEqualTo(FEW_WORDS);
    }

    private static int wordsOfDocument(List<String> lines) {
        return lines.subList(lines.indexOf("document:") + 1, lines.size()).stream()
                .filter(line -> line.contains(": \""))
                .map(line -> line.substring(line.indexOf('"')).replaceAll("\\\\u....|\\\\n", " "))
                .mapToInt(text -> Words.split(text).size())
                .sum();
    }

    @Test
    void aMatcherThatFailsIsCaughtToo() {
        Function<Map<String, Query>, Matcher> failing = rules -> document -> {
            Matches matches = new NaiveMatcher(rules).match(document);
            if (matches.matches().size() > 1) {
                throw new IllegalStateException("two at once");
            }
            return matches;
        };
        AssertionError shown =
                catchThrowableOfType(AssertionError.class, () -> fight(new MatcherDuel(NaiveMatcher::new, failing)));
        assertThat(shown).hasMessageContaining("second: matching failed: java.lang.IllegalStateException: two at once");
        assertThat(shown.getMessage().lines().filter(line -> line.startsWith("rule ")))
                .hasSize(2);
    }

    @Test
    void allRandomQueriesAndTheirSmallerOnesAreAllowed() {
        for (Query query :
                new RandomQueries(Chance.of(1), Operator.ALL).rules(RULES).values()) {
            assertThat(WellFormed.isQuery(query)).as("%s", query).isTrue();
            assertThat(SmallerQueries.of(query)).allMatch(WellFormed::isQuery).doesNotContain(query);
        }
    }

    private static void fight(MatcherDuel duel) {
        Chance chance = Chance.of(1);
        duel.fight(new RandomQueries(chance, Operator.ALL).rules(RULES), new RandomSamples(chance).samples(TEXTS));
    }

    private static Map<String, Query> rewrite(Map<String, Query> rules, UnaryOperator<Query> change) {
        Map<String, Query> rewritten = new LinkedHashMap<>();
        rules.forEach((id, query) -> rewritten.put(id, WithChildren.rewrite(query, change)));
        return rewritten;
    }

    private static <Q extends Query> UnaryOperator<Query> change(Class<Q> kind, Function<Q, Query> breaking) {
        return query -> kind.isInstance(query) ? breaking.apply(kind.cast(query)) : query;
    }

    private static Query withoutNot(Query.And and) {
        List<Query> kept = and.children().stream()
                .filter(child -> !(child instanceof Query.Not))
                .toList();
        if (kept.isEmpty()) {
            return and;
        }
        return kept.size() == 1 ? kept.get(0) : new Query.And(kept);
    }
}

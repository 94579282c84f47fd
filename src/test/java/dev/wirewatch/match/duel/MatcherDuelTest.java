package dev.wirewatch.match.duel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.match.Match;
import dev.wirewatch.match.Matcher;
import dev.wirewatch.match.Matches;
import dev.wirewatch.match.NaiveMatcher;
import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.peer.LuceneMonitor;
import dev.wirewatch.peer.Presearch;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The matcher against its naive twin on every operator, and the twin against Lucene Monitor on those that Lucene has:
 * {@value #RULES} random rules on {@value #TEXTS} random texts for each seed.
 *
 * <p>{@code mvn test -Dtest=MatcherDuelTest -Dduel.seeds=5000} takes more seeds than the usual {@value #SEEDS};
 * {@code -Dduel.first=17 -Dduel.seeds=1} repeats one.
 */
class MatcherDuelTest {

    private static final int SEEDS = 40;
    private static final int RULES = 50;
    private static final int TEXTS = 30;

    private final List<LuceneMonitor> monitors = new ArrayList<>();

    @AfterEach
    void closeMonitors() {
        monitors.forEach(LuceneMonitor::close);
    }

    static LongStream seeds() {
        long from = Long.getLong("duel.first", 1);
        return LongStream.range(from, from + Integer.getInteger("duel.seeds", SEEDS));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theMatcherAnswersAsItsNaiveTwin(long seed) {
        int matches = fight(new MatcherDuel(NaiveMatcher::new, CompiledMatcher::compile), seed, Operator.ALL);
        assertThat(matches).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theNaiveTwinFindsWhatLuceneFinds(long seed) {
        MatcherDuel duel = new MatcherDuel(rules -> idsOnly(new NaiveMatcher(rules)), this::lucene);
        assertThat(fight(duel, seed, Operator.LUCENE)).isPositive();
    }

    private static int fight(MatcherDuel duel, long seed, Set<Operator> operators) {
        Chance chance = Chance.of(seed);
        return duel.fight(new RandomQueries(chance, operators).rules(RULES), new RandomSamples(chance).samples(TEXTS));
    }

    /** Lucene Monitor tells ids alone. */
    private static Matcher idsOnly(Matcher matcher) {
        return document -> idsOnly(
                matcher.match(document).matches().stream().map(Match::ruleId).toList());
    }

    private static Matches idsOnly(List<String> ids) {
        return new Matches(
                ids.stream().sorted().map(id -> new Match(id, List.of())).toList(), List.of());
    }

    private Matcher lucene(Map<String, Query> rules) {
        LuceneMonitor monitor = new LuceneMonitor(Presearch.FOUR_PASSES, List.of(Field.HEADLINE, Field.BODY));
        monitors.add(monitor);
        monitor.add(rules::forEach);
        return document -> idsOnly(monitor.matching(document));
    }
}

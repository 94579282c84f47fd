package dev.wirewatch.match.duel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.match.ExplainingMatcher;
import dev.wirewatch.match.Match;
import dev.wirewatch.match.Matcher;
import dev.wirewatch.match.Matches;
import dev.wirewatch.match.NaiveMatcher;
import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.match.engine.Inside;
import dev.wirewatch.peer.LuceneMonitor;
import dev.wirewatch.peer.Presearch;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The matcher and explanations against their naive twin on every operator, and the twin against Lucene Monitor on those that Lucene has:
 * {@value #RULES} random rules on {@value #TEXTS} random texts for each seed.
 *
 * <p>{@code mvn test -Dtest=MatcherDuelTest -Dduel.seeds=5000} takes more seeds than the usual {@value #SEEDS};
 * {@code -Dduel.first=17 -Dduel.seeds=1} repeats one.
 */
class MatcherDuelTest {

    private static final int SEEDS = 60;
    private static final int RULES = 50;
    private static final int TEXTS = 30;
    /** Rules that a step changes: so many fewer each time that no segment takes in the one before. */
    private static final List<Integer> CHANGES = List.of(12, 3, 1);

    private final List<LuceneMonitor> monitors = new ArrayList<>();

    @AfterEach
    void closeMonitors() {
        monitors.forEach(LuceneMonitor::close);
    }

    static LongStream seeds() {
        long from = Long.getLong("duel.first", 1);
        return LongStream.range(from, from + Integer.getInteger("duel.seeds", SEEDS));
    }

    /** A sixth of the seeds, one or more: each explanation cuts its text anew, which takes longer than matching does. */
    static LongStream fewSeeds() {
        long first = Long.getLong("duel.first", 1);
        return seeds().filter(seed -> (seed - first) % 6 == 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theMatcherAnswersAsItsNaiveTwin(long seed) {
        MatcherDuel duel = new MatcherDuel(NaiveMatcher::new, rules -> checked(CompiledMatcher.compile(rules)));
        assertThat(fight(duel, seed, Operator.ALL)).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void explanationsTellTheSame(long seed) {
        MatcherDuel duel = new MatcherDuel(NaiveMatcher::new, ExplainingMatcher::new);
        assertThat(fight(duel, seed, Operator.ALL)).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void soItDoesWithRulesReplaced(long seed) {
        MatcherDuel duel =
                new MatcherDuel(rules -> sorted(new NaiveMatcher(rules)), rules -> sorted(checked(replaced(rules))));
        assertThat(fight(duel, seed, Operator.ALL)).isPositive();
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

    /** Fails where it tells other ids without evidence than with it. */
    private static Matcher checked(CompiledMatcher matcher) {
        return document -> {
            Matches matches = matcher.match(document);
            List<String> ids = matcher.matchingIds(document);
            if (!ids.equals(matches.matches().stream().map(Match::ruleId).toList())) {
                throw new IllegalStateException("without evidence it finds " + ids + ", not " + matches);
            }
            return matches;
        };
    }

    @Test
    void replacedRulesLieInSeveralSegments() {
        assertThat(Inside.segments(replaced(new RandomQueries(Chance.of(1), Operator.ALL).rules(RULES))))
                .isEqualTo(CHANGES.size() + 1);
    }

    /**
     * A matcher in which the last rules were other ones before, and were changed in steps. The very last one is changed in
     * each step, so that each segment but the last has a dead rule.
     */
    private static CompiledMatcher replaced(Map<String, Query> rules) {
        List<String> ids = List.copyOf(rules.keySet());
        Query other = ids.isEmpty() ? null : rules.get(ids.get(0));
        int next = Math.max(0, ids.size() - CHANGES.stream().mapToInt(i -> i).sum());
        Map<String, Query> inForce = new LinkedHashMap<>(rules);
        ids.subList(next, ids.size()).forEach(id -> inForce.put(id, other));
        CompiledMatcher matcher = CompiledMatcher.compile(inForce);
        for (int count : CHANGES) {
            int end = Math.min(ids.size(), next + count);
            Map<String, Query> added = new LinkedHashMap<>();
            ids.subList(next, end).forEach(id -> added.put(id, rules.get(id)));
            if (end < ids.size()) {
                added.put(ids.get(ids.size() - 1), other);
            }
            inForce.putAll(added);
            matcher = matcher.replace(added.keySet(), added, inForce::get);
            next = end;
        }
        return matcher;
    }

    /** Rules that were replaced come in no order. */
    private static Matcher sorted(Matcher matcher) {
        return document -> {
            Matches matches = matcher.match(document);
            return new Matches(
                    matches.matches().stream()
                            .sorted(Comparator.comparing(Match::ruleId))
                            .toList(),
                    matches.setAside().stream().sorted().toList());
        };
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

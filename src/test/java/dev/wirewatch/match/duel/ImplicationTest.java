package dev.wirewatch.match.duel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.match.Match;
import dev.wirewatch.match.Matches;
import dev.wirewatch.match.NaiveMatcher;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.Implication;
import dev.wirewatch.query.NeverTrue;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is proved of queries holds on random texts: of queries at random, and of such as are made smaller from them. */
class ImplicationTest {

    private static final int SEEDS = 25;
    private static final int QUERIES = 12;
    private static final int SMALLER = 25;
    private static final int TEXTS = 40;

    @Test
    void whatIsProvedHoldsOnEveryText() {
        int[] proofs = new int[2];
        for (long seed = 1; seed <= SEEDS; seed++) {
            Chance chance = Chance.of(seed);
            Map<String, Query> rules = rules(new RandomQueries(chance, Operator.ALL));
            List<String[]> proved = proved(rules);
            Set<String> never = rules.keySet().stream()
                    .filter(id -> NeverTrue.isProved(rules.get(id)))
                    .collect(Collectors.toSet());
            proofs[0] += proved.size();
            proofs[1] += never.size();
            NaiveMatcher matcher = new NaiveMatcher(rules);
            for (int text = 0; text < TEXTS; text++) {
                Sample sample = oneOfEach(new RandomSamples(chance).sample());
                Set<String> found = ids(matcher.match(sample.document()));
                for (String[] pair : proved) {
                    assertThat(!found.contains(pair[0]) || found.contains(pair[1]))
                            .as(
                                    "seed %s: %s implies %s on %s",
                                    seed, text(rules, pair[0]), text(rules, pair[1]), sample)
                            .isTrue();
                }
                assertThat(found).as("seed %s, %s", seed, sample).doesNotContainAnyElementsOf(never);
            }
        }
        assertThat(proofs[0]).as("proofs of implication").isGreaterThan(5_000);
        assertThat(proofs[1]).as("proofs of contradiction").isGreaterThan(100);
    }

    /** As items are, with one provider and one language. */
    private static Sample oneOfEach(Sample sample) {
        Map<Field, String> texts = new EnumMap<>(sample.texts());
        for (Field field : List.of(Field.PROVIDER, Field.LANGUAGE)) {
            texts.computeIfPresent(
                    field, (name, values) -> values.lines().findFirst().orElseThrow());
        }
        return new Sample(texts, sample.urgency());
    }

    private static Map<String, Query> rules(RandomQueries queries) {
        Map<String, Query> rules = new LinkedHashMap<>();
        for (int i = 0; i < QUERIES; i++) {
            Query query = queries.query();
            int number = i;
            List<Query> all = new ArrayList<>(List.of(query));
            SmallerQueries.of(query).limit(SMALLER).forEach(all::add);
            all.forEach(one -> rules.put("r" + number + "-" + rules.size(), one));
            rules.put(
                    "r" + number + "-" + rules.size(),
                    new Query.And(List.of(query, new Query.Not(all.get(all.size() - 1)))));
        }
        return rules;
    }

    /** Pairs of different queries, of which the first is proved to imply the second. */
    private static List<String[]> proved(Map<String, Query> rules) {
        return rules.keySet().stream()
                .flatMap(first -> rules.keySet().stream()
                        .filter(second -> !rules.get(first).equals(rules.get(second)))
                        .filter(second -> Implication.isProved(rules.get(first), rules.get(second)))
                        .map(second -> new String[] {first, second}))
                .toList();
    }

    private static Set<String> ids(Matches found) {
        return Stream.of(found)
                .flatMap(all -> all.matches().stream())
                .map(Match::ruleId)
                .collect(Collectors.toSet());
    }

    private static String text(Map<String, Query> rules, String id) {
        return QueryText.of(rules.get(id));
    }
}

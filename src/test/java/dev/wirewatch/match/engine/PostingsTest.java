package dev.wirewatch.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostingsTest {

    private static final int FEATURES = 5;
    private static final int[] NO_GUARD = {};

    @Test
    void listsARuleUnderEachOfItsAnchors() {
        Postings postings = postings(entry(0, features(1, 3), NO_GUARD), entry(1, features(3), NO_GUARD));
        assertThat(rules(postings, 1)).containsExactly(0);
        assertThat(rules(postings, 3)).containsExactly(0, 1);
    }

    @Test
    void aRuleWithoutAGuardIsGuardedByItsAnchor() {
        Postings postings = postings(entry(0, features(1, 3), NO_GUARD));
        assertThat(guard(postings, 1)).containsOnly(1);
        assertThat(guard(postings, 3)).containsOnly(3);
    }

    @Test
    void aSmallGuardRepeatsItsFeatures() {
        Postings postings = postings(entry(0, features(1), features(2, 4)));
        assertThat(guard(postings, 1)).containsExactly(2, 4, 2, 4, 2, 4);
    }

    @Test
    void aFullGuardStandsAsItIs() {
        int[] full = {4, 3, 2, 1, 0, 4};
        assertThat(full).hasSize(Postings.GUARD);
        assertThat(guard(postings(entry(0, features(1), full)), 1)).containsExactly(full);
    }

    @Test
    void whatIsFoundOftenLiesTogether() {
        List<Postings.Entry> rules = IntStream.range(0, FEATURES)
                .mapToObj(feature -> entry(feature, features(feature), NO_GUARD))
                .toList();
        Postings postings = Postings.of(FEATURES, rules, feature -> feature == 3 ? 9 : -feature);
        assertThat(postings.starts()).containsExactly(8, 16, 24, 0, 32);
    }

    @Test
    void holdsNothingWhereThereAreNoRules() {
        assertThat(postings().entries()).isEmpty();
    }

    @Test
    void keepsRandomRulesApart() {
        Random random = new Random(20260101);
        int features = 50;
        List<List<Integer>> expected = new ArrayList<>();
        IntStream.range(0, features).forEach(feature -> expected.add(new ArrayList<>()));
        List<Postings.Entry> rules = new ArrayList<>();
        for (int rule = 0; rule < 500; rule++) {
            int[] anchors =
                    random.ints(1 + random.nextInt(4), 0, features).distinct().toArray();
            rules.add(entry(rule, anchors, features(random.nextInt(features))));
            for (int anchor : anchors) {
                expected.get(anchor).add(rule);
            }
        }
        Postings postings = Postings.of(features, rules, feature -> feature % 7);
        for (int feature = 0; feature < features; feature++) {
            assertThat(rules(postings, feature)).isEqualTo(expected.get(feature));
        }
    }

    private static Postings postings(Postings.Entry... rules) {
        return Postings.of(FEATURES, List.of(rules), feature -> 0);
    }

    private static Postings.Entry entry(int ordinal, int[] anchors, int[] guard) {
        return new Postings.Entry(ordinal, anchors, guard);
    }

    private static int[] features(int... features) {
        return features;
    }

    private static List<Integer> rules(Postings postings, int feature) {
        List<Integer> rules = new ArrayList<>();
        int at = postings.starts()[feature];
        while (postings.entries()[at] != Postings.END) {
            rules.add(postings.entries()[at]);
            at += Postings.ENTRY;
        }
        return rules;
    }

    private static int[] guard(Postings postings, int feature) {
        int at = postings.starts()[feature] + 1;
        return Arrays.copyOfRange(postings.entries(), at, at + Postings.GUARD);
    }
}

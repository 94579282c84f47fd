package dev.wirewatch.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackReader;
import dev.wirewatch.rules.Rule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrialTest {

    @Test
    void rulesOfTheSamePackAndOfTheSameIdInOtherPacksAreComparedWith() throws Exception {
        Trial trial = Trial.of(
                List.of(pack("sea", "wreck", "moved")),
                List.of(pack("sea", "wreck", "gone"), pack("land", "moved", "quake")));
        assertThat(trial.candidate().rules()).extracting(Rule::id).containsExactlyInAnyOrder("wreck", "moved");
        assertThat(trial.inForce().rules()).extracting(Rule::id).containsExactlyInAnyOrder("wreck", "gone", "moved");
    }

    @Test
    void oneRuleIsTriedAloneAgainstTheOneOfItsId() throws Exception {
        List<Pack> inForce = List.of(pack("sea", "wreck", "gone"), pack("land", "quake"));
        assertThat(Trial.ofRule("wreck", List.of(pack("sea", "wreck", "drift")), inForce))
                .hasValueSatisfying(trial -> {
                    assertThat(trial.candidate().rules()).extracting(Rule::id).containsExactly("wreck");
                    assertThat(trial.inForce().rules()).extracting(Rule::id).containsExactly("wreck");
                });
    }

    @Test
    void oneRuleThatMovesIsComparedWithTheOneInItsOldPack() throws Exception {
        assertThat(Trial.ofRule("quake", List.of(pack("sea", "quake")), List.of(pack("land", "quake", "slide"))))
                .hasValueSatisfying(trial -> assertThat(trial.inForce().rules())
                        .extracting(Rule::pack)
                        .containsExactly("land"));
    }

    private static Pack pack(String name, String... ids) throws InvalidRulesException {
        String rules = Stream.of(ids).map(id -> """
                          - {id: %s, title: Something, category: some, severity: low, query: sank,
                             examples: {match: [It sank.], no_match: [It swam.]}}
                        """.formatted(id)).collect(Collectors.joining());
        return PackReader.read(name + ".yml", "pack: " + name + "\ntitle: Some\nrules:\n" + rules);
    }
}

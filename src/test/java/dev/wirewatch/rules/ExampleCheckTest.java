package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.match.Matcher;
import dev.wirewatch.match.engine.CompiledMatcher;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExampleCheckTest {

    private static final String PACK = """
            pack: fish
            title: Fish
            rules:
              - id: slugs
                title: Fish in the slugline
                category: fish
                severity: low
                query: slugline:fish
                examples:
                  match:
                    - {slugline: FISH-Norland, body: Norland said so., urgency: 3, language: en}
                  no_match:
                    - {headline: Fish, subject: fish, place: [Fish, "city:fish"], country: US, provider: Fish}
            """;

    @Test
    void examplesMayGiveAnyFieldOfAnItem() throws Exception {
        assertThat(ExampleCheck.check(PackReader.read("fish.yml", PACK).rules()))
                .isEmpty();
    }

    @Test
    void anExampleThatARuleIsTooDearForIsAProblem() throws Exception {
        Rule rule = PackReader.read("fish.yml", PACK).rules().get(0);
        Matcher matcher = RulesSetAside.without(CompiledMatcher.compile(Map.of("slugs", rule.query())), "slugs");

        assertThat(ExampleCheck.check(rule, rule.examples().get(0), matcher))
                .hasValueSatisfying(
                        problem -> assertThat(problem.render()).startsWith("fish.yml:11:11: rule `slugs` is too dear"));
    }

    @Test
    void anExampleThatAConditionOfAKindIsTooDearForIsAProblem() throws Exception {
        Rule rule = PackReader.read(
                        "fish.yml", PACK.replace("query:", "kinds: [{kind: urgent, when: urgency<=3}]\n    query:"))
                .rules()
                .get(0);
        Matcher matcher = RulesSetAside.without(CompiledMatcher.compile(rule.queries()), "slugs/kind/0");

        assertThat(ExampleCheck.check(rule, rule.examples().get(0), matcher))
                .hasValueSatisfying(problem -> assertThat(problem.message()).endsWith("is too dear for this example"));
    }

    @Test
    void theHintTellsWhatALongExampleLacksButNotWhereThatIsTooDear() throws Exception {
        assertThat(hint("fish " + "x ".repeat(10_000))).isEqualTo("missing: boat");
        assertThat(hint("fish ".repeat(100_000))).isEmpty();
    }

    @Test
    void theHintTellsHowFarApartTheOperandsOfANearAre() throws Exception {
        assertThat(hint("fish NEAR/1 boat", "fish in a boat"))
                .isEqualTo("missing: fish NEAR/1 boat (closest with 2 words between: body:0-4 \"fish\" and body:10-14"
                        + " \"boat\")");
        assertThat(hint("fish ONEAR/5 boat", "boat of fish"))
                .contains("(in the other order, closest with 1 word between: ");
    }

    private static String hint(String example) throws Exception {
        return hint("fish AND boat", example);
    }

    private static String hint(String query, String example) throws Exception {
        String pack = """
                pack: fish
                title: Fish
                rules:
                  - id: boats
                    title: Boats
                    category: fish
                    severity: low
                    query: %s
                    examples: {match: ["%s"], no_match: [x]}
                """.formatted(query, example);
        return ExampleCheck.check(PackReader.read("fish.yml", pack).rules())
                .get(0)
                .hint();
    }
}

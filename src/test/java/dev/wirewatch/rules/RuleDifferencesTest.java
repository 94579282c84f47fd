package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RuleDifferencesTest {

    /** A field that is added to a rule must show in {@code rules diff}; id and location tell rules apart, no more. */
    @Test
    void everyFieldOfARuleIsCompared() {
        assertThat(Arrays.stream(Rule.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrder(
                        "id",
                        "location",
                        "title",
                        "pack",
                        "category",
                        "severity",
                        "raises",
                        "kinds",
                        "status",
                        "notes",
                        "subjects",
                        "queryText",
                        "query",
                        "examples");
    }

    @Test
    void theKindsThatAnExampleExpectsAreCompared() throws Exception {
        assertThat(RuleDifferences.between(sold("[]"), sold("[sale]")))
                .containsExactly(new Difference(
                        "examples",
                        "match body: sold kinds: []\nno_match body: none",
                        "match body: sold kinds: [sale]\nno_match body: none"));
        assertThat(RuleDifferences.between(sold("[sale]"), sold("[sale]"))).isEmpty();
    }

    private static Rule sold(String kinds) throws InvalidRulesException {
        String yaml = PackYamlBuilder.pack("demo").rule("sold", "demo", "sold").yaml();
        String expecting = yaml.replace("query:", "kinds: [{kind: sale}]\n    query:")
                .replace("[any]", "[{body: sold, kinds: " + kinds + "}]");
        return PackReader.read("demo.yml", expecting).rules().get(0);
    }
}

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
}

package dev.wirewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityLevelTest {
    private static final Schema PLAIN = record("{'name':'a','type':'string'}");
    private static final Schema WITH_DEFAULT =
            record("{'name':'a','type':'string'},{'name':'b','type':'int','default':0}");
    private static final Schema WITHOUT_DEFAULT = record("{'name':'a','type':'string'},{'name':'b','type':'int'}");

    /** The middle column is what the level says to a change from the first schema to the second. */
    @ParameterizedTest
    @CsvSource({
        "NONE,                true,  true,  true",
        "BACKWARD,            true,  false, true",
        "BACKWARD_TRANSITIVE, true,  false, true",
        "FORWARD,             true,  true,  false",
        "FORWARD_TRANSITIVE,  true,  true,  false",
        "FULL,                true,  false, false",
        "FULL_TRANSITIVE,     true,  false, false"
    })
    void judgesAChangeFromTheLatest(
            CompatibilityLevel level, boolean addDefaulted, boolean addRequired, boolean removeRequired) {
        assertThat(level.conflicts(WITH_DEFAULT, List.of(PLAIN)).isEmpty()).isEqualTo(addDefaulted);
        assertThat(level.conflicts(WITHOUT_DEFAULT, List.of(PLAIN)).isEmpty()).isEqualTo(addRequired);
        assertThat(level.conflicts(PLAIN, List.of(WITHOUT_DEFAULT)).isEmpty()).isEqualTo(removeRequired);
    }

    /** The latest has the field, and so does the new one; only the one before lacks it. */
    @ParameterizedTest
    @CsvSource({"BACKWARD, true", "BACKWARD_TRANSITIVE, false", "FULL, true", "FULL_TRANSITIVE, false"})
    void looksAtAllEarlierSchemasOnlyWhereTransitive(CompatibilityLevel level, boolean compatible) {
        assertThat(level.conflicts(WITHOUT_DEFAULT, List.of(PLAIN, WITH_DEFAULT))
                        .isEmpty())
                .isEqualTo(compatible);
    }

    @Test
    void saysWhereTheConflictIs() {
        assertThat(CompatibilityLevel.BACKWARD.conflicts(WITHOUT_DEFAULT, List.of(PLAIN)))
                .singleElement()
                .asString()
                .startsWith("the new schema cannot read the old: READER_FIELD_MISSING_DEFAULT_VALUE at /fields/1");
    }

    @Test
    void isFoundByNameInAnyCase() {
        assertThat(CompatibilityLevel.named("full_Transitive")).contains(CompatibilityLevel.FULL_TRANSITIVE);
        assertThat(CompatibilityLevel.named("SIDEWARD")).isEmpty();
    }

    private static Schema record(String fields) {
        String json = "{'type':'record','name':'R','fields':[" + fields + "]}";
        return new Schema.Parser().parse(json.replace('\'', '"'));
    }
}

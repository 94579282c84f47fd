package dev.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlertIdTest {

    /** As {@code printf 'arms-sale\nAFP|urn:x:1' | sha256sum} prints it: a change would make every alert a new one. */
    @Test
    void isTheStartOfTheHashOverRuleAndStory() {
        assertThat(AlertId.of("arms-sale", "AFP|urn:x:1")).isEqualTo("c60613a2d7a7702b6d5d88637201e6ca");
    }

    @Test
    void hashesUtf8() {
        assertThat(AlertId.of("arms-sale", "DPA|urn:x:Überfall")).isEqualTo("328bc4162eb73064a0939d83f1882bc5");
    }

    @Test
    void differsByRuleAndByStory() {
        assertThat(AlertId.of("a", "b|c"))
                .isNotEqualTo(AlertId.of("a", "b|d"))
                .isNotEqualTo(AlertId.of("b", "b|c"))
                .isEqualTo(AlertId.of("a", "b|c"));
    }
}

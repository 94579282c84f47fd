package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.RuleLibrary;
import dev.wirewatch.message.RulePack;
import dev.wirewatch.rules.Advice;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestoredExamplesTest {

    private static final String PACK = """
            pack: boats
            title: Boats
            use: [sea]
            rules:
              - id: sunk
                title: A boat sinks
                category: sea
                severity: low
                query: $boats AND sank
                examples: {match: [The ketch sank.], no_match: [The ketch came.]}
            """;

    @Test
    void ofExamplesThatHoldNothingIsTold() {
        assertThat(RestoredExamples.failing(List.of(record("ketch")))).isEmpty();
    }

    @Test
    void anExampleThatDoesNotHoldWithTheLibrariesOfTheRecordIsTold() {
        assertThat(RestoredExamples.failing(List.of(record("ketch"), record("yawl"))))
                .extracting(Advice::render)
                .singleElement()
                .asString()
                .startsWith("boats version 4:10:24: warning: rule `sunk` must match this example and does not\n");
    }

    private static RulePack record(String boat) {
        String library = "library: sea\ntitle: The sea\nlists: {boats: [" + boat + "]}\n";
        return new RulePack("boats", 4, "hash", PACK, List.of(new RuleLibrary("sea", library)));
    }
}

package dev.wirewatch.alert;

import dev.wirewatch.message.Detection;
import dev.wirewatch.message.Evidence;
import dev.wirewatch.message.ItemRef;
import dev.wirewatch.message.RuleRef;
import dev.wirewatch.message.Severity;
import java.time.Instant;
import java.util.List;

/** Detections of one rule and one story, for tests. */
final class Detected {

    static final Instant RECEIVED = Instant.parse("2024-05-06T07:08:09Z");

    private static final RuleRef RULE =
            new RuleRef("arms-sold", "Arms are sold", "arms", "arms", Severity.HIGH, List.of(), "0123456789ab", 0);

    private Detected() {}

    static ItemRef item(String version, Instant versioncreated, Instant received) {
        return new ItemRef(
                "Harbour Wire", "urn:x:1", version, "H", "L", null, null, null, null, versioncreated, "f", received);
    }

    static Detection of(ItemRef item, String... words) {
        List<Evidence> evidence = List.of(words).stream()
                .map(word -> new Evidence("body", 0, word.length(), word, "", ""))
                .toList();
        return new Detection(RULE, "Harbour Wire|urn:x:1", item, evidence, List.of(), List.of());
    }
}

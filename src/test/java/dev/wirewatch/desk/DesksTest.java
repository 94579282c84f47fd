package dev.wirewatch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Alert;
import dev.wirewatch.message.ItemRef;
import dev.wirewatch.message.RuleRef;
import dev.wirewatch.message.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesksTest {

    private static final Desks DESKS = new Desks(List.of(
            new Desk("everything", Set.of(), Severity.INFORMATIONAL),
            new Desk("urgent", Set.of(), Severity.HIGH),
            new Desk("trade", Set.of("sanctions", "tariffs"), Severity.MEDIUM)));

    @ParameterizedTest
    @CsvSource({
        "arms,      INFORMATIONAL, everything",
        "arms,      HIGH,          everything urgent",
        "arms,      CRITICAL,      everything urgent",
        "sanctions, LOW,           everything",
        "sanctions, MEDIUM,        everything trade",
        "tariffs,   CRITICAL,      everything urgent trade",
        "tariff,    MEDIUM,        everything",
        "sanctions, UNKNOWN,       ''",
    })
    void anAlertGoesToTheDesksThatWantItsCategoryAndSeverity(String category, Severity severity, String desks) {
        assertThat(DESKS.wanting(alert(category, severity)))
                .extracting(Desk::name)
                .containsExactly(desks.isEmpty() ? new String[0] : desks.split(" ", -1));
    }

    private static Alert alert(String category, Severity severity) {
        Instant received = Instant.parse("2024-05-06T07:08:09Z");
        ItemRef item = new ItemRef(null, "urn:x:1", null, null, null, null, null, null, null, null, "f", received);
        RuleRef rule = new RuleRef("r", "R", "p", category, severity, List.of(), "v", 0);
        return new Alert("id", 1, rule, "|urn:x:1", item, List.of(), received, received, List.of(), List.of());
    }
}

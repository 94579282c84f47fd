package dev.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Detection;
import dev.wirewatch.message.Party;
import dev.wirewatch.message.RuleRef;
import dev.wirewatch.message.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertLifecycleTest {

    private static final Instant LATER = Detected.RECEIVED.plusSeconds(60);

    @Test
    void theFirstDetectionRaisesAnAlert() {
        Detection detection = detection("1", null, "rifles");

        Alert alert = AlertLifecycle.next(Optional.empty(), detection).orElseThrow();

        assertThat(alert)
                .isEqualTo(new Alert(
                        AlertId.of("arms-sold", "Harbour Wire|urn:x:1"),
                        1,
                        detection.getRule(),
                        detection.getStory(),
                        detection.getItem(),
                        detection.getEvidence(),
                        Detected.RECEIVED,
                        Detected.RECEIVED,
                        List.of(),
                        List.of()));
    }

    @Test
    void aLaterVersionRevisesItAndKeepsWhenItWasRaised() {
        Alert raised = raised(detection("1", null, "rifles"));
        Detection later = Detected.of(Detected.item("2", null, LATER), "frigates");

        Alert revised = AlertLifecycle.next(Optional.of(raised), later).orElseThrow();

        assertThat(revised.getId()).isEqualTo(raised.getId());
        assertThat(revised.getRevision()).isEqualTo(2);
        assertThat(revised.getRaised()).isEqualTo(Detected.RECEIVED);
        assertThat(revised.getRevised()).isEqualTo(LATER);
        assertThat(revised.getItem()).isEqualTo(later.getItem());
        assertThat(revised.getEvidence()).isEqualTo(later.getEvidence());
    }

    @Test
    void anUnnumberedVersionOfAnotherSeverityIsNews() {
        Alert raised = raised(detection(null, null, "rifles"));
        Detection urgent = detection(null, null, "rifles");
        RuleRef rule = urgent.getRule();
        RuleRef raisedTo = new RuleRef(
                rule.getId(),
                rule.getTitle(),
                rule.getPack(),
                rule.getCategory(),
                Severity.CRITICAL,
                rule.getSubjects(),
                rule.getRuleSet(),
                rule.getPackVersion());
        urgent.put("rule", raisedTo);

        assertThat(AlertLifecycle.next(Optional.of(raised), urgent))
                .hasValueSatisfying(
                        revised -> assertThat(revised.getRule().getSeverity()).isEqualTo(Severity.CRITICAL));
    }

    @Test
    void anUnnumberedVersionOfAnotherKindIsNewsAndSoIsOneWithOtherParties() {
        Party iran = new Party("IR", "Iran", "body", 30, 34);
        Detection first = detection(null, null, "rifles");
        first.put("kinds", List.of("sale"));
        first.put("parties", List.of(iran));
        Alert raised = raised(first);
        assertThat(raised.getKinds()).containsExactly("sale");
        assertThat(raised.getParties()).containsExactly(iran);
        assertThat(AlertLifecycle.next(Optional.of(raised), first)).isEmpty();

        first.put("parties", List.of(new Party("IR", "Iran", "body", 40, 44)));
        assertThat(AlertLifecycle.next(Optional.of(raised), first)).isEmpty();
        first.put("parties", List.of(new Party("IQ", "Iraq", "body", 30, 34)));
        assertThat(AlertLifecycle.next(Optional.of(raised), first)).isPresent();
        first.put("parties", List.of(iran));
        first.put("kinds", List.of("sale", "delivery"));
        assertThat(AlertLifecycle.next(Optional.of(raised), first))
                .hasValueSatisfying(revised -> assertThat(revised.getKinds()).containsExactly("sale", "delivery"));
    }

    /** Version, time and evidence of the alert that stands and of the detection, and whether that is news. */
    @ParameterizedTest
    @CsvSource({
        "1, ,           rifles, 1, ,           rifles,   false", // a repeat
        "1, ,           rifles, 1, ,           frigates, false", // the same number with another text
        "1, ,           rifles, 2, ,           rifles,   true",
        "2, ,           rifles, 1, ,           frigates, false", // an older one, late
        "2, 2024-01-01, rifles, 1, 2024-01-02, frigates, false",
        "1, 2024-01-01, rifles, 1, 2024-01-02, rifles,   true", // the number reused, but made later
        "1, 2024-01-02, rifles, 1, 2024-01-01, frigates, false",
        " , ,           rifles, ,  ,           rifles,   false", // unnumbered: only another text is news
        " , ,           rifles, ,  ,           frigates, true",
        " , 2024-01-01, rifles, ,  2024-01-02, rifles,   true",
        " , 2024-01-02, rifles, ,  2024-01-01, frigates, false",
        " , 2024-01-01, rifles, ,  2024-01-01, rifles,   false",
        "1, ,           rifles, ,  ,           rifles,   false",
        "1, ,           rifles, ,  ,           frigates, true",
        "a, ,           rifles, b, ,           rifles,   false",
        "a, ,           rifles, a, ,           frigates, false",
    })
    void onlyNewsMakesARevision(
            String version,
            String day,
            String word,
            String nextVersion,
            String nextDay,
            String nextWord,
            boolean news) {
        Alert alert = raised(detection(version, day, word));

        assertThat(AlertLifecycle.next(Optional.of(alert), detection(nextVersion, nextDay, nextWord)))
                .matches(next -> next.isPresent() == news);
    }

    private static Alert raised(Detection detection) {
        return AlertLifecycle.next(Optional.empty(), detection).orElseThrow();
    }

    private static Detection detection(String version, String day, String word) {
        Instant created = day == null ? null : Instant.parse(day + "T00:00:00Z");
        return Detected.of(Detected.item(version, created, Detected.RECEIVED), word);
    }
}

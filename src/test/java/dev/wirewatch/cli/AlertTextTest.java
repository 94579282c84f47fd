package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Evidence;
import dev.wirewatch.message.ItemRef;
import dev.wirewatch.message.Party;
import dev.wirewatch.message.RuleRef;
import dev.wirewatch.message.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class AlertTextTest {

    private static final Instant RECEIVED = Instant.parse("2024-05-06T07:08:09Z");

    private final AlertText plain = new AlertText(Ansi.OFF);

    @Test
    void saysWhatItIsAboutWhoseNewsItIsAndWhatMatched() {
        assertThat(plain.of(alert(1, "Norland imposes sanctions", evidence("imposes", "Norland ", " sanctions"))))
                .isEqualTo(String.join(
                        System.lineSeparator(),
                        "HIGH  sanctions · Sanctions are imposed  (new)",
                        "  Norland imposes sanctions",
                        "  agency Wire · place Oslo · 2024-05-06 07:00 UTC",
                        "  headline: …Norland **imposes** sanctions…"));
    }

    @Test
    void saysWhichRevisionItIs() {
        assertThat(plain.of(alert(3, "H"))).contains("(revision 3)");
    }

    @Test
    void fallsBackToLeadAndUriAndToTheTimeOfReceipt() {
        assertThat(text(null, "The lead."))
                .contains("  The lead.", "agency unknown · place unknown · 2024-05-06 07:08");
        assertThat(text(" ", null)).contains("  urn:x:1");
    }

    @Test
    void showsFourPiecesAndCountsTheRest() {
        List<Evidence> places = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            places.add(new Evidence("body", i * 1000, i * 1000 + 4, "word", "", ""));
        }

        assertThat(plain.of(alert(1, "H", places.toArray(Evidence[]::new))))
                .contains("… and in 2 more places")
                .containsSubsequence("**word**", "**word**", "**word**", "**word**")
                .hasLineCount(8);
    }

    @Test
    void tellsKindsAndPartiesInOneLine() {
        Alert alert = alert(1, "Norland imposes sanctions", evidence("imposes", "", ""));
        assertThat(plain.of(alert)).doesNotContain("Iran");
        alert.put("parties", List.of(new Party("IR", "Iran", "body", 0, 4), new Party("nato", "NATO", "body", 9, 13)));
        assertThat(plain.of(alert).lines()).contains("  Iran (IR), NATO");
        alert.put("kinds", List.of("sale", "talks"));
        assertThat(plain.of(alert).lines()).contains("  sale, talks · Iran (IR), NATO");
    }

    @Test
    void coloursOnlyWhereColoursAreWanted() {
        Alert alert = alert(1, "Norland imposes sanctions", evidence("imposes", "", ""));

        assertThat(plain.of(alert)).doesNotContain("\u001b");
        assertThat(new AlertText(Ansi.ON).of(alert))
                .contains("\u001b[31m\u001b[1mHIGH\u001b[0m", "\u001b[7m\u001b[1mimposes\u001b[0m")
                .doesNotContain("**");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J",
                "\u001b]0;title\u0007",
                "\r",
                "\n",
                "\u0085",
                "\u009b31m",
                "\u202e",
                "\u2066",
                "\u200b",
                "\u2028",
                "\ufeff",
                "\u0000",
                "\b",
                "\udb40\udc41"
            })
    void wireTextCannotSteerTheTerminal(String hostile) {
        String text = "a" + hostile + "b";
        ItemRef item = new ItemRef(text, text, null, text, text, text, null, null, null, null, "f", RECEIVED);
        RuleRef rule = new RuleRef("r", text, "p", "c", Severity.LOW, List.of(), "v", 0);
        Evidence place = new Evidence("body", 0, text.length(), text, text, text);

        String shown =
                plain.of(new Alert("id", 1, rule, "s", item, List.of(place), RECEIVED, RECEIVED, List.of(), List.of()));

        assertThat(shown.lines()).hasSize(4);
        assertThat(String.join("", shown.lines().toList())
                        .codePoints()
                        .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                .isEmpty();
    }

    private String text(String headline, String lead) {
        ItemRef item = new ItemRef(null, "urn:x:1", null, headline, lead, null, null, null, null, null, "f", RECEIVED);
        return plain.of(alert(1, item));
    }

    private static Alert alert(int revision, String headline, Evidence... evidence) {
        Instant created = Instant.parse("2024-05-06T07:00:00Z");
        return alert(
                revision,
                new ItemRef("Wire", "urn:x:1", "1", headline, "L", "Oslo", null, null, null, created, "f", RECEIVED),
                evidence);
    }

    private static Alert alert(int revision, ItemRef item, Evidence... evidence) {
        RuleRef rule = new RuleRef("r", "Sanctions are imposed", "p", "sanctions", Severity.HIGH, List.of(), "v", 0);
        return new Alert("id", revision, rule, "s", item, List.of(evidence), RECEIVED, RECEIVED, List.of(), List.of());
    }

    private static Evidence evidence(String text, String before, String after) {
        return new Evidence("headline", before.length(), before.length() + text.length(), text, before, after);
    }
}

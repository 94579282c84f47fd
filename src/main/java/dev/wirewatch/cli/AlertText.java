package dev.wirewatch.cli;

import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Party;
import dev.wirewatch.message.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** An alert for a terminal: what it is about, whose news it is, and the words that matched, marked. */
final class AlertText {

    private final Ansi ansi;
    private final EvidenceText evidence;

    /** @param ansi whether to colour */
    AlertText(Ansi ansi) {
        this.ansi = ansi;
        evidence = new EvidenceText(ansi);
    }

    /** The alert in several lines, without a line end behind the last. */
    String of(Alert alert) {
        List<String> lines = new ArrayList<>();
        lines.add(title(alert));
        lines.add("  " + ItemText.title(alert.getItem()));
        lines.add("  " + ItemText.source(alert.getItem()));
        about(alert).ifPresent(line -> lines.add("  " + line));
        evidence.lines(alert.getEvidence()).forEach(line -> lines.add("  " + line));
        return String.join(System.lineSeparator(), lines);
    }

    private String title(Alert alert) {
        String severity = alert.getRule().getSeverity().name();
        return styled(severity, colour(alert.getRule().getSeverity()), Style.bold) + "  "
                + alert.getRule().getCategory() + " · "
                + Printable.of(alert.getRule().getTitle()) + "  (" + revision(alert)
                + ")";
    }

    /** What it is about and who is named: {@code sale · Iran (IR), NATO}. */
    private static Optional<String> about(Alert alert) {
        String kinds = String.join(", ", alert.getKinds());
        String parties = alert.getParties().stream().map(AlertText::party).collect(Collectors.joining(", "));
        String line = Stream.of(kinds, parties).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        return line.isEmpty() ? Optional.empty() : Optional.of(Printable.of(line));
    }

    /** The codes of organisations are as a rule no more than their names in small letters. */
    private static String party(Party party) {
        boolean country = Character.isUpperCase(party.getCode().charAt(0));
        return country ? party.getName() + " (" + party.getCode() + ")" : party.getName();
    }

    private static String revision(Alert alert) {
        return alert.getRevision() == 1 ? "new" : "revision " + alert.getRevision();
    }

    private String styled(String text, Style... styles) {
        return ansi.enabled() ? Style.on(styles) + text + Style.reset.on() : text;
    }

    private static Style colour(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> Style.fg_red;
            case MEDIUM -> Style.fg_yellow;
            default -> Style.fg_cyan;
        };
    }
}

package dev.wirewatch.cli;

import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Evidence;
import dev.wirewatch.message.ItemRef;
import dev.wirewatch.message.Severity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** An alert for a terminal: what it is about, whose news it is, and the words that matched, marked. */
final class AlertText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MAX_SNIPPETS = 4;
    private static final String UNKNOWN = "unknown";

    private final Ansi ansi;

    /** @param ansi whether to colour */
    AlertText(Ansi ansi) {
        this.ansi = ansi;
    }

    /** The alert in several lines, without a line end behind the last. */
    String of(Alert alert) {
        List<String> lines = new ArrayList<>();
        lines.add(title(alert));
        lines.add("  " + Printable.of(what(alert.getItem())));
        lines.add("  " + source(alert.getItem()));
        snippets(printable(alert.getEvidence())).forEach(snippet -> lines.add("  " + snippet));
        return String.join(System.lineSeparator(), lines);
    }

    private String title(Alert alert) {
        String severity = alert.getRule().getSeverity().name();
        return styled(severity, colour(alert.getRule().getSeverity()), Style.bold) + "  "
                + alert.getRule().getCategory() + " · "
                + Printable.of(alert.getRule().getTitle()) + "  (" + revision(alert)
                + ")";
    }

    private static String revision(Alert alert) {
        return alert.getRevision() == 1 ? "new" : "revision " + alert.getRevision();
    }

    private static String what(ItemRef item) {
        return Stream.of(item.getHeadline(), item.getLead())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(item.getUri());
    }

    private static String source(ItemRef item) {
        Instant time = item.getVersioncreated() == null ? item.getReceived() : item.getVersioncreated();
        return Stream.of("agency " + or(item.getProvider()), "place " + or(item.getLocated()), TIME.format(time))
                .map(Printable::of)
                .collect(Collectors.joining(" · "));
    }

    private static String or(String value) {
        return value == null ? UNKNOWN : value;
    }

    private List<String> snippets(List<Evidence> evidence) {
        List<String> snippets = Snippets.of(evidence, this::mark);
        List<String> shown = new ArrayList<>(snippets.subList(0, Math.min(MAX_SNIPPETS, snippets.size())));
        if (snippets.size() > MAX_SNIPPETS) {
            shown.add("… and in " + (snippets.size() - MAX_SNIPPETS) + " more places");
        }
        return shown;
    }

    private String mark(String words) {
        return ansi.enabled() ? styled(words, Style.reverse, Style.bold) : "**" + words + "**";
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

    private static List<Evidence> printable(List<Evidence> evidence) {
        return evidence.stream()
                .map(place -> Evidence.newBuilder(place)
                        .setText(Printable.of(place.getText()))
                        .setBefore(Printable.of(place.getBefore()))
                        .setAfter(Printable.of(place.getAfter()))
                        .build())
                .toList();
    }
}

package dev.wirewatch.cli;

import dev.wirewatch.message.Evidence;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Evidence for a terminal: the words that matched, marked, with some text around them. */
final class EvidenceText {

    private static final int MAX_SNIPPETS = 4;

    private final Ansi ansi;

    /** @param ansi whether to colour */
    EvidenceText(Ansi ansi) {
        this.ansi = ansi;
    }

    /** The first few places, one line each. */
    List<String> lines(List<Evidence> evidence) {
        List<String> snippets = Snippets.of(printable(evidence), this::mark);
        List<String> shown = new ArrayList<>(snippets.subList(0, Math.min(MAX_SNIPPETS, snippets.size())));
        if (snippets.size() > MAX_SNIPPETS) {
            shown.add("… and in " + (snippets.size() - MAX_SNIPPETS) + " more places");
        }
        return shown;
    }

    private String mark(String words) {
        return ansi.enabled() ? Style.on(Style.reverse, Style.bold) + words + Style.reset.on() : "**" + words + "**";
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

package dev.wirewatch.cli;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.Match;
import dev.wirewatch.match.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Places in a document as text.
 *
 * @param document the document
 * @param signs what stands for what is left out
 */
record PlacesText(Document document, Signs signs) {

    private static final int MOST = 3;

    /** Longest text of a place that is shown whole, in UTF-16 code units. */
    private static final int WIDTH = 60;

    /** The first few places, with their text, and how many more there are. */
    String of(List<Span> places) {
        String shown = places.stream().limit(MOST).map(this::of).collect(Collectors.joining(", "));
        if (places.size() <= MOST) {
            return shown;
        }
        String atLeast = places.size() < Match.MAX_SPANS ? "" : "at least ";
        return shown + " and " + atLeast + (places.size() - MOST) + " more";
    }

    /** One place, with its text. */
    String of(Span place) {
        return at(place) + " \"" + text(place) + "\"";
    }

    /** Where a place is. */
    String at(Span place) {
        return place.field().label() + ":" + place.start() + "-" + place.end();
    }

    /** The first few texts of some places, each once. */
    String texts(List<Span> places) {
        return places.stream()
                .map(this::text)
                .distinct()
                .limit(MOST)
                .map(text -> "\"" + text + "\"")
                .collect(Collectors.joining(", "));
    }

    private String text(Span place) {
        return signs.shortened(place.text(document), WIDTH);
    }
}

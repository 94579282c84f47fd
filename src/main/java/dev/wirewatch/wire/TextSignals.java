package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * What a dispatch in plain text says about itself, at the places where agencies put it: before the headline, on a line of
 * its own above the text, or in a note to editors. Running text never counts, for "kill" is a word like any other there.
 */
final class TextSignals {

    /** Above the text stand a headline, a byline and a few notes at most. */
    private static final int OPENING = 5;

    private TextSignals() {}

    /**
     * Reads the opening of a dispatch.
     *
     * @param paragraphs all its paragraphs, the headline included
     * @param above how many stand above the dateline; negative where there is none: then all up to the first that is
     *     neither a headline nor a signal
     * @param headed whether the first paragraph is a headline
     */
    static Signals of(List<String> paragraphs, int above, boolean headed) {
        List<Signals> found = new ArrayList<>();
        int end = Math.min(Math.min(OPENING, paragraphs.size()), above < 0 ? OPENING : above);
        for (int i = 0; i < end; i++) {
            String paragraph = paragraphs.get(i);
            Signals signals = ofLine(paragraph);
            if (above < 0 && signals.isEmpty() && !(headed && i == 0) && !EditorsNote.is(paragraph)) {
                break;
            }
            found.add(signals);
        }
        return Signals.union(found);
    }

    /** Reads a line from above the text: a headline, a signal, a note, a slug. */
    static Signals ofLine(String line) {
        return Signals.union(List.of(
                SignalLine.inCapitals(line),
                HeadlinePrefix.of(line),
                EditorsNote.of(line),
                AnpaSlug.of(line).map(AnpaSlug::signals).orElse(Signals.NONE)));
    }
}

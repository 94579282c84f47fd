package dev.wirewatch.alert;

import dev.wirewatch.match.Span;
import dev.wirewatch.message.Evidence;

/** Cuts evidence, with a little text around it, out of a field's text. Offsets and lengths are UTF-16 code units. */
final class EvidenceCutter {

    /** How much text before and behind the evidence goes along, in UTF-16 code units. */
    static final int CONTEXT = 60;

    private EvidenceCutter() {}

    /**
     * Cuts one place out of its field.
     *
     * @param span the place
     * @param text the whole text of the span's field
     * @return the evidence; its context never starts or ends within a surrogate pair
     */
    static Evidence cut(Span span, String text) {
        // A value is whole; what stands around it are other values.
        int context = span.field().isText() ? CONTEXT : 0;
        int from = outsidePair(text, Math.max(0, span.start() - context), 1);
        int to = outsidePair(text, Math.min(text.length(), span.end() + context), -1);
        return new Evidence(
                span.field().label(),
                span.start(),
                span.end(),
                text.substring(span.start(), span.end()),
                text.substring(from, span.start()),
                text.substring(span.end(), to));
    }

    /**
     * Cuts a text to a length.
     *
     * @param text the text
     * @param length the greatest length in UTF-16 code units
     * @return the text, or its start, which never ends within a surrogate pair
     */
    static String start(String text, int length) {
        return text.length() <= length ? text : text.substring(0, outsidePair(text, length, -1));
    }

    private static int outsidePair(String text, int index, int step) {
        boolean within = index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return within ? index + step : index;
    }
}

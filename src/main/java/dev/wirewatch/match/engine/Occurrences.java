package dev.wirewatch.match.engine;

import java.util.Arrays;

/**
 * Where in a document each word and phrase of a segment stands. Made only where a rule matched or positions decide; most
 * documents never need it.
 */
final class Occurrences {

    private static final int NONE = -1;

    private final Segment segment;
    private final int[] heads;
    private int[] next = new int[256];
    private int[] token = new int[256];
    private int count;
    private boolean made;

    Occurrences(Segment segment) {
        this.segment = segment;
        heads = new int[segment.features()];
    }

    /** Makes the lists, unless they are made for this document. */
    void make(ScannedDocument document, Presence presence) {
        if (made) {
            return;
        }
        made = true;
        count = 0;
        for (int i = 0; i < presence.count(); i++) {
            heads[Feature.number(presence.get(i))] = NONE;
        }
        for (int field = Space.fields() - 1; field >= 0; field--) {
            add(document.tokens(), document.from(field), document.to(field));
        }
    }

    void clear() {
        made = false;
    }

    /** Backwards, so that each list runs forwards. */
    private void add(TokenBuffer tokens, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            int marked = tokens.value[at];
            if (marked < 0) {
                continue;
            }
            if ((marked & Feature.ASKED) != 0) {
                add(marked, at);
            }
            int word = at;
            while ((marked & Feature.STARTS) != 0 && ++word < to && tokens.value[word] >= 0) {
                marked = segment.phrases().get(Feature.number(marked), Feature.number(tokens.value[word]));
                if (marked == EdgeTable.ABSENT) {
                    break;
                }
                if ((marked & Feature.ASKED) != 0) {
                    add(marked, at);
                }
            }
        }
    }

    private void add(int marked, int at) {
        if (count == next.length) {
            next = Arrays.copyOf(next, 2 * count);
            token = Arrays.copyOf(token, 2 * count);
        }
        int feature = Feature.number(marked);
        next[count] = heads[feature];
        token[count] = at;
        heads[feature] = count++;
    }

    /** The first occurrence of a feature that the document has; negative for none. */
    int first(int feature) {
        return heads[feature];
    }

    /** The occurrence behind another; negative for none. */
    int next(int occurrence) {
        return next[occurrence];
    }

    /** The first token of an occurrence. */
    int token(int occurrence) {
        return token[occurrence];
    }
}

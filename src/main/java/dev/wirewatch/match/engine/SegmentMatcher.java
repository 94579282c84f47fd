package dev.wirewatch.match.engine;

import dev.wirewatch.match.Span;
import dev.wirewatch.match.TooManyStepsException;
import java.util.Arrays;
import java.util.List;

/** Matches the rules of one segment with one document at a time. For one thread; used again for the next document. */
final class SegmentMatcher {

    private static final Space[] SPACES = Space.values();

    private final Segment segment;
    private final ScannedDocument document;
    private final Presence presence;
    private final PlaceStack stack = new PlaceStack();
    private final Possibility possibility;
    private final NodePlaces places;
    private final Evidence evidence;
    private final Evaluator evaluator;
    /** A bit for each rule that is decided, as far as it must not be looked at again. */
    private final long[] decided;

    /** Where in a field a phrase may start. */
    private int[] starts = new int[256];

    /** The phrases of two words that start there, with their marks. */
    private int[] pairs = new int[256];

    /** Where the entries of the features found start. */
    private int[] postings = new int[256];

    /** Rules whose guards are met. */
    private int[] candidate = new int[256];

    private int candidates;
    /** What was read ahead; it means nothing, but the reading must not be left out. */
    @SuppressWarnings("UnusedVariable")
    private int touched;

    private int[] matched = new int[64];
    private int matchedCount;
    private int[] refused = new int[64];
    private int refusedCount;
    private final IntList setAside = new IntList();

    SegmentMatcher(Segment segment, ScannedDocument document) {
        this.segment = segment;
        this.document = document;
        presence = new Presence(segment.features());
        possibility = new Possibility(segment.code(), presence);
        places = new NodePlaces(segment, document, presence, stack);
        evidence = new Evidence(segment, document, places, stack);
        evaluator = new Evaluator(segment.code(), document, possibility, stack, places, evidence);
        decided = new long[(segment.ids().size() >>> 6) + 1];
    }

    /** Finds the rules that match; those that are dead are left out. */
    void match(long[] dead) {
        possibility.urgency(document.urgency());
        lookUp();
        recognise();
        findCandidates(dead);
        Arrays.sort(matched, 0, matchedCount);
    }

    /** Asks this segment's dictionaries for every word; evaluation and evidence read their answers. */
    void lookUp() {
        for (Space space : SPACES) {
            int from = document.from(Index.of(space.first()));
            int to = document.to(Index.of(space.last()));
            Dictionary dictionary = segment.dictionaries()[Index.of(space)];
            if (dictionary != null) {
                dictionary.lookUp(document.tokens(), from, to);
            } else if (from < to) {
                Arrays.fill(document.tokens().value, from, to, Dictionary.ABSENT);
            }
        }
    }

    int countKnownWords() {
        lookUp();
        int known = 0;
        for (int field = 0; field < Space.fields(); field++) {
            for (int token = document.from(field); token < document.to(field); token++) {
                known += document.tokens().value[token] >= 0 ? 1 : 0;
            }
        }
        return known;
    }

    private void recognise() {
        for (Space space : SPACES) {
            if (segment.asks(space)) {
                StemTrie stems = segment.stems()[Index.of(space)];
                for (int field = Index.of(space.first()); field <= Index.of(space.last()); field++) {
                    recogniseWords(document.from(field), document.to(field));
                    if (stems != null) {
                        stems.recognise(document.tokens(), document.from(field), document.to(field), presence);
                    }
                }
            }
        }
    }

    private void recogniseWords(int from, int to) {
        int[] values = document.tokens().value;
        presence.addAsked(values, from, to);
        int found = findPairs(values, from, to);
        presence.addAsked(pairs, 0, found);
        for (int i = 0; i < found; i++) {
            if ((pairs[i] & Feature.STARTS) != 0) {
                recogniseLonger(pairs[i], starts[i] + 2, to, values);
            }
        }
    }

    /** Finds the phrases of two words; in steps, like {@link #findCandidates}. Returns how many there are. */
    private int findPairs(int[] values, int from, int to) {
        int starting = findStarts(values, from, to);
        EdgeTable phrases = segment.phrases();
        int found = 0;
        for (int i = 0; i < starting; i++) {
            int at = starts[i];
            int pair = phrases.get(Feature.number(values[at]), Feature.number(values[at + 1]));
            pairs[found] = pair;
            starts[found] = at;
            found += pair >>> 31 ^ 1;
        }
        return found;
    }

    private int findStarts(int[] values, int from, int to) {
        if (to - from > starts.length) {
            starts = new int[to - from + (to - from) / 2];
            pairs = new int[starts.length];
        }
        EdgeTable phrases = segment.phrases();
        int starting = 0;
        for (int at = from; at < to - 1; at++) {
            starts[starting] = at;
            starting += phrases.mayHave(values[at], values[at + 1]);
        }
        return starting;
    }

    private void recogniseLonger(int pair, int behind, int to, int[] values) {
        int phrase = pair;
        for (int next = behind; next < to; next++) {
            phrase = segment.phrases().longer(phrase, values[next]);
            if (phrase < 0) {
                return;
            }
            if ((phrase & Feature.ASKED) != 0) {
                presence.add(phrase);
            }
        }
    }

    /**
     * Works in steps over all features, each without a branch that cannot be foreseen, so that the processor waits for
     * many places of memory at once instead of for one after the other.
     */
    private void findCandidates(long[] dead) {
        int lists = findPostings();
        candidates = 0;
        for (int i = 0; i < lists; i++) {
            addCandidates(postings[i]);
        }
        for (int i = 0; i < candidates; i++) {
            touched += segment.code()[segment.roots()[candidate[i]]];
        }
        for (int i = 0; i < candidates; i++) {
            decide(candidate[i], dead);
        }
        for (int ordinal : segment.unanchored()) {
            decide(ordinal, dead);
        }
    }

    private int findPostings() {
        int[] starts = segment.postings().starts();
        int[] entries = segment.postings().entries();
        if (presence.count() > postings.length) {
            postings = new int[2 * presence.count()];
        }
        int lists = 0;
        for (int i = 0; i < presence.count(); i++) {
            int marked = presence.get(i);
            postings[lists] = starts[Feature.number(marked)];
            lists += marked / Feature.ANCHORS & 1;
        }
        for (int i = 0; i < lists; i++) {
            touched += entries[postings[i]];
        }
        return lists;
    }

    private void addCandidates(int from) {
        int[] entries = segment.postings().entries();
        int at = from;
        int ordinal;
        while ((ordinal = entries[at]) != Postings.END) {
            if (candidates == candidate.length) {
                candidate = Arrays.copyOf(candidate, 2 * candidates);
            }
            candidate[candidates] = ordinal;
            candidates += presence.hasAny(entries, at + 1);
            at += Postings.ENTRY;
        }
    }

    private void decide(int ordinal, long[] dead) {
        int word = ordinal >>> 6;
        long bit = 1L << ordinal;
        if (((decided[word] | dead[word]) & bit) != 0) {
            return;
        }
        int root = segment.roots()[ordinal];
        if (!possibility.holds(root)) {
            return;
        }
        decided[word] |= bit;
        if (!segment.placed()[ordinal] || isPlaced(ordinal, root)) {
            matched = added(matched, matchedCount++, ordinal);
        } else {
            refused = added(refused, refusedCount++, ordinal);
        }
    }

    private boolean isPlaced(int ordinal, int root) {
        try {
            evaluator.begin(Evaluator.STEPS);
            return evaluator.holds(root);
        } catch (TooManyStepsException e) {
            setAside.add(ordinal);
            return false;
        }
    }

    private static int[] added(int[] list, int size, int element) {
        int[] longer = size == list.length ? Arrays.copyOf(list, 2 * size) : list;
        longer[size] = element;
        return longer;
    }

    int matchedCount() {
        return matchedCount;
    }

    /** The id of a rule that matched, by its rank among them. */
    String matchedId(int rank) {
        return segment.ids().get(matched[rank]);
    }

    /**
     * The evidence of a rule that matched; where the steps that are granted do not suffice, as much as was gathered.
     *
     * @throws TooManyStepsException if they did not suffice for any
     */
    List<Span> spans(int rank) {
        evaluator.begin(Evaluator.EVIDENCE_STEPS);
        evidence.begin();
        try {
            evaluator.gather(segment.roots()[matched[rank]]);
        } catch (TooManyStepsException e) {
            if (evidence.isEmpty()) {
                throw e;
            }
        }
        return evidence.spans();
    }

    /** Number of rules that took too many steps to be decided. */
    int setAsideCount() {
        return setAside.size();
    }

    String setAsideId(int rank) {
        return segment.ids().get(setAside.get(rank));
    }

    /** Places that there is room for, on the stack and as evidence. */
    int room() {
        return stack.room() + evidence.room();
    }

    void clear() {
        for (int i = 0; i < matchedCount; i++) {
            decided[matched[i] >>> 6] = 0;
        }
        for (int i = 0; i < refusedCount; i++) {
            decided[refused[i] >>> 6] = 0;
        }
        matchedCount = 0;
        refusedCount = 0;
        setAside.clear();
        presence.clear();
        places.clear();
        stack.clear();
        evidence.clear();
    }
}

package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers as {@link PlainReading} does, but remembers its answers, looks words up instead of reading the text, finds
 * what is close by searching in order, and counts its steps: one for each query that is asked, and for each place that is
 * found, paired or gathered.
 *
 * <p>What it remembers goes by the identity of a query, since to compare queries takes as long as they are; but of equal
 * words by the first of them, since the phrases of a list may have many words in common.
 */
final class RememberingReading implements Reading {

    /** There may be a reading for each sentence, and mostly a sentence answers soon. */
    private static final int FEW = 4;

    private final DocumentWords words;
    private final int urgency;
    private final WordIndex index;
    private final Steps steps;
    private final IdentityHashMap<Query, Optional<Set<Place>>> evidence = new IdentityHashMap<>(FEW);
    private final IdentityHashMap<Query, Map<Place, Set<Place>>> places = new IdentityHashMap<>(FEW);

    private final Map<Query.Part, Query.Part> firstOfEqual = new HashMap<>();
    private final Map<Query.Part, NavigableSet<Place>> inOrder = new HashMap<>();

    private RememberingReading(DocumentWords words, int urgency, WordIndex index, Steps steps) {
        this.words = words;
        this.urgency = urgency;
        this.index = index;
        this.steps = steps;
    }

    static Reading of(Document document, Steps steps) {
        DocumentWords words = DocumentWords.of(document);
        return new RememberingReading(words, document.urgency(), new WordIndex(words.all(), steps), steps);
    }

    @Override
    public DocumentWords words() {
        return words;
    }

    @Override
    public int urgency() {
        return urgency;
    }

    @Override
    public Neighbours neighbours(Set<Place> some) {
        steps.take(some.size());
        return new SortedPlaces(some);
    }

    @Override
    public void gathers(int some) {
        steps.take(some);
    }

    @Override
    public Reading of(DocumentWords where) {
        return new RememberingReading(where, urgency, index, steps);
    }

    @Override
    public Optional<Set<Place>> evidence(Query query) {
        Optional<Set<Place>> known = evidence.get(query);
        if (known != null) {
            return known;
        }
        steps.take(1);
        Optional<Set<Place>> found = query.accept(new Evaluation(this));
        steps.take(found.map(Set::size).orElse(0));
        evidence.put(query, found);
        return found;
    }

    @Override
    public Map<Place, Set<Place>> places(Query asked) {
        Query query = asked instanceof Query.Part part ? firstOfEqual.computeIfAbsent(part, first -> first) : asked;
        Map<Place, Set<Place>> known = places.get(query);
        if (known != null) {
            return known;
        }
        steps.take(1);
        Map<Place, Set<Place>> found = find(query);
        places.put(query, found);
        return found;
    }

    @Override
    public NavigableSet<Place> inOrder(Query.Part part) {
        NavigableSet<Place> known = inOrder.get(part);
        if (known != null) {
            return known;
        }
        Set<Place> unsorted = places(part).keySet();
        steps.take(unsorted.size());
        NavigableSet<Place> sorted = new TreeSet<>(unsorted);
        inOrder.put(part, sorted);
        return sorted;
    }

    private Map<Place, Set<Place>> find(Query query) {
        if (query instanceof Query.Leaf leaf) {
            return leaf(leaf);
        }
        Map<Place, Set<Place>> found = query.accept(new PlaceFinder(this));
        steps.take(found.size());
        return found;
    }

    private Map<Place, Set<Place>> leaf(Query.Leaf leaf) {
        Map<Place, Set<Place>> found = new HashMap<>();
        int size = WordIndex.parts(leaf).size();
        words.scope().forEach((field, positions) -> index.starts(field, leaf)
                .between(positions.from(), positions.to() - size + 1)
                .forEach(first -> {
                    steps.take(1);
                    Place place = new Place(field, first, first + size - 1);
                    found.put(place, Set.of(place));
                }));
        return found;
    }
}

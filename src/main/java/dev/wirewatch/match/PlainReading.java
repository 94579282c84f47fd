package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Goes by the definitions alone, each time it is asked. */
record PlainReading(DocumentWords words, int urgency) implements Reading {

    static Reading of(Document document) {
        return new PlainReading(DocumentWords.of(document), document.urgency());
    }

    @Override
    public Optional<Set<Place>> evidence(Query query) {
        return query.accept(new Evaluation(this));
    }

    @Override
    public Map<Place, Set<Place>> places(Query query) {
        return query.accept(new PlaceFinder(this));
    }

    @Override
    public NavigableSet<Place> inOrder(Query.Part part) {
        return new TreeSet<>(places(part).keySet());
    }

    @Override
    public Neighbours neighbours(Set<Place> places) {
        return new EachPlace(places);
    }

    /** No work is too much for the definitions. */
    @Override
    public void gathers(int some) {}

    @Override
    public Reading of(DocumentWords where) {
        return new PlainReading(where, urgency);
    }

    /** Holds a place against each of some others. */
    private record EachPlace(Set<Place> others) implements Neighbours {

        @Override
        public List<Place> closelyBehind(Place place, int distance) {
            return others.stream()
                    .filter(other -> place.isCloselyBefore(other, distance))
                    .toList();
        }

        @Override
        public boolean isAnyClose(Place place, int distance) {
            return others.stream().anyMatch(other -> place.isClose(other, distance));
        }
    }
}

package dev.wirewatch.match;

import dev.wirewatch.match.Place.Position;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Evaluates a query on some words: the places that are its evidence, or nothing where it does not match. */
record Evaluation(DocumentWords words) implements Query.Visitor<Optional<Set<Place>>> {

    @Override
    public Optional<Set<Place>> word(Query.Word word) {
        return occurrences(List.of(word));
    }

    @Override
    public Optional<Set<Place>> prefix(Query.Prefix prefix) {
        return occurrences(List.of(prefix));
    }

    @Override
    public Optional<Set<Place>> phrase(Query.Phrase phrase) {
        return occurrences(phrase.parts());
    }

    @Override
    public Optional<Set<Place>> namedList(Query.NamedList list) {
        return anyOf(list.children());
    }

    @Override
    public Optional<Set<Place>> or(Query.Or or) {
        return anyOf(or.children());
    }

    @Override
    public Optional<Set<Place>> and(Query.And and) {
        Set<Place> evidence = new HashSet<>();
        for (Query child : and.children()) {
            Optional<Set<Place>> places = child.accept(this);
            if (places.isEmpty()) {
                return Optional.empty();
            }
            evidence.addAll(places.get());
        }
        return Optional.of(evidence);
    }

    @Override
    public Optional<Set<Place>> not(Query.Not not) {
        return not.child().accept(this).isPresent() ? Optional.empty() : Optional.of(Set.of());
    }

    @Override
    public Optional<Set<Place>> near(Query.Near near) {
        Set<Place> lefts = near.left().accept(this).orElse(Set.of());
        Set<Place> rights = near.right().accept(this).orElse(Set.of());
        Set<Place> evidence = new HashSet<>();
        addPairs(lefts, rights, near.distance(), evidence);
        addPairs(rights, lefts, near.distance(), evidence);
        return evidence.isEmpty() ? Optional.empty() : Optional.of(evidence);
    }

    @Override
    public Optional<Set<Place>> inField(Query.InField inField) {
        return inField.child().accept(new Evaluation(words.only(inField.field())));
    }

    /** Looks behind each place, not at every pair: a text may be one word a hundred thousand times. */
    private static void addPairs(Set<Place> before, Set<Place> after, int distance, Set<Place> evidence) {
        Map<Position, List<Place>> starting = after.stream().collect(Collectors.groupingBy(Place::start));
        for (Place place : before) {
            for (int between = 0; between <= distance; between++) {
                List<Place> following = starting.getOrDefault(place.behind(between), List.of());
                if (!following.isEmpty()) {
                    evidence.add(place);
                    evidence.addAll(following);
                }
            }
        }
    }

    private Optional<Set<Place>> anyOf(List<Query> alternatives) {
        Set<Place> evidence = new HashSet<>();
        boolean matched = false;
        for (Query alternative : alternatives) {
            Optional<Set<Place>> places = alternative.accept(this);
            matched |= places.isPresent();
            places.ifPresent(evidence::addAll);
        }
        return matched ? Optional.of(evidence) : Optional.empty();
    }

    private Optional<Set<Place>> occurrences(List<? extends Part> parts) {
        Set<Place> places = words.places(parts);
        return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }
}

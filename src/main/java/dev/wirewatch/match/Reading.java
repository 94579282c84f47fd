package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/**
 * What queries find in some words. {@link Evaluation} and {@link PlaceFinder} define the answers and ask for those of a
 * query's operands here, so that they can be remembered.
 */
interface Reading {

    /** The words, and where among them queries look. */
    DocumentWords words();

    /** The document's urgency, 0 for none. */
    int urgency();

    /** The evidence of a query, or nothing where it does not match. */
    Optional<Set<Place>> evidence(Query query);

    /** The places of a query that has places, each with its evidence. */
    Map<Place, Set<Place>> places(Query query);

    /** The places of a word, in order. */
    NavigableSet<Place> inOrder(Query.Part part);

    /** Places, to be asked for those close to another. */
    Neighbours neighbours(Set<Place> places);

    /** Counts places of evidence, before they are gathered. */
    void gathers(int places);

    /** A reading of the same document that looks elsewhere. */
    Reading of(DocumentWords where);
}

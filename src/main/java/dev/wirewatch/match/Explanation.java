package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.List;
import java.util.Optional;

/**
 * Why a query matches a document, or does not: a tree with the shape of the query.
 *
 * <p>The parts of FIRST and of a scope are explained where those look. A part of SENTENCE or PARAGRAPH is explained in
 * the first unit where it is true; where it is true in none, over all that is looked at, so that it may be true although
 * the whole is false.
 *
 * @param query the query, or the part of it, that this explains
 * @param matches whether it is true
 * @param places where it is true: its evidence, as {@link Matcher} defines it, sorted, the first {@link Match#MAX_SPANS};
 *     where it is false: none, but for ATLEAST the places that were too few
 * @param elsewhere for words and phrases that are false: their places in text that the query does not look at there
 * @param apart for phrases that are false and nowhere in the document: places of their words near each other, sorted,
 *     none twice; empty where a word is missing in what is looked at
 * @param gap for NEAR, ONEAR and NOT NEAR that are false: the pair of places that shows it best; empty where an operand
 *     has no place, or no two are in the same field
 * @param unit for SENTENCE and PARAGRAPH that are true: the unit that {@code parts} explain
 * @param parts explanations of the query's children, in their order
 */
public record Explanation(
        Query query,
        boolean matches,
        List<Span> places,
        List<Span> elsewhere,
        List<Span> apart,
        Optional<Gap> gap,
        Optional<Span> unit,
        List<Explanation> parts) {

    public Explanation {
        places = List.copyOf(places);
        elsewhere = List.copyOf(elsewhere);
        apart = List.copyOf(apart);
        parts = List.copyOf(parts);
    }

    /**
     * Explains a query however long it takes.
     *
     * @param query the query
     * @param document what it looks in
     * @return the explanation; it matches where the query does
     */
    public static Explanation of(Query query, Document document) {
        return within(Long.MAX_VALUE, query, document).orElseThrow();
    }

    /**
     * Explains a query if that is not too dear. No clock is read, so the same is told always.
     *
     * @param steps how many places it may find, pair and gather, and parts it may evaluate, one after the other; a
     *     million takes some tenths of a second and some hundred megabytes
     * @param query the query
     * @param document what it looks in
     * @return the explanation, which matches where the query does; nothing where it takes more steps
     */
    public static Optional<Explanation> within(long steps, Query query, Document document) {
        try {
            return Optional.of(query.accept(new Explainer(RememberingReading.of(document, new Steps(steps)))));
        } catch (TooManyStepsException e) {
            return Optional.empty();
        }
    }

    /**
     * Finds what a match lacked: the fewest clauses that, if they were true, would make all of it true. A NOT among them
     * is one whose child is true; a list stands for any of its entries, an OR for any of several clauses that lack as
     * little, first those that something is there of.
     *
     * @return clauses that are false, in the order of the query; none where it matches
     */
    public List<Clause> missing() {
        return matches ? List.of() : Clauses.missing(this);
    }

    /**
     * Finds what a match rests on: the clauses that are true and give evidence, of alternatives each that is true.
     *
     * @return clauses that are true, in the order of the query; none where it does not match
     */
    public List<Clause> reasons() {
        return matches ? Clauses.reasons(this).toList() : List.of();
    }
}

package dev.wirewatch.match;

import java.util.List;

/**
 * Matches a fixed set of queries with documents. Implementations are immutable and safe to use from several threads.
 *
 * <p>A query looks in every field of the document, or in those that it names. Words, phrases and NEAR never reach
 * from one field into another; AND does. The evidence of a match:
 *
 * <ul>
 *   <li>a word or a prefix: every word that it equals or starts, whole;
 *   <li>a phrase: every place where its parts follow each other, from the first word to the last; the places may overlap;
 *   <li>a list, OR: the evidence of every alternative that matched;
 *   <li>AND: the evidence of all operands;
 *   <li>NOT: none;
 *   <li>NEAR: both places of every pair, one of each operand, that have at most so many words between them; places that
 *       share a word are no pair, and places that are in no pair are no evidence.
 * </ul>
 */
public interface Matcher {

    /**
     * Matches all queries with one document.
     *
     * @param document what to look in
     * @return the queries that matched, in the order in which the matcher was given them
     */
    List<Match> match(Document document);
}

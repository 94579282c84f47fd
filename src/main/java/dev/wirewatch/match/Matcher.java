package dev.wirewatch.match;

/**
 * Matches a fixed set of queries with documents. Implementations are immutable and safe to use from several threads.
 *
 * <p>A query looks in the headline and the body, or in the part that it names. Words, phrases and NEAR never reach from
 * one field into another; AND does. The evidence of a match:
 *
 * <ul>
 *   <li>a word, a wildcard, an inflected or an exact word: every word that it stands for, whole;
 *   <li>a phrase: every place where its parts follow each other, from the first word to the last; the places may overlap;
 *   <li>a list, OR, n OF: the evidence of every alternative that matched;
 *   <li>AND: the evidence of all operands;
 *   <li>NOT, urgency: none;
 *   <li>NEAR, ONEAR: both places of every pair, one of each operand, that have at most so many words between them; places
 *       that share a word are no pair, and places that are in no pair are no evidence. As the operand of another NEAR, a
 *       pair is the place from its first to its last word;
 *   <li>NOT NEAR: the places of the first operand that share no word with a place of the second, and have more than so
 *       many words between;
 *   <li>SENTENCE, PARAGRAPH: the evidence within every sentence or paragraph that matched;
 *   <li>ATLEAST: all places, where there are enough different ones;
 *   <li>a value: every line of its field that goes by the key.
 * </ul>
 */
public interface Matcher {

    /**
     * Matches all queries with one document.
     *
     * @param document what to look in
     * @return the queries that matched, and those that could not be decided
     */
    Matches match(Document document);
}

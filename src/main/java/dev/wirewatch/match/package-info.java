/**
 * Matches queries with the text of a document and tells the evidence.
 *
 * <p>It sees text alone: no news items, no rule packs. What each query matches and what its evidence is, says {@link
 * dev.wirewatch.match.Matcher}; {@link dev.wirewatch.match.NaiveMatcher} does it in the plainest way.
 */
package dev.wirewatch.match;

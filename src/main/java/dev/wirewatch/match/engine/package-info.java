/**
 * The fast matcher. {@link dev.wirewatch.match.engine.CompiledMatcher} is its door; {@code docs/matching.md} tells how it
 * works. In the order in which a document meets them: {@code ScannedDocument} and {@code TokenBuffer} cut it into words,
 * {@code Dictionary} looks them up, {@code Presence} holds the features found, {@code Postings} leads to candidates,
 * {@code Possibility} refuses most of them, {@code Evaluator} and {@code NodePlaces} decide where positions matter, {@code
 * Evidence} tells the places.
 */
package dev.wirewatch.match.engine;

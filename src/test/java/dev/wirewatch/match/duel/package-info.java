/**
 * Random rules and random texts, on which two matchers must agree. The smallest case on which they do not is what a
 * failure shows.
 */
package dev.wirewatch.match.duel;

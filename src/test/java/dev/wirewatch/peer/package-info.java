/**
 * Lucene Monitor, the matcher that ours is measured against and duels with. It sees the very words that ours sees, so
 * that a difference in matches is a difference in matching.
 */
package dev.wirewatch.peer;

package dev.wirewatch.rules;

import dev.wirewatch.match.Span;

/**
 * A party that an item names.
 *
 * @param party the party
 * @param span where, in the headline or in the body
 */
public record PartyMention(Party party, Span span) {}

package dev.wirewatch.match.duel;

import java.util.EnumSet;
import java.util.Set;

/** What random queries may be made of. */
enum Operator {
    WORD,
    PHRASE,
    WILDCARD,
    INFLECTED,
    EXACT,
    LIST,
    MACRO,
    AND,
    OR,
    NOT,
    /** NOT and urgency wherever they may stand: in OR, n OF, SENTENCE and NOT, as long as the whole has evidence. */
    BARE,
    SOME_OF,
    NEAR,
    /** NEAR of NEAR. */
    NESTED_NEAR,
    NOT_NEAR,
    WITHIN,
    FIRST,
    AT_LEAST,
    SCOPE,
    LEAD,
    VALUE,
    URGENCY;

    /** Those that mean the same to Lucene. */
    static final Set<Operator> LUCENE =
            Set.copyOf(EnumSet.of(WORD, PHRASE, WILDCARD, INFLECTED, LIST, MACRO, AND, OR, NOT, SOME_OF, NEAR, SCOPE));

    /** All of them. */
    static final Set<Operator> ALL = Set.copyOf(EnumSet.allOf(Operator.class));
}

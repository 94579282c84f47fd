/*
 * The query language of Wirewatch. docs/query-language.md tells what each part means.
 *
 * The grammar takes more than the language allows: mixed AND and OR, chained NEAR, unknown fields. QueryBuilder
 * refuses those with a message of its own, which a parser could not give.
 */
grammar Query;

query
    : expression EOF
    ;

expression
    : clause ((AND | OR) clause)*
    ;

clause
    : NOT? near
    ;

near
    : operand (NEAR operand)*
    ;

operand
    : FIELD? item
    ;

item
    : WORDS
    | QUOTED
    | LIST
    | OPEN expression CLOSE
    ;

AND
    : 'AND'
    ;

OR
    : 'OR'
    ;

NOT
    : 'NOT'
    ;

NEAR
    : 'NEAR/' [0-9]+
    ;

OPEN
    : '('
    ;

CLOSE
    : ')'
    ;

FIELD
    : [\p{L}]+ ':'
    ;

LIST
    : '$' [\p{L}\p{M}\p{Nd}_-]*
    ;

QUOTED
    : QUOTE UNQUOTED* QUOTE
    ;

UNCLOSED
    : QUOTE UNQUOTED*
    ;

// A word, or several joined by punctuation: arms, sanction*, U.S., S-300, al-Shabaab, AT&T.
WORDS
    : (LETTER | '*') (LETTER | '*' | JOINER)*
    ;

SPACE
    : [\p{White_Space}\p{Cf}]+ -> skip
    ;

UNKNOWN
    : .
    ;

fragment LETTER
    : [\p{L}\p{M}\p{Nd}]
    ;

// Full stop, apostrophes, hyphens, ampersand, slash, underscore, middle dot, and invisible format characters.
fragment JOINER
    : [.'&/_\u2019\u02BC\u2010\u2011\u2012\u2013\u00B7\p{Cf}]
    | '-'
    ;

// Straight quotes, the curly ones that word processors make of them, and guillemets.
fragment QUOTE
    : ["\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02]
    ;

fragment UNQUOTED
    : ~["\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02]
    ;

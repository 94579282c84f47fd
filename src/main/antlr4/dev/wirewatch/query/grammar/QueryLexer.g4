/* The tokens of the query language. */
lexer grammar QueryLexer;

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
    : 'NEAR/' DIGIT+
    ;

ONEAR
    : 'ONEAR/' DIGIT+
    ;

NOT_NEAR
    : 'NOT' BLANK+ 'NEAR/' DIGIT+
    ;

SENTENCE
    : 'SENTENCE'
    ;

PARAGRAPH
    : 'PARAGRAPH'
    ;

FIRST
    : 'FIRST/' DIGIT+
    ;

AT_LEAST
    : 'ATLEAST/' DIGIT+
    ;

// Not the beginning of 2 OFFICERS.
SOME_OF
    : DIGIT+ BLANK+ 'OF' {!Character.isLetterOrDigit(_input.LA(1))}?
    ;

OPEN
    : '('
    ;

CLOSE
    : ')'
    ;

COMMA
    : ','
    ;

// What it is compared with may be no number; TokenCheck says so.
URGENCY
    : 'urgency' BLANK* ('<=' | '>=' | '<' | '>' | '=' | '\u2264' | '\u2265') BLANK* (LETTER | [.+] | '-')*
    ;

// Behind it stands a value, which is no word: medtop:20000642, en-GB.
VALUE_FIELD
    : ('subject' | 'country' | 'provider' | 'language' | 'place') ':' -> pushMode(ONE_VALUE)
    ;

FIELD
    : [\p{L}]+ ':'
    ;

LIST
    : '$' NAME*
    ;

MACRO
    : '@' NAME*
    ;

QUOTED
    : QUOTE UNQUOTED* QUOTE
    ;

UNCLOSED
    : QUOTE UNQUOTED*
    ;

// A word, or several joined by punctuation, with their signs: arms, sanction*, supply+, =US, U.S., S-300, al-Shabaab.
WORDS
    : '='? (LETTER | [*?]) (LETTER | [*?+=] | JOINER)*
    ;

SPACE
    : (BLANK | [\p{Cf}])+ -> skip
    ;

// Marks of other languages that are not single characters: slop, a number of first words, a distance, doubled and joined
// signs; and NOT before their operators of one direction.
FOREIGN
    : ('~' DIGIT* | '/' DIGIT+ | '/' [Ff] DIGIT+ '/' | '&&' | '||' | '<=' | '>=' | 'NOT' BLANK+ 'NEAR/' DIGIT+ LETTER+) -> type(UNKNOWN)
    ;

UNKNOWN
    : .
    ;

mode ONE_VALUE;

VALUE_AND
    : 'AND' -> type(AND), popMode
    ;

VALUE_OR
    : 'OR' -> type(OR), popMode
    ;

VALUE_NOT
    : 'NOT' -> type(NOT), popMode
    ;

VALUE_OPEN
    : '(' -> type(OPEN), mode(VALUES)
    ;

VALUE_CLOSE
    : ')' -> type(CLOSE), popMode
    ;

VALUE_COMMA
    : ',' -> type(COMMA), popMode
    ;

VALUE_QUOTED
    : QUOTE UNQUOTED* QUOTE -> type(QUOTED), popMode
    ;

VALUE_UNCLOSED
    : QUOTE UNQUOTED* -> type(UNCLOSED), popMode
    ;

VALUE
    : VALUE_CHARACTER+ -> popMode
    ;

VALUE_SPACE
    : (BLANK | [\p{Cf}])+ -> skip
    ;

mode VALUES;

VALUES_AND
    : 'AND' -> type(AND)
    ;

VALUES_OR
    : 'OR' -> type(OR)
    ;

VALUES_NOT
    : 'NOT' -> type(NOT)
    ;

VALUES_OPEN
    : '(' -> type(OPEN), pushMode(VALUES)
    ;

VALUES_CLOSE
    : ')' -> type(CLOSE), popMode
    ;

VALUES_COMMA
    : ',' -> type(COMMA)
    ;

VALUES_QUOTED
    : QUOTE UNQUOTED* QUOTE -> type(QUOTED)
    ;

VALUES_UNCLOSED
    : QUOTE UNQUOTED* -> type(UNCLOSED)
    ;

VALUES_VALUE
    : VALUE_CHARACTER+ -> type(VALUE)
    ;

VALUES_SPACE
    : (BLANK | [\p{Cf}])+ -> skip
    ;

fragment DIGIT
    : [0-9]
    ;

fragment BLANK
    : [\p{White_Space}]
    ;

fragment LETTER
    : [\p{L}\p{M}\p{Nd}\u3007]
    ;

fragment NAME
    : [\p{L}\p{M}\p{Nd}_-]
    ;

// Full stop, apostrophes, hyphens, ampersand, slash, underscore, middle dot, and invisible format characters.
fragment JOINER
    : [.'&/_\u2019\u02BB-\u02BF\u2010\u2011\u2012\u2013\u00B7\p{Cf}]
    | '-'
    ;

fragment VALUE_CHARACTER
    : ~[\p{White_Space}\p{Cf}(),"\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02]
    ;

// Straight quotes, the curly ones that word processors make of them, and guillemets.
fragment QUOTE
    : ["\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02]
    ;

fragment UNQUOTED
    : ~["\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02]
    ;

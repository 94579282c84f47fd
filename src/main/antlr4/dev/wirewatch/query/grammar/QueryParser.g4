/*
 * The query language of Wirewatch. docs/query-language.md tells what each part means.
 *
 * The grammar takes more than the language allows: mixed AND and OR, chained NEAR, fields inside fields. QueryBuilder
 * refuses those with a message of its own, which a parser could not give.
 */
parser grammar QueryParser;

options {
    tokenVocab = QueryLexer;
}

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
    : operand ((NEAR | ONEAR | NOT_NEAR) operand)*
    ;

operand
    : (FIELD | VALUE_FIELD)? item
    ;

item
    : WORDS
    | QUOTED
    | VALUE
    | LIST
    | MACRO
    | URGENCY
    | (SENTENCE | PARAGRAPH | FIRST | AT_LEAST)? OPEN expression CLOSE
    | SOME_OF OPEN expression (COMMA expression)* CLOSE
    ;

/**
 * The query language: text to {@link dev.wirewatch.query.Query}, or diagnostics with line, column and caret.
 *
 * <p>{@link dev.wirewatch.query.Words} says what a word is, in queries and in the texts that they are matched with.
 * The grammar is {@code QueryParser.g4}, its tokens {@code QueryLexer.g4}; {@code docs/query-language.md} explains the
 * language by example.
 */
package dev.wirewatch.query;

/**
 * Rule packs: YAML to {@link dev.wirewatch.rules.RuleSet}, or problems with file, line, column and caret.
 *
 * <p>{@link dev.wirewatch.rules.PackReader} reads one pack and reports everything that is wrong in it; {@link
 * dev.wirewatch.rules.RuleSet} puts packs in force together; {@link dev.wirewatch.rules.ExampleCheck} runs the examples
 * that each rule carries. {@code docs/rules.md} describes the format.
 */
package dev.wirewatch.rules;

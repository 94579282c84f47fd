package dev.wirewatch.rules;

import java.util.Optional;

/**
 * Something that differs between two versions of a rule or a pack.
 *
 * @param what what differs: {@code severity}, {@code query}, {@code list $boats}; {@code moved}: a rule, to which pack
 * @param before its text before; empty where there was none
 * @param after its text after; empty where there is none
 */
public record Difference(String what, String before, String after) {

    static Optional<Difference> of(String what, String before, String after) {
        return before.equals(after) ? Optional.empty() : Optional.of(new Difference(what, before, after));
    }
}

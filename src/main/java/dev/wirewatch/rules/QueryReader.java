package dev.wirewatch.rules;

import dev.wirewatch.query.InvalidQueryException;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads the text of a query, whole or in part, as a parser of the query language does.
 *
 * @param <T> what the text becomes
 */
interface QueryReader<T> {

    /** Parses a text, with diagnostics that point into it. */
    T parse(String text) throws InvalidQueryException;

    /** Gives what a scalar holds; nothing where problems, at their places in the YAML, tell what is wrong. */
    static <T> Optional<T> read(ScalarNode text, QueryReader<T> reader, Problems problems) {
        try {
            return Optional.of(reader.parse(text.getValue()));
        } catch (InvalidQueryException e) {
            e.diagnostics().forEach(diagnostic -> problems.add(text, diagnostic));
            return Optional.empty();
        }
    }
}

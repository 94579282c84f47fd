package dev.wirewatch.embedded;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Which earlier versions of a subject a new schema must get along with, and in which direction. */
enum CompatibilityLevel {
    NONE(false, false, false),
    /** The new schema reads what the latest one wrote. */
    BACKWARD(true, false, false),
    /** The new schema reads what any earlier one wrote. */
    BACKWARD_TRANSITIVE(true, false, true),
    /** The latest schema reads what the new one writes. */
    FORWARD(false, true, false),
    /** Every earlier schema reads what the new one writes. */
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean backward;
    private final boolean forward;
    private final boolean transitive;

    CompatibilityLevel(boolean backward, boolean forward, boolean transitive) {
        this.backward = backward;
        this.forward = forward;
        this.transitive = transitive;
    }

    /** The level of that name, in any case; empty if there is none. */
    static Optional<CompatibilityLevel> named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * What speaks against a new schema.
     *
     * @param earlier the subject's schemas, oldest first
     * @return one line for each conflict; empty if the new schema is compatible
     */
    List<String> conflicts(Schema next, List<Schema> earlier) {
        List<Schema> tested =
                transitive || earlier.isEmpty() ? earlier : earlier.subList(earlier.size() - 1, earlier.size());
        return tested.stream().flatMap(old -> conflicts(next, old)).toList();
    }

    private Stream<String> conflicts(Schema next, Schema old) {
        Stream<String> reading = backward ? conflicts(next, old, "the new schema cannot read the old") : Stream.empty();
        Stream<String> read = forward ? conflicts(old, next, "the old schema cannot read the new") : Stream.empty();
        return Stream.concat(reading, read);
    }

    private static Stream<String> conflicts(Schema reader, Schema writer, String meaning) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(conflict -> line(conflict, meaning));
    }

    private static String line(Incompatibility conflict, String meaning) {
        return meaning + ": " + conflict.getType() + " at " + conflict.getLocation() + ": " + conflict.getMessage();
    }
}

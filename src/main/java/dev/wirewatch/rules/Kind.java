package dev.wirewatch.rules;

import dev.wirewatch.query.QueryText;
import java.util.Optional;

/**
 * A kind of what a rule watches for, such as the sale of arms or their delivery. Alerts carry the kinds that hold.
 *
 * @param name spelled like a rule's id
 * @param condition when it holds; nothing where it always does
 */
public record Kind(String name, Optional<Condition> condition) {

    /** Name and condition, however that is typed. */
    String text() {
        return name
                + condition.map(holds -> " when " + QueryText.of(holds.when())).orElse("");
    }
}

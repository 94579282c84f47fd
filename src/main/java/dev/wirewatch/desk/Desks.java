package dev.wirewatch.desk;

import dev.wirewatch.message.Alert;
import java.util.List;

/**
 * All desks.
 *
 * @param all the desks, in the order of their file; names are unique
 */
public record Desks(List<Desk> all) {

    /** Makes the list immutable. */
    public Desks {
        all = List.copyOf(all);
    }

    /**
     * The desks that an alert goes to.
     *
     * @param alert the alert
     * @return the desks that want it, in their order
     */
    public List<Desk> wanting(Alert alert) {
        return all.stream().filter(desk -> desk.wants(alert)).toList();
    }

    /**
     * The desks' names.
     *
     * @return the names, in their order
     */
    public List<String> names() {
        return all.stream().map(Desk::name).toList();
    }
}

package dev.wirewatch.desk;

import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Severity;
import java.util.Set;

/**
 * A named group of people with a topic of its own.
 *
 * @param name lower-case letters, digits and hyphens; the topic is {@code desk-<name>}
 * @param categories the categories that the desk wants; empty means every category
 * @param lowestSeverity the lowest severity that the desk wants
 */
public record Desk(String name, Set<String> categories, Severity lowestSeverity) {

    /** Makes the categories immutable. */
    public Desk {
        categories = Set.copyOf(categories);
    }

    /**
     * Whether an alert is for this desk.
     *
     * @param alert the alert
     * @return whether its category and its severity are ones that the desk wants
     */
    public boolean wants(Alert alert) {
        return (categories.isEmpty() || categories.contains(alert.getRule().getCategory()))
                && alert.getRule().getSeverity().compareTo(lowestSeverity) >= 0;
    }
}

package dev.wirewatch.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which field of labelled items is for which category: as the user said, or else by its name. A field that is named like
 * a category is for it, and so is one that is named like the beginning of a single category, up to a hyphen.
 *
 * @param categories all categories of the rules
 * @param given the categories that the user gave fields, by field
 */
record LabelFields(Set<String> categories, Map<String, String> given) {

    LabelFields {
        categories = Set.copyOf(categories);
        given = Map.copyOf(given);
    }

    /** The category that a field is for; empty where it is no label. */
    Optional<String> category(String field) {
        if (given.containsKey(field)) {
            return Optional.of(given.get(field));
        }
        if (categories.contains(field)) {
            return unlessGiven(field);
        }
        List<String> longer = categories.stream()
                .filter(category -> category.startsWith(field + "-"))
                .toList();
        return longer.size() == 1 ? unlessGiven(longer.get(0)) : Optional.empty();
    }

    private Optional<String> unlessGiven(String category) {
        return given.containsValue(category) ? Optional.empty() : Optional.of(category);
    }
}

package dev.wirewatch.rules;

import dev.wirewatch.query.QueryParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Puts macros in an order in which each comes behind those that it names. It does not recurse: a hostile pack could chain
 * all that it may have.
 *
 * @param names the macros in order, without those of a circle
 * @param circles the circles, each from a macro around to itself
 */
record MacroOrder(List<String> names, List<List<String>> circles) {

    /** Circles that are told at most; macros of further ones, and those that wait for them, are not read. */
    private static final int MOST_CIRCLES = 10;

    static MacroOrder of(Map<String, ScalarNode> texts) {
        Map<String, Set<String>> waitsFor = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            Set<String> named = new TreeSet<>(QueryParser.macrosNamed(text.getValue()));
            named.retainAll(texts.keySet());
            waitsFor.put(name, named);
        });
        List<List<String>> circles = new ArrayList<>();
        List<String> order = new ArrayList<>(ready(waitsFor));
        while (!waitsFor.isEmpty() && circles.size() < MOST_CIRCLES) {
            List<String> circle = circle(waitsFor);
            circles.add(circle);
            circle.forEach(waitsFor::remove);
            waitsFor.values().forEach(named -> circle.forEach(named::remove));
            order.addAll(ready(waitsFor));
        }
        return new MacroOrder(order, circles);
    }

    /** Takes out all macros that wait for none, and then for none but those. */
    private static List<String> ready(Map<String, Set<String>> waitsFor) {
        Map<String, List<String>> awaitedBy = new HashMap<>();
        Deque<String> free = new ArrayDeque<>();
        waitsFor.forEach((name, named) -> {
            named.forEach(other ->
                    awaitedBy.computeIfAbsent(other, added -> new ArrayList<>()).add(name));
            if (named.isEmpty()) {
                free.add(name);
            }
        });
        List<String> order = new ArrayList<>();
        while (!free.isEmpty()) {
            String name = free.remove();
            order.add(name);
            waitsFor.remove(name);
            for (String waiting : awaitedBy.getOrDefault(name, List.of())) {
                waitsFor.get(waiting).remove(name);
                if (waitsFor.get(waiting).isEmpty()) {
                    free.add(waiting);
                }
            }
        }
        return order;
    }

    /** Where every macro waits for another, following one from the next must come around. */
    private static List<String> circle(Map<String, Set<String>> waitsFor) {
        Set<String> path = new LinkedHashSet<>();
        String next = waitsFor.keySet().iterator().next();
        while (path.add(next)) {
            next = waitsFor.get(next).iterator().next();
        }
        List<String> walked = new ArrayList<>(path);
        walked.add(next);
        return walked.subList(walked.indexOf(next), walked.size());
    }
}

package dev.wirewatch.rules;

import dev.wirewatch.query.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the libraries that one pack uses, and those that these use, each once. */
final class LibraryLoader {

    private final Libraries libraries;
    private final Map<String, LibraryNames> read = new TreeMap<>();
    /** Those on the way from the pack to the one that is being read. */
    private final Set<String> open = new LinkedHashSet<>();

    private final List<Problem> found = new ArrayList<>();

    LibraryLoader(Libraries libraries) {
        this.libraries = libraries;
    }

    /**
     * Reads what stands at {@code use:}.
     *
     * @param problems of the pack or library that uses them
     * @return what may be named; nothing where problems, of that one or of libraries, tell that this is not known
     */
    Optional<SharedNames> use(Optional<Node> node, Problems problems) {
        int before = problems.count();
        SharedNames shared = new SharedNames(problems);
        Map<String, Node> names = new HashMap<>();
        for (Node entry :
                node.map(list -> YamlValue.sequence(list, "`use`", problems)).orElse(List.of())) {
            YamlValue.text(entry, "an entry of `use`", problems)
                    .filter(text -> isFirst(text, names, problems))
                    .flatMap(text -> library(text, problems))
                    .ifPresent(library -> shared.add(library, entry));
        }
        return problems.count() == before && found.isEmpty() ? Optional.of(shared) : Optional.empty();
    }

    private static boolean isFirst(ScalarNode text, Map<String, Node> names, Problems problems) {
        Node first = names.putIfAbsent(text.getValue(), text);
        if (first != null) {
            String message = "library `" + text.getValue() + "` is used twice";
            problems.add(text, message, "first used at " + problems.location(first));
        }
        return first == null;
    }

    private Optional<LibraryNames> library(ScalarNode text, Problems problems) {
        String name = text.getValue();
        if (read.containsKey(name)) {
            return Optional.of(read.get(name));
        }
        if (open.contains(name)) {
            problems.add(text, "library `" + name + "` uses itself: " + circle(name), "take one of them out");
            return Optional.empty();
        }
        if (read.size() + open.size() == PackLimits.LIBRARIES) {
            String message = "the pack uses more than " + PackLimits.LIBRARIES + " libraries";
            problems.add(text, message, "those count too that libraries use; put some together");
            return Optional.empty();
        }
        List<Problem> faults = libraries.faults(name);
        if (!faults.isEmpty()) {
            found.addAll(faults);
            return Optional.empty();
        }
        Optional<Library> library = libraries.find(name);
        if (library.isEmpty()) {
            String hint = Suggestion.nearest(name, libraries.names())
                    .map(nearest -> "did you mean `" + nearest + "`?")
                    .orElse(libraries.where());
            problems.add(text, "there is no library `" + name + "`", hint);
        }
        return library.map(this::read);
    }

    private String circle(String name) {
        List<String> path = new ArrayList<>(open);
        path.add(name);
        return path.subList(path.indexOf(name), path.size()).stream()
                .map(part -> "`" + part + "`")
                .collect(Collectors.joining(" → "));
    }

    private LibraryNames read(Library library) {
        Optional<LibraryNames> known = libraries.memory().find(library);
        known.ifPresent(names -> read.put(library.name(), names));
        return known.orElseGet(() -> readAnew(library));
    }

    private LibraryNames readAnew(Library library) {
        open.add(library.name());
        Problems problems = new Problems(library.source(), library.yaml());
        LibraryNames names = new LibraryReader(library, this, problems).read();
        found.addAll(problems.sorted());
        open.remove(library.name());
        read.put(library.name(), names);
        if (problems.isEmpty() && names.alone()) {
            libraries.memory().keep(names);
        }
        return names;
    }

    /** Those that were read, by name. */
    List<Library> used() {
        return read.values().stream().map(LibraryNames::library).toList();
    }

    /** Refuses the pack where a library is wrong: what its names stand for is not known then. */
    void refuseIfAny() throws InvalidRulesException {
        if (!found.isEmpty()) {
            throw new InvalidRulesException(List.copyOf(new LinkedHashSet<>(found)));
        }
    }
}

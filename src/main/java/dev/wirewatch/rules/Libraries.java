package dev.wirewatch.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The libraries that a pack may use. */
public final class Libraries {

    /** No library. */
    public static final Libraries NONE = new Libraries(List.of(), "there are none here");

    private final Map<String, Library> byName = new TreeMap<>();
    private final Map<String, List<Problem>> faults;
    private final String where;
    private final LibraryMemory memory;

    /**
     * Puts libraries together.
     *
     * @param libraries the libraries
     * @param where says, in a hint about one that is not among them, where such a library would have to be
     */
    public Libraries(Collection<Library> libraries, String where) {
        this(libraries, where, new LibraryMemory());
    }

    /** Puts libraries together, beside some that have no text, and what is wrong with each of these. */
    Libraries(Collection<Library> libraries, Map<String, List<Problem>> faults, String where) {
        this(libraries, faults, where, new LibraryMemory());
    }

    /** Puts libraries together, some of which may be known already. */
    Libraries(Collection<Library> libraries, String where, LibraryMemory memory) {
        this(libraries, Map.of(), where, memory);
    }

    private Libraries(
            Collection<Library> libraries, Map<String, List<Problem>> faults, String where, LibraryMemory memory) {
        libraries.forEach(library -> byName.put(library.name(), library));
        this.faults = Map.copyOf(faults);
        this.where = where;
        this.memory = memory;
    }

    Optional<Library> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Why a library that is there has no text; nothing where it has one or is not there. */
    List<Problem> faults(String name) {
        return faults.getOrDefault(name, List.of());
    }

    List<String> names() {
        List<String> names = new ArrayList<>(byName.keySet());
        names.addAll(faults.keySet());
        return names.stream().sorted().toList();
    }

    /** Those that have a text, by name. */
    Collection<Library> all() {
        return byName.values();
    }

    LibraryMemory memory() {
        return memory;
    }

    String where() {
        return where;
    }
}

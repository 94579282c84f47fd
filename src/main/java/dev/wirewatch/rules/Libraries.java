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

    /** Puts libraries together, some of which may be known already. */
    Libraries(Collection<Library> libraries, String where, LibraryMemory memory) {
        libraries.forEach(library -> byName.put(library.name(), library));
        this.where = where;
        this.memory = memory;
    }

    Optional<Library> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<String> names() {
        return new ArrayList<>(byName.keySet());
    }

    LibraryMemory memory() {
        return memory;
    }

    String where() {
        return where;
    }
}

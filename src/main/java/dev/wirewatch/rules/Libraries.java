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

    /**
     * Puts libraries together.
     *
     * @param libraries the libraries
     * @param where says, in a hint about one that is not among them, where such a library would have to be
     */
    public Libraries(Collection<Library> libraries, String where) {
        libraries.forEach(library -> byName.put(library.name(), library));
        this.where = where;
    }

    Optional<Library> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<String> names() {
        return new ArrayList<>(byName.keySet());
    }

    String where() {
        return where;
    }
}

package dev.wirewatch.rules;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.QueryText;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** What a pack, or a library, may name without defining it: the lists and macros of the libraries that it uses. */
final class SharedNames {

    private final Problems problems;
    private final Map<Node, LibraryNames> libraries = new LinkedHashMap<>();
    private final Map<String, List<Leaf>> lists = new LinkedHashMap<>();
    private final Map<String, Query> macros = new LinkedHashMap<>();
    /** By their codes. */
    private final Map<String, Party> parties = new LinkedHashMap<>();
    /** The party that has each word. */
    private final Map<Leaf, String> owners = new HashMap<>();
    /** The library of each name, which has its sign before it. */
    private final Map<String, String> origins = new HashMap<>();

    SharedNames(Problems problems) {
        this.problems = problems;
    }

    /**
     * Takes in the names of a library.
     *
     * @param use where the pack names the library
     */
    void add(LibraryNames library, Node use) {
        libraries.put(use, library);
        claim("list", "$", library.lists().keySet(), library, use);
        claim("macro", "@", library.macros().keySet(), library, use);
        library.parties().forEach(party -> add(party, library.library().name(), use));
        lists.putAll(library.lists());
        macros.putAll(library.macros());
    }

    private void add(Party party, String library, Node use) {
        Party first = parties.putIfAbsent(party.code(), party);
        if (first != null) {
            String message = "library `" + library + "` has a party `" + party.code() + "`, as one before it has";
            problems.add(use, message, "use one of the two, or take the party out of one");
            return;
        }
        for (Leaf word : party.words()) {
            String owner = owners.putIfAbsent(word, party.code());
            if (owner != null) {
                String message = "library `" + library + "` has `" + QueryText.of(word) + "` for party `" + party.code()
                        + "`, and one before it for `" + owner + "`";
                problems.add(use, message, "take the word out of one");
            }
        }
    }

    private void claim(String kind, String sign, Collection<String> names, LibraryNames library, Node use) {
        String claimant = library.library().name();
        for (String name : names) {
            String first = origins.putIfAbsent(sign + name, claimant);
            if (first != null) {
                String message = "libraries `" + first + "` and `" + claimant + "` both have a " + kind + " `" + sign
                        + name + "`";
                problems.add(use, message, "use one of the two, or rename it in one");
            }
        }
    }

    Map<String, List<Leaf>> lists() {
        return lists;
    }

    Map<String, Query> macros() {
        return macros;
    }

    /** Those of all libraries, in the order in which they are used. */
    List<Party> parties() {
        return List.copyOf(parties.values());
    }

    /** The name of the library that has a name. */
    Optional<String> origin(String sign, String name) {
        return Optional.ofNullable(origins.get(sign + name));
    }

    /** Adds a problem for each library of which no rule uses anything. */
    void checkUsed(NamesUsed used) {
        libraries.forEach((use, library) -> {
            if (!library.isUsed(used)) {
                String message = "no rule uses library `" + library.library().name() + "`";
                problems.add(use, message, "name one of its lists or macros in a query, or delete it here");
            }
        });
    }
}

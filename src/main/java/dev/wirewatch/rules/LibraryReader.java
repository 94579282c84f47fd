package dev.wirewatch.rules;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Leaf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one library. */
final class LibraryReader {

    static final List<String> KEYS = List.of("library", "title", "use", "lists", "macros", "parties");

    private final Library library;
    private final LibraryLoader loader;
    private final Problems problems;

    /** @param problems of the library, to which it adds what is wrong */
    LibraryReader(Library library, LibraryLoader loader, Problems problems) {
        this.library = library;
        this.loader = loader;
        this.problems = problems;
    }

    /** Gives what the library defines; nothing of it where it cannot be read at all. */
    LibraryNames read() {
        Optional<YamlMap> map = PackYaml.compose(library.yaml(), "library", problems)
                .flatMap(node -> YamlMap.read(node, "a library", KEYS, problems))
                .filter(read -> NamedEntries.areFew(read, "library", problems));
        return map.map(this::read).orElse(nothing());
    }

    private LibraryNames nothing() {
        return new LibraryNames(library, Map.of(), Map.of(), List.of(), false);
    }

    private LibraryNames read(YamlMap map) {
        map.requiredText("library").ifPresent(this::checkName);
        map.requiredText("title").ifPresent(text -> YamlValue.title(text, problems));
        return loader.use(map.optional("use"), problems)
                .map(shared -> read(map, shared))
                .orElse(nothing());
    }

    private LibraryNames read(YamlMap map, SharedNames shared) {
        Map<String, List<Leaf>> lists = new ListsReader(shared, problems).read(map);
        Map<String, Query> macros = new MacrosReader(shared, problems).read(map, lists);
        lists.keySet().removeAll(shared.lists().keySet());
        macros.keySet().removeAll(shared.macros().keySet());
        List<Party> parties = new PartiesReader(problems).read(map);
        if (lists.isEmpty() && macros.isEmpty() && map.optional("parties").isEmpty()) {
            problems.add(
                    map.node(),
                    "a library must have `lists`, `macros` or `parties`",
                    "add `lists:` with a name and entries");
        }
        return new LibraryNames(
                library, lists, macros, parties, map.optional("use").isEmpty());
    }

    /** Packs name a library by its file, and it tells its name itself; both must be the same. */
    private void checkName(ScalarNode text) {
        YamlValue.name(text, "`library`", problems)
                .filter(name -> !name.equals(library.name()))
                .ifPresent(name -> {
                    String message =
                            "the library that packs use as `" + library.name() + "` calls itself `" + name + "`";
                    problems.add(text, message, "name the file and the library alike");
                });
    }
}

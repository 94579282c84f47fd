package dev.wirewatch.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads rule packs. */
public final class PackReader {

    static final List<String> KEYS =
            List.of("pack", "title", RuleNotesReader.OWNER, RuleNotesReader.DESK, "use", "lists", "macros", "rules");

    private static final int NOT_PUBLISHED = 0;

    private final String yaml;
    private final Problems problems;
    private final LibraryLoader loader;

    private PackReader(String source, String yaml, Libraries libraries) {
        this.yaml = yaml;
        problems = new Problems(source, yaml);
        loader = new LibraryLoader(libraries);
    }

    /**
     * Reads one pack that uses no library.
     *
     * @param source the name that problems call it by: a file's path, or where else it came from
     * @param yaml the pack as written, at most {@link PackLimits#PACK_BYTES}
     * @return the pack
     * @throws InvalidRulesException if anything is wrong in it, with every problem found
     */
    public static Pack read(String source, String yaml) throws InvalidRulesException {
        return read(source, yaml, Libraries.NONE);
    }

    /**
     * Reads one pack. Its examples are read and not run; {@link ExampleCheck} runs them.
     *
     * @param source the name that problems call it by: a file's path, or where else it came from
     * @param yaml the pack as written; with the libraries that it uses at most {@link PackLimits#PACK_BYTES}
     * @param libraries the libraries that it may use
     * @return the pack
     * @throws InvalidRulesException if anything is wrong in it, with every problem found; where a library is wrong that it
     *     uses, with the problems of the libraries alone
     */
    public static Pack read(String source, String yaml, Libraries libraries) throws InvalidRulesException {
        return new PackReader(source, yaml, libraries).read();
    }

    private Pack read() throws InvalidRulesException {
        checkSize("the pack has ", bytes(yaml));
        Optional<YamlMap> map = PackYaml.compose(yaml, "pack", problems).flatMap(this::map);
        if (map.isEmpty() || !NamedEntries.areFew(map.get(), "pack", problems)) {
            problems.refuseIfAny();
        }
        SharedNames shared = shared(map.orElseThrow());
        Optional<Pack> pack = pack(map.get(), shared);
        problems.refuseIfAny();
        return pack.orElseThrow();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private void checkSize(String what, int bytes) throws InvalidRulesException {
        if (bytes > PackLimits.PACK_BYTES) {
            String message = what + bytes + " bytes, more than " + PackLimits.PACK_BYTES;
            problems.addWhole(message, "split it in several packs");
            problems.refuseIfAny();
        }
    }

    private Optional<YamlMap> map(Node node) {
        Optional<YamlMap> map = YamlMap.read(node, "a pack", problems);
        Optional<NodeTuple> library = map.map(read -> read.entries().get("library"));
        if (library.isPresent() && map.get().optional("pack").isEmpty()) {
            String hint = "it is checked and published with the packs that use it";
            problems.add(library.get().getKeyNode(), "this is a library and no pack", hint);
            return Optional.empty();
        }
        map.ifPresent(read -> read.refuseOthers(KEYS));
        return map;
    }

    /** Without them nothing can be said of the queries that name something of theirs. */
    private SharedNames shared(YamlMap map) throws InvalidRulesException {
        Optional<SharedNames> shared = loader.use(map.optional("use"), problems);
        loader.refuseIfAny();
        if (shared.isEmpty()) {
            problems.refuseIfAny();
        }
        int libraries = loader.used().stream()
                .mapToInt(library -> bytes(library.yaml()))
                .sum();
        checkSize("with its libraries the pack has ", bytes(yaml) + libraries);
        return shared.orElseThrow();
    }

    private Optional<Pack> pack(YamlMap map, SharedNames shared) {
        Optional<ScalarNode> nameText = map.requiredText("pack");
        Optional<String> name = nameText.flatMap(text -> YamlValue.name(text, "`pack`", problems));
        Optional<String> title = map.requiredText("title").flatMap(text -> YamlValue.title(text, problems));
        RuleNotes notes = new RuleNotesReader(problems).ofPack(map);
        PackNames names = PackNames.read(map, shared, problems);
        RuleReader reader = new RuleReader(name.orElse(""), notes, names.parser(), problems);
        List<Rule> rules =
                map.required("rules").map(node -> rules(node, reader, names)).orElse(List.of());
        if (name.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        List<Library> libraries = loader.used();
        String hash = PackHash.of(yaml, libraries);
        return Optional.of(new Pack(
                name.get(),
                title.get(),
                yaml,
                libraries,
                shared.parties(),
                hash,
                rules,
                problems.location(nameText.get()),
                NOT_PUBLISHED));
    }

    private List<Rule> rules(Node node, RuleReader reader, PackNames names) {
        List<Node> nodes = YamlValue.sequence(node, "`rules`", problems);
        List<Rule> rules =
                nodes.stream().map(reader::read).flatMap(Optional::stream).toList();
        Duplicates.ids(rules).forEach(problems::add);
        if (!rules.isEmpty() && rules.size() == nodes.size()) {
            names.checkUsed(NamesUsed.of(rules));
        }
        return rules;
    }
}

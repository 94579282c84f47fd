package dev.wirewatch.rules;

import com.google.common.hash.Hashing;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.QueryParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads rule packs. */
public final class PackReader {

    static final List<String> KEYS =
            List.of("pack", "title", RuleNotesReader.OWNER, RuleNotesReader.DESK, "lists", "macros", "rules");

    private final String yaml;
    private final Problems problems;
    private final ListsReader lists;
    private final MacrosReader macros;

    private PackReader(String source, String yaml) {
        this.yaml = yaml;
        problems = new Problems(source, yaml);
        lists = new ListsReader(problems);
        macros = new MacrosReader(problems);
    }

    /**
     * Reads one pack. Its examples are read and not run; {@link ExampleCheck} runs them.
     *
     * @param source the name that problems call it by: a file's path, or where else it came from
     * @param yaml the pack as written, at most {@link PackLimits#PACK_BYTES}
     * @return the pack
     * @throws InvalidRulesException if anything is wrong in it, with every problem found
     */
    public static Pack read(String source, String yaml) throws InvalidRulesException {
        return new PackReader(source, yaml).read();
    }

    private Pack read() throws InvalidRulesException {
        checkSize();
        Optional<Node> node = PackYaml.compose(yaml, problems);
        Optional<YamlMap> map = node.flatMap(found -> YamlMap.read(found, "a pack", KEYS, problems));
        if (map.isPresent()) {
            checkNames(map.get());
        }
        Optional<Pack> pack = map.flatMap(this::pack);
        problems.refuseIfAny();
        return pack.orElseThrow();
    }

    private void checkSize() throws InvalidRulesException {
        int bytes = yaml.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > PackLimits.PACK_BYTES) {
            String message = "the pack has " + bytes + " bytes, more than " + PackLimits.PACK_BYTES;
            problems.addWhole(message, "split it in several packs");
        }
        problems.refuseIfAny();
    }

    /** Names are looked at again for each query that gets one wrong; of too many, none are read. */
    private void checkNames(YamlMap map) throws InvalidRulesException {
        boolean fewLists = areFew(map, "lists", PackLimits.LISTS);
        boolean fewMacros = areFew(map, "macros", PackLimits.MACROS);
        if (!fewLists || !fewMacros) {
            problems.refuseIfAny();
        }
    }

    private boolean areFew(YamlMap map, String key, int most) {
        NodeTuple entry = map.entries().get(key);
        if (entry == null || !(entry.getValueNode() instanceof MappingNode names)) {
            return true;
        }
        int count = names.getValue().size();
        if (count > most) {
            String message = "the pack has " + count + " " + key + ", more than " + most;
            problems.add(entry.getKeyNode(), message, "split it in several packs");
        }
        return count <= most;
    }

    private Optional<Pack> pack(YamlMap map) {
        Optional<ScalarNode> nameText = map.requiredText("pack");
        Optional<String> name = nameText.flatMap(text -> YamlValue.name(text, "`pack`", problems));
        Optional<String> title = map.requiredText("title").flatMap(text -> YamlValue.title(text, problems));
        Map<String, List<Leaf>> entries = map.optional("lists").map(lists::read).orElse(Map.of());
        Map<String, Query> queries =
                map.optional("macros").map(node -> macros.read(node, entries)).orElse(Map.of());
        RuleReader reader = new RuleReader(
                name.orElse(""),
                new RuleNotesReader(problems).ofPack(map),
                new QueryParser(entries, queries),
                problems);
        List<Rule> rules =
                map.required("rules").map(node -> rules(node, reader)).orElse(List.of());
        if (name.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        String hash = Hashing.sha256().hashString(yaml, StandardCharsets.UTF_8).toString();
        return Optional.of(new Pack(name.get(), title.get(), yaml, hash, rules, problems.location(nameText.get())));
    }

    private List<Rule> rules(Node node, RuleReader reader) {
        List<Node> nodes = YamlValue.sequence(node, "`rules`", problems);
        List<Rule> rules =
                nodes.stream().map(reader::read).flatMap(Optional::stream).toList();
        Duplicates.ids(rules).forEach(problems::add);
        if (!rules.isEmpty() && rules.size() == nodes.size() && macros.areSound()) {
            NamesUsed used = NamesUsed.of(rules);
            lists.checkUsed(used);
            macros.checkUsed(used);
        }
        return rules;
    }
}

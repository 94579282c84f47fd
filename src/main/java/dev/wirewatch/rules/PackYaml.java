package dev.wirewatch.rules;

import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads a pack's YAML as nodes with their places. It makes no Java objects of them, and takes no anchors or tags. */
final class PackYaml {

    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ, Tag.MERGE);

    private static final String ANCHORS = "anchors and aliases are not allowed in a pack";
    private static final String USE_LISTS = "use `lists:` for what rules share";

    private PackYaml() {}

    /**
     * Gives the only document's node, or nothing where problems tell what is wrong.
     *
     * @param what it is: {@code pack}, or {@code library}
     */
    static Optional<Node> compose(String yaml, String what, Problems problems) {
        try {
            Node node = new Yaml(options()).compose(new StringReader(yaml));
            if (node == null) {
                problems.addWhole("the " + what + " is empty", "start it with `" + what + ":` and a name");
                return Optional.empty();
            }
            checkPlain(node, problems);
            return problems.isEmpty() ? Optional.of(node) : Optional.empty();
        } catch (MarkedYAMLException | ReaderException e) {
            YamlFault.add(e, problems);
        } catch (YAMLException e) {
            addLimit(yaml, problems);
        }
        return Optional.empty();
    }

    /** The parser refuses many aliases and deep nesting without their place. */
    private static void addLimit(String yaml, Problems problems) {
        int depth = 0;
        for (Event event : new Yaml(options()).parse(new StringReader(yaml))) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (event instanceof AliasEvent) {
                problems.add(event.getStartMark(), ANCHORS, USE_LISTS);
                return;
            }
            if (depth > PackLimits.YAML_DEPTH) {
                String message = "lists and maps lie more than " + PackLimits.YAML_DEPTH + " deep within each other";
                problems.add(event.getStartMark(), message, "a pack needs five");
                return;
            }
        }
        problems.addWhole("the pack is too large for YAML", "split it in several packs");
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(PackLimits.PACK_BYTES);
        options.setNestingDepthLimit(PackLimits.YAML_DEPTH);
        options.setMergeOnCompose(false);
        return options;
    }

    private static void checkPlain(Node node, Problems problems) {
        if (node.getAnchor() != null) {
            problems.add(node, ANCHORS, USE_LISTS);
            return; // an anchored collection may hold itself
        }
        if (!PLAIN_TAGS.contains(node.getTag())) {
            problems.add(node, "tags are not allowed in a pack", "leave out `" + node.getTag() + "`");
        }
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(child -> checkPlain(child, problems));
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                checkPlain(entry.getKeyNode(), problems);
                checkPlain(entry.getValueNode(), problems);
            }
        }
    }
}

package dev.wirewatch.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Finds queries, titles and examples without quotes that a comment follows on their last line: to YAML a {@code #} with a
 * blank before it ends the text, so of {@code query: a #OR b} only {@code a} is left. Names and words of lists, which can
 * hold no {@code #}, may have comments behind them.
 */
final class CutTexts {

    /** The keys whose values are such texts, in whatever map they stand. */
    private static final Set<String> TEXTS = Set.of("title", "query", "when", "headline", "body", "slugline", "byline");

    /** The keys of lists of such texts. */
    private static final Set<String> LISTS = Set.of("exceptions", "match", "no_match");

    private final Problems places;
    private final List<Advice> advice = new ArrayList<>();

    private CutTexts(Problems places) {
        this.places = places;
    }

    /**
     * Looks through a pack or library, which may have other faults.
     *
     * @param source the name that advice calls it by
     * @return a warning at each such comment, in the order of the text; none where the YAML cannot be read
     */
    static List<Advice> of(String source, String yaml) {
        Problems places = new Problems(source, yaml);
        CutTexts search = new CutTexts(places);
        PackYaml.compose(yaml, "pack", places).ifPresent(search::walk);
        return search.advice.stream().distinct().toList();
    }

    private void walk(Node node) {
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::walk);
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().stream().filter(entry -> !isKey(entry, "lists")).forEach(entry -> {
                texts(entry).forEach(this::check);
                walk(entry.getValueNode());
            });
        }
    }

    /** What packs call their lists is theirs to choose: {@code match} too. */
    private static boolean isKey(NodeTuple entry, String key) {
        return key(entry).equals(key);
    }

    private static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
    }

    private static Collection<Node> texts(NodeTuple entry) {
        String key = key(entry);
        Node value = entry.getValueNode();
        if (LISTS.contains(key) && value instanceof SequenceNode list) {
            return list.getValue();
        }
        if (key.equals("macros") && value instanceof MappingNode macros) {
            return macros.getValue().stream().map(NodeTuple::getValueNode).toList();
        }
        return TEXTS.contains(key) ? List.of(value) : List.of();
    }

    private void check(Node node) {
        Optional<Location> comment = node instanceof ScalarNode text && text.getScalarStyle() == ScalarStyle.PLAIN
                ? places.commentBehind(text)
                : Optional.empty();
        comment.ifPresent(place -> advice.add(Advice.warning(
                place,
                "YAML takes this for a comment, so it is no part of the text before it",
                "put quotes around the whole text if it is; else write the comment on a line of its own")));
    }
}

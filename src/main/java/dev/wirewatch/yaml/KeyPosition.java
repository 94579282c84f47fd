package dev.wirewatch.yaml;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds where a key is written: Jackson tells of an unknown one only when it has read the whole map. */
final class KeyPosition {

    private KeyPosition() {}

    /**
     * Where the last step of a path begins: its key, or in a list its element; for a key that is not there, what should
     * hold it.
     *
     * @throws org.yaml.snakeyaml.error.MarkedYAMLException where the text is not YAML as a whole
     */
    static Mark of(String yaml, List<Reference> path) {
        Node at = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        Mark mark = at.getStartMark();
        for (Reference step : path) {
            if (at instanceof MappingNode map && step.getFieldName() != null) {
                Optional<NodeTuple> entry = entry(map, step.getFieldName());
                if (entry.isEmpty()) {
                    return mark;
                }
                mark = entry.get().getKeyNode().getStartMark();
                at = entry.get().getValueNode();
            } else if (at instanceof SequenceNode list && step.getIndex() >= 0) {
                at = list.getValue().get(step.getIndex());
                mark = at.getStartMark();
            }
        }
        return mark;
    }

    private static Optional<NodeTuple> entry(MappingNode map, String key) {
        return map.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst();
    }
}

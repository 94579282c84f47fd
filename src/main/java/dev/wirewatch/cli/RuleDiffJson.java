package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.rules.ChangeKind;
import dev.wirewatch.rules.Difference;
import dev.wirewatch.rules.PackChange;
import dev.wirewatch.rules.RuleChange;
import dev.wirewatch.rules.RuleSetDiff;
import java.util.List;
import java.util.stream.Stream;

/** What differs between rule sets as JSON lines: one object a pack and one for each of its rules, then the sums. */
final class RuleDiffJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RuleDiffJson() {}

    static Stream<String> lines(RuleSetDiff diff) {
        return Stream.concat(diff.packs().stream().flatMap(RuleDiffJson::pack), Stream.of(sums(diff)))
                .map(ObjectNode::toString);
    }

    private static Stream<ObjectNode> pack(PackChange change) {
        ObjectNode line = NODES.objectNode()
                .put("pack", change.pack().name())
                .put("change", RuleDiffText.name(change.kind()))
                .put("text_only", change.isTextOnly())
                .put("unchanged", change.unchanged());
        line.set("differences", of(change.differences()));
        return Stream.concat(Stream.of(line), change.rules().stream().map(rule -> rule(change, rule)));
    }

    private static ObjectNode rule(PackChange pack, RuleChange change) {
        ObjectNode line = NODES.objectNode()
                .put("pack", pack.pack().name())
                .put("rule", change.rule().id())
                .put("title", change.rule().title())
                .put("change", RuleDiffText.name(change.kind()));
        line.set("differences", of(change.differences()));
        return line;
    }

    private static ArrayNode of(List<Difference> differences) {
        ArrayNode array = NODES.arrayNode();
        differences.forEach(difference -> array.addObject()
                .put("what", difference.what())
                .put("before", difference.before())
                .put("after", difference.after()));
        return array;
    }

    private static ObjectNode sums(RuleSetDiff diff) {
        ObjectNode line = NODES.objectNode();
        for (ChangeKind kind : ChangeKind.values()) {
            line.put("rules_" + RuleDiffText.name(kind), diff.rules(kind));
        }
        return line.put("rules_unchanged", diff.rulesUnchanged())
                .put("packs", diff.packs().size())
                .put("packs_unchanged", diff.unchanged().size());
    }
}

package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.alert.Detections;
import dev.wirewatch.message.Detection;
import dev.wirewatch.message.Evidence;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.rules.Rule;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.rules.RuleStatus;
import dev.wirewatch.rules.SeverityName;
import dev.wirewatch.wire.StoryKey;
import java.io.PrintWriter;
import java.util.Optional;

/** Prints which rules match news items: one JSON object a match, and one line of text for each rule set aside. */
final class MatchLines {

    private final RuleSet ruleSet;
    private final PrintWriter out;
    private final PrintWriter err;
    private int matches;
    private int setAside;

    /**
     * @param out where matches go
     * @param err where is told of rules set aside
     */
    MatchLines(RuleSet ruleSet, PrintWriter out, PrintWriter err) {
        this.ruleSet = ruleSet;
        this.out = out;
        this.err = err;
    }

    void print(NewsItem item) {
        Detections detections = Detections.of(StoryKey.of(item), item, ruleSet);
        for (Detection detection : detections.all()) {
            ObjectNode line = line(detection);
            Optional.ofNullable(detections.leftOut().get(detection.getRule().getId()))
                    .ifPresent(places -> line.put("evidence_left_out", places));
            out.println(line);
            matches++;
        }
        for (String rule : detections.setAside()) {
            setAside++;
            err.println(Printable.of(item.getUri() + ": rule " + rule
                    + " set aside: its query is too dear for this item; whether it matches is not known"));
        }
    }

    /** Tells a person, who would wonder at no output, that nothing matched; where a rule was set aside, that is not known. */
    void tellIfNone() {
        if (matches == 0 && setAside == 0) {
            err.println("no rule matches");
        }
    }

    /** How often a rule was set aside so far. */
    int setAside() {
        return setAside;
    }

    private ObjectNode line(Detection detection) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("item", detection.getItem().getUri())
                .put("headline", detection.getItem().getHeadline())
                .put("rule", detection.getRule().getId())
                .put("category", detection.getRule().getCategory())
                .put("severity", SeverityName.of(detection.getRule().getSeverity()));
        status(detection.getRule().getId())
                .filter(RuleStatus::isShadow)
                .ifPresent(status -> line.put("status", status.label()));
        line.putArray("evidence")
                .addAll(detection.getEvidence().stream().map(MatchLines::line).toList());
        detection.getKinds().forEach(line.putArray("kinds")::add);
        line.putArray("parties")
                .addAll(detection.getParties().stream().map(MessageJson::of).toList());
        return line;
    }

    private Optional<RuleStatus> status(String id) {
        return ruleSet.rule(id).map(Rule::status);
    }

    private static ObjectNode line(Evidence evidence) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("field", evidence.getField())
                .put("start", evidence.getStart())
                .put("end", evidence.getEnd())
                .put("text", evidence.getText());
    }
}

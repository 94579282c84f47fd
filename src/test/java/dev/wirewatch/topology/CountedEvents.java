package dev.wirewatch.topology;

import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Severity;
import dev.wirewatch.rules.RuleSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes down, one line an event, what the stages count. */
final class CountedEvents implements PipelineMetrics {

    private final List<String> events = new ArrayList<>();

    List<String> all() {
        return events;
    }

    @Override
    public void messageRead(String feed) {
        events.add("read " + feed);
    }

    @Override
    public void contentTypeMismatched(String feed) {
        events.add("mismatched " + feed);
    }

    @Override
    public void messageRejected(String feed, RejectionReason reason) {
        events.add("rejected " + feed + " " + reason);
    }

    @Override
    public void sequenceGap(String feed, int missing) {
        events.add("gap " + feed + " " + missing);
    }

    @Override
    public void recordRejected(RejectionReason reason) {
        events.add("put aside " + reason);
    }

    @Override
    public void itemRead(String feed, String format) {
        events.add("item " + feed + " " + format);
    }

    @Override
    public void itemMatched(DetectOutcome outcome) {
        events.add("detect " + outcome);
    }

    @Override
    public void detected(String category) {
        events.add("detected " + category);
    }

    @Override
    public void shadowDetected(String rule) {
        events.add("shadow " + rule);
    }

    @Override
    public void ruleSetAside(String rule) {
        events.add("set aside " + rule);
    }

    @Override
    public void alerted(String category, Severity severity, AlertKind kind, Duration sinceReceipt) {
        events.add("alerted " + category + " " + severity + " " + kind);
    }

    @Override
    public void rulesInForce(RuleSet ruleSet) {
        events.add("rules " + ruleSet.rules().size());
    }

    @Override
    public void packRefused(String pack) {
        events.add("refused " + pack);
    }
}

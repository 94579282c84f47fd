package dev.wirewatch.cli;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.app.RuleTopic.Dated;
import dev.wirewatch.app.RunningRules;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.RuleSet;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is in force where: the packs on {@code watch-rules}, and what services say that they have.
 *
 * @param ruleSet the published packs, compiled
 * @param published the same as published
 * @param services what each service says
 */
record RunningPacks(RuleSet ruleSet, Map<String, Dated> published, List<Answer> services) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Digits of a pack's hash that are shown, as many as of a rule set's version. */
    private static final int DIGITS = 12;

    private static final List<String> HEADS = List.of("PACK", "VERSION", "RULES", "HASH", "PUBLISHED");

    /**
     * What a service says.
     *
     * @param service its URL
     * @param rules its rules; empty where it did not tell them
     * @param failure why it did not; empty where it did
     */
    record Answer(URI service, Optional<RunningRules> rules, String failure) {

        static Answer of(URI service) {
            try {
                return new Answer(service, Optional.of(RunningRules.ask(service, PATIENCE)), "");
            } catch (IOException e) {
                return new Answer(service, Optional.empty(), e.getMessage());
            }
        }
    }

    boolean isSameEverywhere() {
        return services.stream().allMatch(this::isSame);
    }

    private boolean isSame(Answer answer) {
        return answer.rules()
                .filter(rules -> rules.ruleSet().equals(ruleSet.version()))
                .isPresent();
    }

    Stream<String> lines() {
        List<List<String>> rows = new ArrayList<>(List.of(HEADS));
        ruleSet.packs().forEach(pack -> rows.add(row(pack)));
        int rules = ruleSet.rules().size();
        String sum = Counted.of(ruleSet.packs().size(), "pack") + ", " + Counted.of(rules, "rule") + ", rule set "
                + ruleSet.version() + " is published";
        return Stream.of(
                        TextTable.lines(rows, HEADS.size()),
                        Stream.of(sum),
                        services.stream().map(this::line))
                .flatMap(lines -> lines);
    }

    private List<String> row(Pack pack) {
        return List.of(
                pack.name(),
                Integer.toString(of(pack).pack().getVersion()),
                Integer.toString(pack.rules().size()),
                pack.hash().substring(0, DIGITS),
                time(pack).truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private Dated of(Pack pack) {
        return published.get(pack.name());
    }

    private Instant time(Pack pack) {
        return of(pack).published();
    }

    private String line(Answer answer) {
        String said = answer.rules()
                .map(rules -> "rule set " + rules.ruleSet()
                        + (isSame(answer) ? ", the same" : ", another: " + differing(rules)))
                .orElse(answer.failure());
        return answer.service() + ": " + Printable.of(said);
    }

    /** What the service has of the packs that differ. */
    private String differing(RunningRules rules) {
        TreeSet<String> names = new TreeSet<>(rules.versions().keySet());
        names.addAll(published.keySet());
        String differing = names.stream()
                .filter(name -> version(name) != rules.versions().getOrDefault(name, 0))
                .map(name -> rules.versions().containsKey(name)
                        ? name + " version " + rules.versions().get(name)
                        : "no " + name)
                .collect(joining(", "));
        return differing.isEmpty() ? "packs of the same versions, written otherwise" : differing;
    }

    private int version(String name) {
        return published.containsKey(name) ? published.get(name).pack().getVersion() : 0;
    }

    Stream<String> json() {
        Stream<ObjectNode> packs = ruleSet.packs().stream().map(pack -> JsonNodeFactory.instance
                .objectNode()
                .put("pack", pack.name())
                .put("version", of(pack).pack().getVersion())
                .put("rules", pack.rules().size())
                .put("hash", pack.hash())
                .put("published", time(pack).toString()));
        ObjectNode sum = JsonNodeFactory.instance
                .objectNode()
                .put("rule_set", ruleSet.version())
                .put("packs", ruleSet.packs().size())
                .put("rules", ruleSet.rules().size());
        return Stream.of(packs, Stream.of(sum), services.stream().map(this::object))
                .flatMap(lines -> lines)
                .map(ObjectNode::toString);
    }

    private ObjectNode object(Answer answer) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("service", answer.service().toString())
                .put("same", isSame(answer));
        answer.rules().ifPresent(rules -> {
            line.put("rule_set", rules.ruleSet());
            ObjectNode versions = line.putObject("versions");
            rules.versions().forEach(versions::put);
        });
        if (!answer.failure().isEmpty()) {
            line.put("failure", answer.failure());
        }
        return line;
    }
}

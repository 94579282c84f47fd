package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Maps;
import dev.wirewatch.app.Configuration;
import dev.wirewatch.app.Connection;
import dev.wirewatch.app.RuleTopic;
import dev.wirewatch.app.RuleTopic.Dated;
import dev.wirewatch.cli.RunningPacks.Answer;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Rule;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.rules.SeverityName;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wirewatch rules list}: the rules of packs, or of what is published. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists rules: of the named packs, of what is published, or else the shipped ones; or what is in force where.")
final class RulesListCommand implements Callable<Integer> {

    /** Of the table, all flush left. */
    private static final int COLUMNS = 5;

    @Mixin
    private PackPaths named;

    @Option(names = "--published", description = "Those that are published on watch-rules.")
    private boolean published;

    @Option(
            names = "--running",
            description =
                    "The packs that are published, with their versions, and whether the services have them in force.")
    private boolean running;

    @Option(
            names = "--service",
            converter = ServiceUrlConverter.class,
            paramLabel = "URL",
            description = "With --running, a service to ask; may be repeated. Default: that of the configuration.")
    private List<URI> services = List.of();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin
    private ConnectionOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InvalidRulesException, IOException {
        requireSense();
        if (running) {
            return listRunning();
        }
        PrintWriter out = spec.commandLine().getOut();
        RuleSet rules = rules();
        if (json) {
            rules.rules().forEach(rule -> out.println(object(rule)));
        } else {
            List<List<String>> rows =
                    rules.rules().stream().map(RulesListCommand::row).toList();
            TextTable.lines(rows, COLUMNS).forEach(out::println);
            out.println(Counted.of(rules.rules().size(), "rule") + " in "
                    + Counted.of(rules.packs().size(), "pack") + ", rule set " + rules.version());
        }
        return ExitCode.OK;
    }

    private void requireSense() {
        if (running && (published || named.areNamed())) {
            throw new ParameterException(
                    spec.commandLine(), "--running lists what is published; it takes no packs and no --published");
        }
        if (!running && !services.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--service goes with --running");
        }
        if (published && named.areNamed()) {
            throw new ParameterException(spec.commandLine(), "--published lists what is published; it takes no packs");
        }
    }

    /** A service that was not named may well be elsewhere: that it does not answer is told, and no failure. */
    private int listRunning() throws InvalidRulesException {
        Map<String, Dated> packs;
        Connection connection = options.connect();
        try (SchemaRegistry registry = connection.schemaRegistry(options.patience())) {
            packs = new RuleTopic(connection, registry).dated();
        }
        RuleSet ruleSet = RuleSet.of(
                RuleTopic.compilable(Maps.transformValues(packs, Dated::pack)).values());
        List<URI> asked = services.isEmpty() ? List.of(configuredService()) : services;
        RunningPacks list =
                new RunningPacks(ruleSet, packs, asked.stream().map(Answer::of).toList());
        (json ? list.json() : list.lines()).forEach(spec.commandLine().getOut()::println);
        boolean sound = services.isEmpty()
                ? list.services().stream().allMatch(answer -> answer.rules().isEmpty()) || list.isSameEverywhere()
                : list.isSameEverywhere();
        return sound ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private URI configuredService() {
        Configuration.Http http = options.configuration().http();
        String host = http.host().equals("0.0.0.0") ? "127.0.0.1" : http.host();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + http.port());
    }

    private RuleSet rules() throws InvalidRulesException, IOException {
        if (!published) {
            return RuleSet.of(named.read());
        }
        Connection connection = options.connect();
        try (SchemaRegistry registry = connection.schemaRegistry(options.patience())) {
            return new RuleTopic(connection, registry).inForce();
        }
    }

    private static List<String> row(Rule rule) {
        return List.of(
                rule.id(),
                rule.category(),
                SeverityName.of(rule.severity()),
                rule.status().label(),
                Printable.of(rule.title()));
    }

    private static ObjectNode object(Rule rule) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("id", rule.id())
                .put("pack", rule.pack())
                .put("category", rule.category())
                .put("severity", SeverityName.of(rule.severity()))
                .put("status", rule.status().label())
                .put("title", rule.title());
        rule.notes().owner().ifPresent(owner -> line.put("owner", owner));
        rule.notes().desk().ifPresent(desk -> line.put("desk", desk));
        putTexts(line, "subjects", rule.subjects());
        putTexts(line, "references", rule.notes().references());
        if (!rule.raises().isEmpty()) {
            ArrayNode raises = line.putArray("raise");
            rule.raises().forEach(raise -> raises.addObject()
                    .put("to", SeverityName.of(raise.to()))
                    .put("when", raise.condition().text()));
        }
        if (!rule.kinds().isEmpty()) {
            ArrayNode kinds = line.putArray("kinds");
            rule.kinds().forEach(kind -> {
                ObjectNode object = kinds.addObject().put("kind", kind.name());
                kind.condition().ifPresent(condition -> object.put("when", condition.text()));
            });
        }
        return line;
    }

    private static void putTexts(ObjectNode line, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(line.putArray(name)::add);
        }
    }
}

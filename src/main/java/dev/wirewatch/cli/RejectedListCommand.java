package dev.wirewatch.cli;

import dev.wirewatch.app.Connection;
import dev.wirewatch.app.RejectionTopic;
import dev.wirewatch.app.ResendTopic;
import dev.wirewatch.registry.SchemaRegistry;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wirewatch rejected list}: what lies on {@code wire-rejected}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists rejections by when they were put aside, the newest last.")
final class RejectedListCommand implements Callable<Integer> {

    @Mixin
    private RejectionFilter filter;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "The newest N (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin
    private ConnectionOptions options;

    @Spec
    private CommandSpec spec;

    private final PriorityQueue<RejectionSummary> newest = new PriorityQueue<>(RejectionSummary.NEWEST_LAST);
    private long found;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit " + limit + ": at least 1");
        }
        Connection connection = options.connect();
        try (SchemaRegistry registry = connection.schemaRegistry(options.patience())) {
            ResendTopic.Resent resent = new ResendTopic(connection, registry).resent();
            new RejectionTopic(connection, registry).forEach(filter.since(), kept -> {
                if (filter.accepts(kept)) {
                    add(RejectionSummary.of(kept, resent.contains(kept)));
                }
            });
        }
        print();
        return ExitCode.OK;
    }

    private void add(RejectionSummary summary) {
        found++;
        newest.add(summary);
        if (newest.size() > limit) {
            newest.remove();
        }
    }

    private void print() {
        PrintWriter out = spec.commandLine().getOut();
        List<RejectionSummary> shown = new ArrayList<>(newest);
        shown.sort(RejectionSummary.NEWEST_LAST);
        if (!json && !shown.isEmpty()) {
            out.println(RejectionSummary.HEADING);
        }
        shown.forEach(summary -> out.println(json ? summary.object().toString() : summary.line()));
        if (found > shown.size()) {
            spec.commandLine()
                    .getErr()
                    .println("wirewatch: the newest " + shown.size() + " of " + found
                            + " are shown; --limit N shows more");
        }
        if (!json) {
            out.println(Counted.of(found, "rejection"));
        }
    }
}

package dev.wirewatch.cli;

import dev.wirewatch.app.Connection;
import dev.wirewatch.app.KeptRejection;
import dev.wirewatch.app.RejectionName;
import dev.wirewatch.app.RejectionTopic;
import dev.wirewatch.app.Resender;
import dev.wirewatch.app.Resender.Outcome;
import dev.wirewatch.registry.SchemaRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code wirewatch rejected resend}: puts the wire messages of rejections on {@code wire-raw} again. */
@Command(
        name = "resend",
        mixinStandardHelpOptions = true,
        description = "Puts the wire messages of rejections on wire-raw again, by their ids or by filters.")
final class RejectedResendCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "As 'wirewatch rejected list' prints it, or TOPIC-PARTITION-OFFSET of the record put aside.")
    private List<String> ids = List.of();

    @Mixin
    private RejectionFilter filter;

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "What the messages are declared as, in place of what they were.")
    private Optional<String> contentType = Optional.empty();

    @Option(names = "--again", description = "Those too that were resent before.")
    private boolean again;

    @Mixin
    private ConnectionOptions options;

    @Spec
    private CommandSpec spec;

    private List<RejectionName> names = List.of();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private int missing;

    @Override
    public Integer call() {
        names = names();
        checkUsage();
        Connection connection = options.connect();
        try (SchemaRegistry registry = connection.schemaRegistry(options.patience());
                Resender resender = Resender.begin(connection, registry, again)) {
            RejectionTopic topic = new RejectionTopic(connection, registry);
            for (RejectionName name : names) {
                topic.find(name).ifPresentOrElse(kept -> resend(resender, kept), () -> missing(name));
                resender.commit();
            }
            if (names.isEmpty()) {
                topic.forEach(filter.since(), kept -> resendWanted(resender, kept), resender::commit);
            }
        }
        tell();
        return names.isEmpty() ? byFilters() : byIds();
    }

    private int byIds() {
        boolean all = outcomes.keySet().stream().allMatch(outcome -> outcome == Outcome.RESENT) && missing == 0;
        return all ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Filters that fit nothing are likely mistyped. */
    private int byFilters() {
        if (outcomes.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "wirewatch: no rejection fits these filters; 'wirewatch rejected list' shows what there is");
        }
        return outcomes.isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** Read here: where an id of several is none, the parser of options would blame them all. */
    private List<RejectionName> names() {
        RejectionNameConverter converter = new RejectionNameConverter();
        try {
            return ids.stream().map(converter::convert).toList();
        } catch (TypeConversionException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void checkUsage() {
        if (names.isEmpty() != filter.isGiven()) {
            throw new ParameterException(
                    spec.commandLine(), "either ids, or --feed, --reason and --since, tell what is to be resent");
        }
        if (contentType.filter(type -> !type.contains("/")).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--content-type " + contentType.get() + ": a media type is like text/plain");
        }
    }

    private void resendWanted(Resender resender, KeptRejection kept) {
        if (filter.accepts(kept)) {
            resend(resender, kept);
        }
    }

    private void resend(Resender resender, KeptRejection kept) {
        outcomes.merge(resender.resend(kept, contentType), 1, Integer::sum);
    }

    private void missing(RejectionName name) {
        missing++;
        spec.commandLine().getErr().println("wirewatch: no rejection " + RejectionText.name(name));
    }

    private void tell() {
        int resent = outcomes.getOrDefault(Outcome.RESENT, 0);
        spec.commandLine().getOut().println("resent " + resent + (resent == 1 ? " message" : " messages"));
        tell(Outcome.RESENT_BEFORE, "resent before; --again sends them once more");
        tell(Outcome.NO_WIRE_MESSAGE, "records of inner topics, which are no wire messages");
        tell(Outcome.IN_PART, "kept in part, as they were too large");
    }

    private void tell(Outcome outcome, String why) {
        if (outcomes.containsKey(outcome)) {
            spec.commandLine().getErr().println("wirewatch: left out " + outcomes.get(outcome) + ": " + why);
        }
    }
}

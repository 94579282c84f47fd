package dev.wirewatch.cli;

import dev.wirewatch.app.NoVersionException;
import dev.wirewatch.app.StartException;
import dev.wirewatch.backtest.TooManyAlertsException;
import dev.wirewatch.embedded.EmbeddedStartException;
import dev.wirewatch.feed.FeedException;
import dev.wirewatch.query.SourceText;
import dev.wirewatch.registry.RegistryUnavailableException;
import dev.wirewatch.registry.SchemaRefusedException;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Problem;
import dev.wirewatch.yaml.InvalidYamlException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong in one line, for a fault in a file with its place below it, and keeps stack traces for our own faults. */
final class OneLineErrors implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OneLineErrors.class);

    /** Faults of the surroundings or of the input, whose message tells the user all. */
    private static final List<Class<? extends Exception>> EXPECTED = List.of(
            IOException.class,
            StartException.class,
            EmbeddedStartException.class,
            FeedException.class,
            TooManyAlertsException.class,
            InvalidRulesException.class,
            NoVersionException.class,
            InvalidYamlException.class,
            RegistryUnavailableException.class,
            SchemaRefusedException.class,
            KafkaException.class);

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult result) {
        boolean expected = EXPECTED.stream().anyMatch(type -> type.isInstance(fault));
        if (!expected) {
            LOG.atError().setCause(fault).log("this is a fault of wirewatch; please report it");
        }
        String message = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        command.getErr().println("wirewatch: " + Printable.of(message.strip()));
        more(fault).ifPresent(more -> command.getErr().print(more));
        command.getErr().flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** What follows the line for a fault in a file: its place, and of rules what to do and how many more there are. */
    private static Optional<String> more(Exception fault) {
        if (fault instanceof InvalidRulesException refused) {
            int more = refused.problems().size() - 1;
            Problem first = refused.problems().get(0);
            return Optional.of(first.location().excerpt()
                    + (first.hint().isEmpty() ? "" : "  hint: " + first.hint() + "\n")
                    + (more == 0
                            ? ""
                            : "  and " + more + " more; `wirewatch rules check` shows all that are in files\n"));
        }
        return fault instanceof InvalidYamlException wrong
                ? wrong.place().map(place -> new SourceText(place.text()).excerpt(place.offset(), place.offset()))
                : Optional.empty();
    }
}

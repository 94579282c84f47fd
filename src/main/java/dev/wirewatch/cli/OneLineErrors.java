package dev.wirewatch.cli;

import dev.wirewatch.app.StartException;
import dev.wirewatch.embedded.EmbeddedStartException;
import dev.wirewatch.feed.FeedException;
import dev.wirewatch.registry.RegistryUnavailableException;
import dev.wirewatch.registry.SchemaRefusedException;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.yaml.InvalidYamlException;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong in one line, and keeps stack traces for our own faults. */
final class OneLineErrors implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OneLineErrors.class);

    /** Faults of the surroundings or of the input, whose message tells the user all. */
    private static final List<Class<? extends Exception>> EXPECTED = List.of(
            IOException.class,
            StartException.class,
            EmbeddedStartException.class,
            FeedException.class,
            InvalidRulesException.class,
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
        return CommandLine.ExitCode.SOFTWARE;
    }
}

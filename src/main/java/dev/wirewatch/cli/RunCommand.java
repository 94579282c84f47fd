package dev.wirewatch.cli;

import dev.wirewatch.app.Configuration;
import dev.wirewatch.app.Service;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wirewatch run}: the service, until it is stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the service: on the Kafka that the configuration names, or on an embedded one.")
final class RunCommand implements Callable<Integer> {

    @Option(names = "--config", paramLabel = "FILE", description = "Configuration; default: everything embedded.")
    private Optional<Path> configuration = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ServiceLog.verbose();
        Configuration read = Configurations.read(configuration);
        Service service = Service.start(read, Configurations.desks(read));
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "shutdown"));
        spec.commandLine()
                .getErr()
                .println("wirewatch runs: Kafka " + service.connection().bootstrapServers() + ", Schema Registry "
                        + service.connection().registryUrl() + ", metrics http://"
                        + read.http().host() + ":" + service.httpPort() + "/metrics; stop with Ctrl-C");
        spec.commandLine().getErr().println("wirewatch: " + service.awaitFailure());
        return 1;
    }
}

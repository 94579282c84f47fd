package dev.wirewatch.cli;

import dev.wirewatch.app.Configuration;
import dev.wirewatch.app.ConfigurationFile;
import dev.wirewatch.desk.DeskFile;
import dev.wirewatch.desk.Desks;
import java.nio.file.Path;
import java.util.Optional;

/** The configuration that a command runs with. */
final class Configurations {

    private static final Path DATA = Path.of("data");

    private Configurations() {}

    /** What a file says, or the defaults: everything embedded, data below the current folder. */
    static Configuration read(Optional<Path> file) {
        return file.map(given -> ConfigurationFile.read(given, System.getenv(), DATA))
                .orElseGet(() -> Configuration.defaults(DATA));
    }

    /** The desks of a configuration: its own file's, or the shipped ones. */
    static Desks desks(Configuration configuration) {
        return configuration.desks().map(DeskFile::read).orElseGet(DeskFile::shipped);
    }
}

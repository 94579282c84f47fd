package dev.wirewatch.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A configuration file for a service in a folder of its own, on ports that were free when it was written.
 *
 * @param file the file
 * @param data the data folder
 * @param kafkaPort port of the embedded broker
 * @param registryPort port of the embedded registry
 * @param httpPort port of metrics and health
 */
record ConfigFile(Path file, Path data, int kafkaPort, int registryPort, int httpPort) {

    /** Writes the file into a folder. */
    static ConfigFile write(Path folder) {
        return write(folder.resolve("wirewatch.yml"), folder.resolve("data"), FreePort.find());
    }

    /** Writes the file, with a data folder and an HTTP port. */
    static ConfigFile write(Path file, Path data, int httpPort) {
        ConfigFile config = new ConfigFile(file, data, FreePort.find(), FreePort.find(), httpPort);
        config.write();
        return config;
    }

    /** The same ports and file name in text, with some parts replaced: for what shall not work. */
    ConfigFile with(String name, Path otherData, int kafka, int registry, int http) {
        ConfigFile config = new ConfigFile(file.resolveSibling(name), otherData, kafka, registry, http);
        config.write();
        return config;
    }

    private void write() {
        String yaml = "data-folder: " + data + "\n"
                + "embedded:\n  kafka-port: " + kafkaPort + "\n  registry-port: " + registryPort + "\n"
                + "http:\n  port: " + httpPort + "\n";
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.wirewatch.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged jar. */
final class Jar {

    private static final String PROPERTY = "wirewatch.jar";

    /** Processes of tests live for seconds: what Java's second compiler would make for them comes too late. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private Jar() {}

    static Path path() {
        Path jar = Path.of(System.getProperty(PROPERTY, "target/wirewatch.jar")).toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("no " + jar + ": mvn package makes it");
        }
        return jar;
    }

    /** The command that runs it. */
    static List<String> command(String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                new ArrayList<>(List.of(java.toString(), "-Xmx512m", QUICK_START, "-jar", path().toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}

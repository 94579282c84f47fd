package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The table of commands in the README against the command line. */
class ReadmeCommandsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `wirewatch ([a-z]+(?: [a-z]+)?)([^`]*)` \\|");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    /** Those that most commands have. */
    private static final Set<String> COMMON = Set.of("--help", "--version", "--kafka", "--registry", "--config");

    @Test
    void theReadmeNamesEveryCommandWithItsOptions() throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("README.md"))).results().forEach(row -> told.computeIfAbsent(
                        row.group(1), command -> new TreeSet<>())
                .addAll(options(row.group(2))));
        told.values().forEach(options -> options.removeAll(COMMON));

        Map<String, Set<String>> real = new TreeMap<>();
        add(Wirewatch.commandLine(OutputStream.nullOutputStream()), "", real);
        real.remove("bench"); // no command of the jar

        assertThat(told).isEqualTo(real);
    }

    private static List<String> options(String synopsis) {
        return OPTION.matcher(synopsis).results().map(MatchResult::group).toList();
    }

    private static void add(CommandLine command, String prefix, Map<String, Set<String>> commands) {
        command.getSubcommands().forEach((name, below) -> {
            if (below.getSubcommands().isEmpty()) {
                Set<String> options = new TreeSet<>();
                below.getCommandSpec().options().forEach(option -> options.add(option.longestName()));
                options.removeAll(COMMON);
                commands.put(prefix + name, options);
            }
            add(below, prefix + name + " ", commands);
        });
    }
}

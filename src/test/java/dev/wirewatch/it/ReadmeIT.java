package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the README's {@code sh} blocks, in their order, as a reader would. */
class ReadmeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    /** What runs this very test. */
    private static final String THIS = "mvn verify";

    private final List<Program> running = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void everyCommandDoesWhatItSays() throws IOException {
        for (int port : new int[] {18_080, 18_081, 19_092}) {
            assumeTrue(isFree(port), "port " + port + " is in use: this test is skipped");
        }
        layOut();
        List<String> commands = commands();
        assertThat(commands).contains("./wirewatch demo --exit", "./wirewatch run", THIS);
        try {
            commands.stream().filter(command -> !command.equals(THIS)).forEach(this::run);
        } finally {
            running.forEach(Program::close);
        }
    }

    private void run(String command) {
        Program program = Program.start(folder, Map.of(), List.of("sh", "-c", "exec " + command));
        running.add(program);
        if (command.startsWith("./wirewatch run")) {
            awaitWhileRunning(program, () -> program.stderr().contains("wirewatch runs"));
        } else if (command.startsWith("./wirewatch tail")) {
            awaitWhileRunning(program, () -> program.stdout().contains("arms-deals"));
            program.close();
        } else {
            Ended ended = program.awaitEnd(PATIENCE).showsNoStackTrace();
            assertThat(ended.exitCode()).as("%s: %s", command, ended.lines()).isZero();
            assertThat(ended.stdout()).as(command).isNotBlank();
        }
    }

    private static void awaitWhileRunning(Program program, BooleanSupplier condition) {
        await().atMost(PATIENCE).until(() -> {
            assertThat(program.isRunning()).as(program.stderr()).isTrue();
            return condition.getAsBoolean();
        });
    }

    private static List<String> commands() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** A checkout with a built jar; the files keep their times, by which the launcher tells that the jar is fresh. */
    private void layOut() throws IOException {
        for (String part : List.of("wirewatch", "pom.xml", "rules", "schemas", "docs/examples")) {
            copy(Path.of(part));
        }
        Files.createDirectories(folder.resolve("src/main"));
        Files.createDirectories(folder.resolve("target"));
        Files.copy(Jar.path(), folder.resolve("target/wirewatch.jar"));
    }

    private void copy(Path part) throws IOException {
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}

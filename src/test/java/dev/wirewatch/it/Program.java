package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process whose output is captured in files; killed where it still runs when it is closed. */
final class Program implements AutoCloseable {

    private final List<String> command;
    private final Process process;
    private final Path stdout;
    private final Path stderr;

    private Program(List<String> command, Process process, Path stdout, Path stderr) {
        this.command = command;
        this.process = process;
        this.stdout = stdout;
        this.stderr = stderr;
    }

    /** Starts a program in a folder, with more environment variables than this process has. */
    static Program start(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempDirectory(Files.createDirectories(Path.of("target", "it-output")), "program-")
                    .toAbsolutePath();
            Path stdout = output.resolve("stdout");
            Path stderr = output.resolve("stderr");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(stdout.toFile())
                    .redirectError(stderr.toFile());
            builder.environment().putAll(environment);
            return new Program(command, builder.start(), stdout, stderr);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the packaged jar with the arguments of a command line. */
    static Program wirewatch(Path folder, String... arguments) {
        return start(folder, Map.of(), Jar.command(arguments));
    }

    /** Waits for its end, and fails the test where that does not come in time. */
    Ended awaitEnd(Duration patience) {
        try {
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(ended)
                    .as("%s ends within %s; stdout: %s; stderr: %s", command, patience, stdout(), stderr())
                    .isTrue();
            return new Ended(process.exitValue(), stdout(), stderr());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** What it wrote to stdout so far. */
    String stdout() {
        return read(stdout);
    }

    /** What it wrote to stderr so far. */
    String stderr() {
        return read(stderr);
    }

    /** SIGTERM, as Ctrl-C does through SIGINT. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL, for what it started too, and waits for the end. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        kill();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.wirewatch.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Apicurio Registry in a process of its own, with its data in memory; Maven unpacks it for the integration tests. */
final class ApicurioProcess implements AutoCloseable {
    private static final Path FOLDER = Path.of("target/apicurio");

    private final Process process;
    private final int port;

    private ApicurioProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ApicurioProcess start(Path log) throws IOException {
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        runner().toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment()
                .putAll(Map.of("QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", Integer.toString(port)));
        ApicurioProcess apicurio = new ApicurioProcess(command.start(), port);
        try (SchemaRegistry client =
                SchemaRegistry.connect(Map.of("schema.registry.url", apicurio.url()), Duration.ZERO)) {
            await().atMost(Duration.ofSeconds(90)).until(client::isReachable);
        } catch (RuntimeException late) {
            apicurio.close();
            throw late;
        }
        return apicurio;
    }

    /** The part of its API that is Confluent's. */
    String url() {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path runner() throws IOException {
        assertThat(FOLDER).as("unpacked by mvn pre-integration-test").isDirectory();
        try (DirectoryStream<Path> runners = Files.newDirectoryStream(FOLDER, "*-runner.jar")) {
            return runners.iterator().next();
        }
    }
}

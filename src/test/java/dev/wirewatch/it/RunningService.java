package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

/**
 * {@code wirewatch run} in a process of its own.
 *
 * @param config its configuration
 * @param program the process
 */
record RunningService(ConfigFile config, Program program) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Starts it, and waits until it is ready. */
    static RunningService start(ConfigFile config) {
        RunningService service = launch(config);
        service.awaitReady();
        return service;
    }

    /** Starts it. */
    static RunningService launch(ConfigFile config) {
        Path folder = config.file().getParent();
        return new RunningService(
                config,
                Program.wirewatch(folder, "run", "--config", config.file().toString()));
    }

    void awaitReady() {
        Web web = new Web();
        await("ready")
                .atMost(PATIENCE)
                .failFast(() -> {
                    assertThat(program.isRunning()).as(program.stderr()).isTrue();
                })
                .until(() -> web.tryGet(config.httpPort(), "/health/ready")
                        .filter(answer -> answer.status() == 200)
                        .isPresent());
    }

    @Override
    public void close() {
        program.close();
    }
}

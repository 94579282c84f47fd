package dev.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthMonitorTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HealthMonitor monitor = new HealthMonitor(meters);

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void isNotReadyBeforeThePipelineRuns() {
        monitor.watch("kafka", () -> Health.OK);

        assertThat(monitor.last().isReady()).isFalse();
        assertThat(monitor.look().checks()).isEqualTo(Map.of("kafka", "ok", "pipeline", "not started"));
        assertThat(ready()).isZero();
    }

    @Test
    void isReadyWhileEveryPartIsWell() {
        AtomicReference<String> kafka = new AtomicReference<>(Health.OK);
        monitor.watch("kafka", kafka::get);
        monitor.watchPipeline(() -> Health.OK);
        assertThat(monitor.look().isReady()).isTrue();
        assertThat(ready()).isOne();

        kafka.set("Kafka at a:1 does not answer");
        monitor.look();
        assertThat(monitor.last().checks())
                .isEqualTo(Map.of("kafka", "Kafka at a:1 does not answer", "pipeline", "ok"));
        assertThat(ready()).isZero();

        kafka.set(Health.OK);
        assertThat(monitor.look().isReady()).isTrue();
    }

    @Test
    void aCheckThatFailsIsNotWell() {
        monitor.watchPipeline(() -> Health.OK);
        monitor.watch("a", () -> {
            throw new IllegalStateException("gone");
        });
        monitor.watch("b", () -> {
            throw new IllegalStateException();
        });

        assertThat(monitor.look().checks()).containsEntry("a", "gone").containsEntry("b", "IllegalStateException");
    }

    private double ready() {
        return meters.get("wirewatch.ready").gauge().value();
    }
}

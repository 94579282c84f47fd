package dev.wirewatch.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the service's parts every two seconds, so that asking for its health costs nothing. */
final class HealthMonitor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HealthMonitor.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final String PIPELINE = "pipeline";

    private final Map<String, Supplier<String>> checks = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "health-monitor");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Health last = new Health(Map.of(PIPELINE, "not started"));

    @SuppressWarnings("FutureReturnValueIgnored") // nothing escapes from look()
    HealthMonitor(MeterRegistry meters) {
        checks.put(PIPELINE, () -> "not started");
        Gauge.builder("wirewatch.ready", this, monitor -> monitor.last().isReady() ? 1 : 0)
                .description("1 where the service is ready, else 0")
                .register(meters);
        timer.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Looks at one more part from now on.
     *
     * @param name the part
     * @param check what makes it: {@link Health#OK} or what is wrong
     */
    void watch(String name, Supplier<String> check) {
        checks.put(name, check);
    }

    /** Looks at the pipeline from now on; without it the service is not ready. */
    void watchPipeline(Supplier<String> check) {
        watch(PIPELINE, check);
    }

    Health last() {
        return last;
    }

    /** Looks now. */
    Health look() {
        Map<String, String> results = new LinkedHashMap<>();
        checks.forEach((name, check) -> results.put(name, result(check)));
        Health now = new Health(results);
        if (now.isReady() != last.isReady()) {
            (now.isReady() ? LOG.atInfo() : LOG.atWarn())
                    .addKeyValue("checks", now.checks())
                    .log(now.isReady() ? "ready" : "not ready");
        }
        last = now;
        return now;
    }

    private static String result(Supplier<String> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

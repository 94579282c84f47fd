package dev.wirewatch.topology;

import dev.wirewatch.message.Rejection;
import dev.wirewatch.registry.AvroSerde;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running topology. A stream thread that dies is replaced; no record is stepped over for it. */
public final class Pipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

    /** How often meters are bound that Kafka has added since; those of the first records must not wait for long. */
    private static final Duration METERS_EVERY = Duration.ofSeconds(5);

    private final KafkaStreams streams;
    private final RuleCompactor compactor;
    private final ScheduledExecutorService metersTimer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "streams-meters");
        thread.setDaemon(true);
        return thread;
    });
    private final KafkaStreamsMetrics streamsMetrics;

    private Pipeline(KafkaStreams streams, RuleCompactor compactor) {
        this.streams = streams;
        this.compactor = compactor;
        this.streamsMetrics = new KafkaStreamsMetrics(streams, Tags.empty(), metersTimer, METERS_EVERY);
    }

    /**
     * Starts a topology. Its topics exist already.
     *
     * @param topology the topology
     * @param settings its settings
     * @param onFailure called once where the pipeline has stopped for good and the process should end
     * @return the running pipeline; it reads its rules first, then processes
     */
    public static Pipeline start(WirewatchTopology topology, PipelineSettings settings, Runnable onFailure) {
        RuleCompactor compactor = new RuleCompactor(topology.rulesInForce());
        try {
            return new Pipeline(started(topology, compactor, settings, onFailure), compactor);
        } catch (RuntimeException notStarted) {
            compactor.close();
            throw notStarted;
        }
    }

    private static KafkaStreams started(
            WirewatchTopology topology, RuleCompactor compactor, PipelineSettings settings, Runnable onFailure) {
        KafkaStreams streams = create(topology, compactor, settings, onFailure);
        try {
            streams.start();
        } catch (ProcessorStateException | TaskCorruptedException broken) {
            // A kill may leave half a store. Its threads would mend it, but Kafka Streams opens stores before it
            // has any (KAFKA-19434). Whatever local stores hold is in their changelog topics too.
            LOG.atWarn().setCause(broken).log("local stores cannot be opened; making them anew from Kafka");
            streams.close(CloseOptions.timeout(CLOSE_TIMEOUT));
            streams = create(topology, compactor, settings, onFailure);
            streams.cleanUp();
            streams.start();
        }
        return streams;
    }

    private static KafkaStreams create(
            WirewatchTopology topology, RuleCompactor compactor, PipelineSettings settings, Runnable onFailure) {
        DeadLetters deadLetters =
                new DeadLetters(new AvroSerde<>(topology.registry(), Rejection.class).serializer(), topology.metrics());
        KafkaStreams streams =
                new KafkaStreams(topology.build(compactor), new StreamsConfig(settings.toStreams(deadLetters)));
        streams.setUncaughtExceptionHandler(fault -> {
            LOG.atError().setCause(fault).log("stream thread failed; replacing it");
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams.setStateListener((now, before) -> {
            LOG.atInfo().addKeyValue("state", now).log("pipeline state");
            if (now == KafkaStreams.State.ERROR) {
                onFailure.run();
            }
        });
        return streams;
    }

    /**
     * Whether it processes.
     *
     * @return whether all its threads are assigned and restored
     */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /**
     * Its state, for people.
     *
     * @return Kafka Streams' name of the state, in lower case
     */
    public String state() {
        return streams.state().name().toLowerCase(Locale.ROOT);
    }

    /**
     * Binds Kafka Streams' own metrics.
     *
     * @param meters where to
     */
    public void bindTo(MeterRegistry meters) {
        streamsMetrics.bindTo(meters);
    }

    /** Stops it: what was processed is committed, the rest is left for the next start. */
    @Override
    public void close() {
        metersTimer.shutdownNow();
        streamsMetrics.close();
        if (!streams.close(CloseOptions.timeout(CLOSE_TIMEOUT))) {
            LOG.atWarn().addKeyValue("seconds", CLOSE_TIMEOUT.toSeconds()).log("pipeline did not stop in time");
        }
        compactor.close();
    }
}

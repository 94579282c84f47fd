package dev.wirewatch.app;

import dev.wirewatch.desk.Desks;
import dev.wirewatch.feed.FeedHealth;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.rules.StarterPacks;
import dev.wirewatch.topology.Pipeline;
import dev.wirewatch.topology.PipelineSettings;
import dev.wirewatch.topology.RulesInForce;
import dev.wirewatch.topology.TopicProvisioner;
import dev.wirewatch.topology.WirewatchTopology;
import dev.wirewatch.wire.WireReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: Kafka and registry, topics, rules, pipeline, health and metrics. */
public final class Service implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final int LOOK_AGAIN_MS = 50;

    /** Long enough for the other instance to end. */
    private static final int OVERTAKEN_MS = 1_000;

    private final Configuration configuration;
    private final Desks desks;
    private final Closing parts = new Closing();
    private final RulesInForce rulesInForce = new RulesInForce();
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private final Metrics metrics;
    private final HealthMonitor health;
    private final FeedHealth feedHealth;
    private final PushRoute push;
    private final HttpServer http;
    private final Connection connection;
    private final Admin admin;

    private Service(Configuration configuration, Desks desks) {
        this.configuration = configuration;
        this.desks = desks;
        try {
            this.metrics = parts.add(new Metrics());
            this.health = new HealthMonitor(metrics.registry());
            this.feedHealth = new FeedHealth(InstantSource.system(), new MicrometerFeedMetrics(metrics.registry()));
            this.push = new PushRoute(configuration.feeds().push().isPresent());
            this.http = parts.add(HttpServer.start(
                    configuration.http(),
                    metrics,
                    health::last,
                    new FeedsView(feedHealth),
                    new RulesView(rulesInForce),
                    push));
            this.connection =
                    parts.add(Backbone.start(configuration, failure::complete)).connection();
            this.admin = parts.add(connection.admin());
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /**
     * Starts the service. Where Kafka or the registry does not answer, it waits for them, and says so in its health.
     *
     * @param configuration the configuration
     * @param desks the desks
     * @return the service, its pipeline started
     * @throws StartException where a port or a folder cannot be had
     */
    public static Service start(Configuration configuration, Desks desks) {
        Service service = new Service(configuration, desks);
        try {
            service.start();
            return service;
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private void start() {
        SchemaRegistry registry = parts.add(connection.schemaRegistry(SchemaRegistry.DEFAULT_PATIENCE));
        Reachability reachability = new Reachability(admin, registry, connection);
        health.watch("kafka", reachability::checkKafka);
        health.watch("registry", reachability::checkRegistry);
        reachability.await();
        TopicProvisioner provisioner = new TopicProvisioner(
                admin,
                registry,
                configuration.topics().partitions(),
                configuration.topics().replication());
        provisioner.provision(desks.names());
        if (configuration.starterPacks()) {
            publishStarterPacks(registry);
        }
        startPipeline(registry, provisioner);
        parts.add(new Feeds(configuration, connection, feedHealth, push)).start();
    }

    private void publishStarterPacks(SchemaRegistry registry) {
        RuleTopic rules = new RuleTopic(connection, registry);
        while (rules.published().isEmpty()) {
            try (RulePublisher publisher = RulePublisher.begin(connection, registry, configuration.topics())) {
                if (publisher.isNothingPublished()) {
                    int packs = publisher
                            .publish(StarterPacks.read(), false)
                            .written()
                            .size();
                    LOG.atInfo().addKeyValue("packs", packs).log("starter packs published");
                }
            } catch (OvertakenException e) {
                LOG.atInfo().log("another instance publishes the starter packs");
                sleep(OVERTAKEN_MS);
            } catch (InvalidRulesException e) {
                throw new IllegalStateException("the shipped packs do not compile", e);
            } catch (IOException e) {
                throw new UncheckedIOException("the shipped packs cannot be read", e);
            }
        }
    }

    private void startPipeline(SchemaRegistry registry, TopicProvisioner provisioner) {
        WirewatchTopology topology = new WirewatchTopology(
                registry,
                WireReaders.standard(),
                desks,
                rulesInForce,
                provisioner::provisionCategories,
                new MicrometerPipelineMetrics(metrics.registry(), this::wireMessageTaken, feedHealth::rejected));
        PipelineSettings settings = new PipelineSettings(
                connection.kafka(),
                configuration.streams().applicationId(),
                configuration.streams().instance(),
                configuration.streams().stateFolder(),
                configuration.streams().threads());
        Pipeline pipeline = parts.add(Pipeline.start(
                topology, settings, () -> failure.complete("the pipeline has stopped; the log tells why")));
        pipeline.bindTo(metrics.registry());
        health.watchPipeline(() -> pipeline.isRunning() ? Health.OK : pipeline.state());
    }

    /** What others write to {@code wire-raw} is seen here first; our own feeds tell of theirs themselves. */
    private void wireMessageTaken(String feed) {
        if (configuration.feeds().watched().contains(feed)) {
            feedHealth.delivered(feed, 0);
        }
    }

    /**
     * How commands reach the service's Kafka and registry.
     *
     * @return the connection
     */
    public Connection connection() {
        return connection;
    }

    /**
     * The port that metrics and health are served on.
     *
     * @return the port
     */
    public int httpPort() {
        return http.port();
    }

    /**
     * The rules in force.
     *
     * @return the rule set
     */
    public RuleSet rules() {
        return rulesInForce.get();
    }

    /**
     * Waits until the service is ready.
     *
     * @param patience how long
     * @throws StartException where it is not ready by then, or has failed
     */
    public void awaitReady(Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (!health.look().isReady()) {
            if (failure.isDone()) {
                throw new StartException(failure.join());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StartException("not ready after " + patience.toSeconds() + " s: "
                        + health.last().checks());
            }
            sleep(LOOK_AGAIN_MS);
        }
    }

    /**
     * Whether every wire message that was sent so far has gone its whole way.
     *
     * @return whether nothing is under way
     */
    public boolean isDrained() {
        return new Drain(admin, configuration.streams().applicationId()).isDone();
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /**
     * Waits until the service fails; one that runs well never does.
     *
     * @return what failed, in one line
     */
    public String awaitFailure() {
        return failure.join();
    }

    /** Stops everything, the feeds first and then the pipeline; what was processed is committed. */
    @Override
    public void close() {
        health.close();
        parts.close();
    }
}

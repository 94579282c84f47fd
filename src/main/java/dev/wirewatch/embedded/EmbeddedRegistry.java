package dev.wirewatch.embedded;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.KafkaException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small Schema Registry in this process, on 127.0.0.1 alone, that speaks Confluent's REST API for Avro. It keeps its
 * schemas in the broker's topic {@code _schemas}, so that ids survive a restart. It has no deletion of subjects, no
 * references and no other schema types.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);
    private static final String PURPOSE = "the embedded Schema Registry";

    /** A handful of serdes ask now and then; Jetty itself needs about four. */
    private static final int MOST_THREADS = 12;

    private static final int FEWEST_THREADS = 2;

    private final RegistryStore store;
    private final Javalin server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedRegistry(RegistryStore store, Javalin server) {
        this.store = store;
        this.server = server;
    }

    /**
     * Reads the schemas of earlier runs, and returns when requests are answered.
     *
     * @param port to listen on, or 0 for any free one
     * @throws EmbeddedStartException if the port is in use, or the broker does not answer
     */
    public static EmbeddedRegistry start(String bootstrapServers, int port) {
        int freePort = Loopback.freePort(port, PURPOSE);
        RegistryStore store = open(bootstrapServers);
        Javalin server = Javalin.create(config -> configure(config, new RegistryRoutes(store)));
        try {
            server.start(Loopback.HOST, freePort);
            return new EmbeddedRegistry(store, server);
        } catch (JavalinBindException taken) {
            store.close();
            throw Loopback.inUse(freePort, PURPOSE, taken);
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /** The address for {@code schema.registry.url}. */
    public String url() {
        return "http://" + Loopback.HOST + ":" + server.port();
    }

    /** Stops answering. A second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop();
            store.close();
        }
    }

    private static RegistryStore open(String bootstrapServers) {
        try {
            return RegistryStore.open(bootstrapServers);
        } catch (KafkaException away) {
            throw new EmbeddedStartException(
                    PURPOSE + " cannot read its schemas from " + bootstrapServers + ": " + away.getMessage(), away);
        }
    }

    private static void configure(JavalinConfig config, RegistryRoutes routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        config.http.maxRequestSize = RegistryRoutes.LARGEST_REQUEST;
        config.http.defaultContentType = RegistryJson.CONTENT_TYPE;
        config.routes.before(context -> {
            // Browsers send it with every write that a web page makes; clients of a registry never do.
            if (context.header("Origin") != null) {
                throw RegistryException.forbidden("this registry does not answer web pages");
            }
        });
        routes.addTo(config.routes);
        config.routes.exception(
                RegistryException.class,
                (error, context) -> RegistryJson.error(context, error.status(), error.code(), error.getMessage()));
        config.routes.exception(
                HttpResponseException.class,
                (error, context) -> RegistryJson.error(
                        context,
                        error.getStatus(),
                        error.getStatus(),
                        "HTTP " + error.getStatus() + " " + error.getMessage()));
        config.routes.exception(Exception.class, (error, context) -> {
            LOG.error("{} {} failed", context.method().name(), context.path(), error);
            RegistryJson.error(context, 500, 500, "Internal Server Error");
        });
    }
}

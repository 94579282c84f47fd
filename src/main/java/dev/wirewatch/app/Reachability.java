package dev.wirewatch.app;

import dev.wirewatch.registry.SchemaRegistry;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Kafka and the Schema Registry answer. */
record Reachability(Admin admin, SchemaRegistry registry, Connection connection) {

    private static final Logger LOG = LoggerFactory.getLogger(Reachability.class);
    private static final Duration RETRY_EVERY = Duration.ofSeconds(2);
    private static final int PATIENCE_MS = 3_000;

    /** {@link Health#OK}, or that Kafka does not answer. */
    String checkKafka() {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MS))
                    .clusterId()
                    .get();
            return Health.OK;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            return e.getCause() instanceof AuthenticationException
                    ? "Kafka at " + connection.bootstrapServers() + " refuses the credentials"
                    : "Kafka at " + connection.bootstrapServers() + " does not answer";
        }
    }

    /** {@link Health#OK}, or that the registry does not answer. */
    String checkRegistry() {
        return registry.isReachable()
                ? Health.OK
                : "Schema Registry at " + connection.registryUrl() + " does not answer";
    }

    /** Waits until both answer, and logs what it waits for. */
    void await() {
        for (String wanting = wanting(); !wanting.equals(Health.OK); wanting = wanting()) {
            LOG.atWarn().addKeyValue("for", wanting).log("waiting");
            sleep();
        }
    }

    private String wanting() {
        String kafka = checkKafka();
        return kafka.equals(Health.OK) ? checkRegistry() : kafka;
    }

    private static void sleep() {
        try {
            Thread.sleep(RETRY_EVERY.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}

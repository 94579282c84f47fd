package dev.wirewatch.topology;

import dev.wirewatch.registry.SchemaRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the topics that do not exist yet, and registers the schemas of their values, so that no stage meets a topic
 * or a subject that is not there. Topics that exist are left as they are.
 */
public final class TopicProvisioner {

    private final Admin admin;
    private final SchemaRegistry registry;
    private final int partitions;
    private final Optional<Short> replication;

    /**
     * @param admin a client of the cluster; stays the caller's to close
     * @param registry where schemas are registered
     * @param partitions partitions of each new topic, at least 1
     * @param replication replicas of each new topic; empty for the broker's default
     */
    public TopicProvisioner(Admin admin, SchemaRegistry registry, int partitions, Optional<Short> replication) {
        this.admin = admin;
        this.registry = registry;
        this.partitions = partitions;
        this.replication = replication;
    }

    /**
     * Makes what the whole pipeline needs, apart from the topics of categories.
     *
     * @param desks names of the desks
     * @throws KafkaException where Kafka refuses or does not answer
     */
    public void provision(Collection<String> desks) {
        make(Topics.all(desks));
    }

    /**
     * Makes the topics of some categories.
     *
     * @param categories the categories
     * @throws KafkaException where Kafka refuses or does not answer
     */
    public void provisionCategories(Set<String> categories) {
        make(categories.stream().map(Topics::alertsOf).map(Topics::alertTopic).toList());
    }

    /**
     * Makes the topic that keeps what rules were published; a service that was started by an older version has not made
     * it.
     *
     * @throws KafkaException where Kafka refuses or does not answer
     */
    public void provisionRuleHistory() {
        make(List.of(Topics.ruleHistory()));
    }

    private void make(List<TopicSpec> specs) {
        Set<String> existing = await(admin.listTopics().names());
        List<NewTopic> missing = specs.stream()
                .filter(spec -> !existing.contains(spec.name()))
                .map(this::newTopic)
                .toList();
        Map<String, KafkaFuture<Void>> results = admin.createTopics(missing).values();
        results.values().forEach(TopicProvisioner::awaitCreation);
        specs.stream()
                .filter(spec -> spec.schema() != null)
                .forEach(spec -> registry.prepare(spec.name(), spec.schema()));
    }

    private NewTopic newTopic(TopicSpec spec) {
        int count = spec.single() ? 1 : partitions;
        return new NewTopic(spec.name(), Optional.of(count), replication).configs(spec.settings());
    }

    /** Another instance may have been quicker. */
    private static void awaitCreation(KafkaFuture<Void> creation) {
        try {
            await(creation);
        } catch (TopicExistsException e) {
            return;
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
    }
}

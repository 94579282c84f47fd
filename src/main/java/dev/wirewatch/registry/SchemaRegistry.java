package dev.wirewatch.registry;

import dev.wirewatch.registry.Patience.RegistryAwayException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.ParsedSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/**
 * A Schema Registry that speaks Confluent's REST API. What it once answered is kept, so that only the first use of a
 * schema needs the network. Safe for use by several threads.
 *
 * <p>The only class that touches Confluent's client, which Maven Central holds relocated inside a Flink jar (see
 * docs/decisions/0002-schema-registry-client.md).
 */
public final class SchemaRegistry implements AutoCloseable {

    /** How long a call goes on asking a registry that is away before it gives up. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(30);

    /** Bound of the client's own caches. Wirewatch has a handful of schemas; a topic of others may have more. */
    private static final int CLIENT_CACHE = 1_000;

    private record Registered(String subject, Schema schema) {}

    private final RegistrySettings settings;
    private final SchemaRegistryClient client;
    private final Patience patience;
    private final Map<Registered, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    private SchemaRegistry(RegistrySettings settings, SchemaRegistryClient client, Patience patience) {
        this.settings = settings;
        this.client = client;
        this.patience = patience;
    }

    /** As {@link #connect(Map, Duration)} with {@link #DEFAULT_PATIENCE}. */
    public static SchemaRegistry connect(Map<String, ?> settings) {
        return connect(settings, DEFAULT_PATIENCE);
    }

    /**
     * Makes the client; nothing is asked yet.
     *
     * @param settings as in Confluent's serdes, with or without the prefix {@code schema.registry.}:
     *     {@code schema.registry.url} (one or several, comma-separated; {@code mock://scope} for tests),
     *     {@code auto.register.schemas} (default true; false only looks schemas up), {@code basic.auth.*},
     *     {@code bearer.auth.*}, {@code schema.registry.ssl.*}, {@code proxy.*}, {@code http.connect.timeout.ms}
     *     (default 3000), {@code http.read.timeout.ms} (default 10000)
     * @param patience how long a call goes on asking a registry that is away; zero for one attempt
     * @throws IllegalArgumentException if a setting is missing or wrong
     */
    public static SchemaRegistry connect(Map<String, ?> settings, Duration patience) {
        RegistrySettings checked = RegistrySettings.of(settings);
        try {
            SchemaRegistryClient client = SchemaRegistryClientFactory.newClient(
                    checked.urls(), CLIENT_CACHE, List.of(new AvroSchemaProvider()), checked.client(), Map.of());
            return new SchemaRegistry(checked, client, new Patience(patience));
        } catch (RuntimeException wrong) {
            // Not passed on as the cause: it may name the settings with their values.
            throw new IllegalArgumentException("the Schema Registry client does not take the settings for "
                    + checked.where() + ": " + checked.redacted(RegistryAnswers.rootMessage(wrong)));
        }
    }

    /**
     * The id of a schema in a subject: registered on first use, or only looked up where {@code auto.register.schemas}
     * is false. Java's own properties of the schema are left out.
     *
     * @throws SchemaRefusedException if the registry refuses the schema, or does not know it and may not register it
     * @throws RegistryUnavailableException if the registry did not answer in time
     */
    public int idOf(String subject, Schema schema) {
        Registered key = new Registered(subject, schema);
        Integer known = ids.get(key);
        if (known != null) {
            return known;
        }
        AvroSchema contract = new AvroSchema(ContractSchema.of(schema));
        int id = ask(
                () -> settings.autoRegister() ? client.register(subject, contract) : client.getId(subject, contract),
                refusal -> RegistryAnswers.refusedSchema(subject, refusal.getErrorCode(), refusal.getMessage()));
        ids.put(key, id);
        return id;
    }

    /**
     * The schema with an id, all named types spelt out.
     *
     * @throws SchemaRefusedException if the registry has no Avro schema with that id
     * @throws RegistryUnavailableException if the registry did not answer in time
     */
    public Schema byId(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        ParsedSchema found = ask(
                () -> client.getSchemaById(id),
                refusal -> new SchemaRefusedException(
                        "no schema with id " + id + " in the Schema Registry at " + settings.where()));
        if (!(found instanceof AvroSchema avro)) {
            throw new SchemaRefusedException("schema id " + id + " is not Avro but " + found.schemaType());
        }
        Schema schema = parse(id, avro);
        schemas.put(id, schema);
        return schema;
    }

    /**
     * Resolves the id that values of a topic are written with, so that later writes need no registry.
     *
     * @throws SchemaRefusedException as {@link #idOf}
     * @throws RegistryUnavailableException as {@link #idOf}
     */
    public void prepare(String topic, Schema valueSchema) {
        idOf(Subjects.ofValue(topic), valueSchema);
    }

    /** Whether a registry answers now and takes the credentials: one attempt, within the client's time-outs. */
    public boolean isReachable() {
        try {
            // The cheapest question that all registries have; Apicurio has no /mode.
            client.getConfig(null);
            return true;
        } catch (RestClientException answer) {
            return RegistryAnswers.isReachable(answer.getStatus(), answer.getErrorCode());
        } catch (IOException away) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot close the Schema Registry client", failed);
        }
    }

    /** Names where the registry is, and no credentials. */
    @Override
    public String toString() {
        return "SchemaRegistry[" + settings.where() + "]";
    }

    private static Schema parse(int id, AvroSchema schema) {
        try {
            return new Schema.Parser().parse(schema.rawSchema().toString());
        } catch (AvroRuntimeException broken) {
            throw new SchemaRefusedException(
                    "schema id " + id + " is not a schema to Avro: " + broken.getMessage(), broken);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws IOException, RestClientException;
    }

    @FunctionalInterface
    private interface Refusal {
        SchemaRefusedException of(RestClientException answer);
    }

    private <T> T ask(Question<T> question, Refusal refusal) {
        return patience.retry(() -> {
            try {
                return question.ask();
            } catch (RestClientException answer) {
                throw failure(answer, refusal);
            } catch (IOException away) {
                throw new RegistryAwayException(unreachable(RegistryAnswers.kind(away)), away);
            }
        });
    }

    private RuntimeException failure(RestClientException answer, Refusal refusal) throws RegistryAwayException {
        int status = answer.getStatus();
        if (RegistryAnswers.isAway(status)) {
            throw new RegistryAwayException(unreachable("HTTP status " + status), answer);
        }
        if (RegistryAnswers.isForbidden(status)) {
            return new RegistryUnavailableException(unreachable("it refuses the credentials, HTTP status " + status));
        }
        if (!RegistryAnswers.isFromRegistry(status, answer.getErrorCode())) {
            return new RegistryUnavailableException(
                    unreachable("HTTP status " + status + " without a registry's error code; check the URL"));
        }
        return refusal.of(answer);
    }

    private String unreachable(String reason) {
        return "no answer from the Schema Registry at " + settings.where() + ": " + reason;
    }
}

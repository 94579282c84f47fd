package dev.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Rejection;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.RegistryUnavailableException;
import dev.wirewatch.registry.SchemaRegistry;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler.Response;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler.Result;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the driver of the topology does not show: the global thread, and a registry that is away. */
class HandlersTest {

    private static final byte[] KEY = "trade".getBytes(UTF_8);
    private static final byte[] VALUE = "garbage".getBytes(UTF_8);

    private final CountedEvents events = new CountedEvents();
    private final UndecodableHandler undecodable = new UndecodableHandler();
    private final UnprocessableHandler unprocessable = new UnprocessableHandler();
    private SchemaRegistry registry;

    @BeforeEach
    void configure() {
        registry = DrivenTopology.registryInMemory();
        Map<String, Object> settings = Map.of(
                DeadLetters.SETTING, new DeadLetters(new AvroSerde<>(registry, Rejection.class).serializer(), events));
        undecodable.configure(settings);
        unprocessable.configure(settings);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void anUnreadableRulePackIsRefusedWithoutALetterAsTheGlobalThreadCannotSendOne() {
        Response response = undecodable(Topics.WATCH_RULES, new SerializationException("not a RulePack"));

        assertThat(response.result()).isEqualTo(Result.RESUME);
        assertThat(response.deadLetterQueueRecords()).isEmpty();
        assertThat(events.all()).containsExactly("refused trade");
    }

    @Test
    void anUnreadableItemIsSteppedOverWithALetter() {
        Response response = undecodable(Topics.NEWS_ITEMS, new SerializationException("not a NewsItem"));

        assertThat(response.result()).isEqualTo(Result.RESUME);
        assertThat(response.deadLetterQueueRecords()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo(Topics.WIRE_REJECTED);
            assertThat(letter.key()).isEqualTo(KEY);
        });
    }

    @Test
    void aWireMessageOnWhichAStageFailsKeepsWhatItCameWith() {
        ErrorHandlerContext context = context(Topics.WIRE_RAW);
        context.headers().add("feed", "coastal".getBytes(UTF_8)).add("content-type", "text/plain".getBytes(UTF_8));

        ProcessingExceptionHandler.Response response = unprocessable.handleError(
                context, new Record<>(KEY, VALUE, 0), new IllegalStateException("a fault of ours"));

        assertThat(response.deadLetterQueueRecords()).singleElement().satisfies(letter -> {
            Rejection rejection = new AvroSerde<>(registry, Rejection.class)
                    .deserializer()
                    .deserialize(letter.topic(), letter.value());
            assertThat(rejection.getFeed()).isEqualTo("coastal");
            assertThat(rejection.getContentType()).isEqualTo("text/plain");
            assertThat(rejection.getReceived()).isEqualTo(Instant.ofEpochMilli(5));
            assertThat(rejection.getBytes()).isEqualTo(ByteBuffer.wrap(VALUE));
        });
    }

    @Test
    void whereTheRegistryIsAwayTheTaskFailsAndNothingIsCounted() {
        RuntimeException away = unavailable();

        assertThat(undecodable(Topics.NEWS_ITEMS, away).result()).isEqualTo(Result.FAIL);
        assertThat(undecodable(Topics.WATCH_RULES, away).result()).isEqualTo(Result.FAIL);
        assertThat(unprocessable
                        .handleError(
                                context(Topics.WIRE_RAW),
                                new Record<>(KEY, VALUE, 0),
                                new StreamsException("sending failed", away))
                        .result())
                .isEqualTo(ProcessingExceptionHandler.Result.FAIL);
        assertThat(events.all()).isEmpty();
    }

    private Response undecodable(String topic, Exception fault) {
        return undecodable.handleError(context(topic), new ConsumerRecord<>(topic, 2, 17, KEY, VALUE), fault);
    }

    private static ErrorHandlerContext context(String topic) {
        return new DefaultErrorHandlerContext(
                null, topic, 2, 17, new RecordHeaders(), "node", new TaskId(0, 2), 5, KEY, VALUE);
    }

    private static RuntimeException unavailable() {
        try (SchemaRegistry nobody =
                SchemaRegistry.connect(Map.of("schema.registry.url", "http://127.0.0.1:1"), java.time.Duration.ZERO)) {
            nobody.byId(1);
            throw new AssertionError("somebody answers on port 1");
        } catch (RegistryUnavailableException away) {
            return away;
        }
    }
}

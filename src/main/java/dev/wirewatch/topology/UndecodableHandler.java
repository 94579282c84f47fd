package dev.wirewatch.topology;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Steps over a record that is not in the format of its topic, and keeps it as a dead letter. */
public final class UndecodableHandler implements DeserializationExceptionHandler {

    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = DeadLetters.from(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception fault) {
        return DeadLetters.isToBlame(fault)
                ? Response.resume(List.of(deadLetters.undecodable(context, fault, record.key(), record.value())))
                : Response.fail();
    }
}

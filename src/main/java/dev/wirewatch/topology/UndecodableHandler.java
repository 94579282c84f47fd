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
        if (!DeadLetters.isToBlame(fault)) {
            return Response.fail();
        }
        return context.topic().equals(Topics.WATCH_RULES)
                ? refusedPack(record.key(), fault)
                : Response.resume(List.of(deadLetters.undecodable(context, fault, record.key(), record.value())));
    }

    /** The rules are read by the global thread, which has no producer for dead letters: the bytes stay where they are. */
    private Response refusedPack(byte[] key, Exception fault) {
        deadLetters.refusedPack(key, fault);
        return Response.resume();
    }
}

package dev.wirewatch.topology;

import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** Steps over a record on which a stage fails, and keeps it as a dead letter. */
public final class UnprocessableHandler implements ProcessingExceptionHandler {

    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = DeadLetters.from(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception fault) {
        return DeadLetters.isToBlame(fault)
                ? Response.resume(List.of(deadLetters.unprocessable(context, fault)))
                : Response.fail();
    }
}

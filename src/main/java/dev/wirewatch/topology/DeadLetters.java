package dev.wirewatch.topology;

import dev.wirewatch.message.Rejection;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.registry.RegistryUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the rejection of a record that a task cannot decode or process. Kafka Streams sends it in the transaction that
 * steps over the record.
 *
 * @param serializer writes the rejection
 * @param metrics counts it
 */
record DeadLetters(Serializer<Rejection> serializer, PipelineMetrics metrics) {

    /** The setting that hands this to the handlers, which Kafka Streams makes itself. */
    static final String SETTING = "wirewatch.dead.letters";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    static DeadLetters from(Map<String, ?> settings) {
        return (DeadLetters) settings.get(SETTING);
    }

    /** Where the Schema Registry is away, the record is not to blame: its task must fail and try again. */
    static boolean isToBlame(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryUnavailableException) {
                return false;
            }
        }
        return true;
    }

    /** A record that is not in the format of its topic. */
    ProducerRecord<byte[], byte[]> undecodable(ErrorHandlerContext context, Exception fault, byte[] key, byte[] value) {
        LOG.atError()
                .addKeyValue("record", coordinates(context))
                .addKeyValue("fault", Rejections.describe(fault))
                .log("unreadable record put aside");
        return letter(context, RejectionReason.UNREADABLE_RECORD, fault, key, value);
    }

    /** A record of {@code watch-rules} that is no rule pack. */
    void refusedPack(byte[] key, Exception fault) {
        String pack = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        metrics.packRefused(pack);
        LOG.atError()
                .addKeyValue("pack", pack)
                .addKeyValue("reason", fault.getMessage())
                .log("rule pack refused");
    }

    /** A record on which a stage failed: a fault of ours, so the log has its stack trace. */
    ProducerRecord<byte[], byte[]> unprocessable(ErrorHandlerContext context, Exception fault) {
        LOG.atError()
                .addKeyValue("record", coordinates(context))
                .addKeyValue("stage", context.processorNodeId())
                .setCause(fault)
                .log("unprocessable record put aside");
        return letter(
                context, RejectionReason.PROCESSING_FAILED, fault, context.sourceRawKey(), context.sourceRawValue());
    }

    private ProducerRecord<byte[], byte[]> letter(
            ErrorHandlerContext context, RejectionReason reason, Exception fault, byte[] key, byte[] value) {
        Rejection rejection = Rejections.of(context, reason, fault, key, value);
        if (context.topic().equals(Topics.WIRE_RAW)) {
            metrics.messageRejected(rejection.getFeed(), reason);
        } else {
            metrics.recordRejected(reason);
        }
        byte[] letter = serializer.serialize(Topics.WIRE_REJECTED, rejection);
        return new ProducerRecord<>(Topics.WIRE_REJECTED, Rejections.recordKey(key), letter);
    }

    private static String coordinates(ErrorHandlerContext context) {
        return context.topic() + "-" + context.partition() + "-" + context.offset();
    }
}

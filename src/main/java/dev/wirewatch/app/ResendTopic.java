package dev.wirewatch.app;

import dev.wirewatch.message.Resend;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.topology.Topics;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What {@code wire-resent} tells: which rejections were sent again. */
public final class ResendTopic {

    private final Connection connection;
    private final AvroSerde<Resend> serde;

    /** What tells one rejection from all others, those of a topic that was made anew included. */
    private record Place(int partition, long offset, Instant rejected) {}

    /** The rejections that were sent again by some time. */
    public static final class Resent {

        private final Set<Place> places = new HashSet<>();

        private Resent() {}

        /**
         * Whether a rejection was sent again.
         *
         * @param kept the rejection
         * @return whether it was
         */
        public boolean contains(KeptRejection kept) {
            return places.contains(place(kept));
        }

        void add(KeptRejection kept) {
            places.add(place(kept));
        }

        private static Place place(KeptRejection kept) {
            return new Place(kept.partition(), kept.offset(), kept.timestamp());
        }

        private void add(Resend resend) {
            places.add(new Place(resend.getPartition(), resend.getOffset(), resend.getRejected()));
        }
    }

    /**
     * @param connection how to reach Kafka
     * @param registry where the schema is; stays the caller's to close
     */
    public ResendTopic(Connection connection, SchemaRegistry registry) {
        this.connection = connection;
        this.serde = new AvroSerde<>(registry, Resend.class);
    }

    /**
     * What was sent again by now.
     *
     * @return the rejections
     * @throws StartException where there is no such topic
     */
    public Resent resent() {
        Resent resent = new Resent();
        try (TopicReader<Resend> reader = new TopicReader<>(
                connection.consumer(new StringDeserializer(), serde.deserializer()), Topics.WIRE_RESENT)) {
            Map<TopicPartition, Long> ends = reader.ends();
            while (!reader.isPast(ends)) {
                for (ConsumerRecord<String, Resend> found : reader.poll()) {
                    resent.add(found.value());
                }
            }
        }
        return resent;
    }

    /** The bytes of a record's value. */
    byte[] serialized(Resend resend) {
        return serde.serializer().serialize(Topics.WIRE_RESENT, resend);
    }
}

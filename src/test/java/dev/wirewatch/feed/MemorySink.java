package dev.wirewatch.feed;

import dev.wirewatch.wire.WireMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps messages and progress as Kafka does: both or neither. Faults can be planned. */
final class MemorySink implements ProgressSink {

    /** What happens at a publication. */
    enum Plan {
        TAKE,
        DIE_BEFORE,
        DIE_AFTER,
        NO_ANSWER,
        NO_ANSWER_BUT_TAKEN
    }

    /** The process is gone, as far as the feed can tell. */
    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final List<WireMessage> messages = new ArrayList<>();
    final List<Plan> plans = new ArrayList<>();
    int refusedAbove = Integer.MAX_VALUE;
    int publications;
    private String progress;

    @Override
    public Optional<String> open() {
        return Optional.ofNullable(progress);
    }

    @Override
    public void publish(List<WireMessage> more, String next) throws NotTakenException {
        publications++;
        Plan plan = plans.isEmpty() ? Plan.TAKE : plans.remove(0);
        if (plan == Plan.DIE_BEFORE) {
            throw new Death();
        }
        if (plan == Plan.NO_ANSWER) {
            throw new NotTakenException(FeedFault.KAFKA, "no answer", null);
        }
        if (more.stream().anyMatch(message -> message.bytes().length > refusedAbove)) {
            throw new NotTakenException(FeedFault.TOO_LARGE, "too large for this Kafka", null);
        }
        messages.addAll(more);
        progress = next;
        if (plan == Plan.DIE_AFTER) {
            throw new Death();
        }
        if (plan == Plan.NO_ANSWER_BUT_TAKEN) {
            throw new NotTakenException(FeedFault.KAFKA, "no answer", null);
        }
    }

    /** The messages as {@code feed:text}. */
    List<String> texts() {
        return messages.stream()
                .map(message -> message.feed() + ":" + new String(message.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void close() {}
}

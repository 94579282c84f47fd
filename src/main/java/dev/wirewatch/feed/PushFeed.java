package dev.wirewatch.feed;

import dev.wirewatch.wire.FeedName;
import dev.wirewatch.wire.WireMessage;
import java.time.InstantSource;
import java.util.Locale;

/** Takes wire messages that are pushed over HTTP. A sender is told 202 when Kafka has acknowledged, and no earlier. */
public final class PushFeed {

    /** Stands for requests that do not get as far as to a feed; no feed can have this name. */
    public static final String NO_FEED = "(push)";

    private static final int MEMORY_MIB = 64;
    private static final int MAX_CONTENT_TYPE = 1024;
    private static final int KAFKA_RETRY_SECONDS = 5;

    private final PushSender sender;
    private final WireSink sink;
    private final FeedHealth health;
    private final InstantSource clock;
    private final BodyPatience bodyPatience;
    private final PushMemory memory;

    /**
     * @param settings who may push
     * @param sink where messages go
     * @param health is told what happens
     * @param clock tells when messages are received
     */
    public PushFeed(PushSettings settings, WireSink sink, FeedHealth health, InstantSource clock) {
        this(settings, sink, health, clock, BodyPatience.standard(), MEMORY_MIB);
    }

    PushFeed(
            PushSettings settings,
            WireSink sink,
            FeedHealth health,
            InstantSource clock,
            BodyPatience bodyPatience,
            int memoryMib) {
        this.sender = new PushSender(settings.token());
        this.sink = sink;
        this.health = health;
        this.clock = clock;
        this.bodyPatience = bodyPatience;
        this.memory = new PushMemory(memoryMib);
    }

    /**
     * Takes a message.
     *
     * @param request the request
     * @return what to tell its sender
     */
    public PushAnswer receive(PushRequest request) {
        String feed = NO_FEED;
        try {
            sender.require(request);
            requireName(request.feed());
            feed = request.feed();
            return publish(request);
        } catch (PushRefusal e) {
            health.failed(feed, e.fault(), e.getMessage());
            return e.answer();
        }
    }

    private PushAnswer publish(PushRequest request) throws PushRefusal {
        String contentType = contentType(request);
        try (PushMemory.Share share = memory.share()) {
            byte[] bytes = new PushBody(request, bodyPatience).read(share);
            sink.publish(new WireMessage(bytes, contentType, request.feed(), clock.instant()));
            health.delivered(request.feed(), bytes.length);
            return PushAnswer.of(202, "accepted");
        } catch (NotTakenException e) {
            throw notTaken(e);
        }
    }

    /** Kafka's own words may name hosts and topics, which are no sender's business. */
    private static PushRefusal notTaken(NotTakenException e) {
        return new PushRefusal(e.fault(), answer(e), e.getMessage());
    }

    private static PushAnswer answer(NotTakenException e) {
        if (e.isWorthTryingAgain()) {
            return PushAnswer.later("Kafka has not acknowledged the message", KAFKA_RETRY_SECONDS);
        }
        return e.fault() == FeedFault.TOO_LARGE
                ? PushAnswer.of(413, "the message is larger than Kafka takes")
                : PushAnswer.of(422, "Kafka refuses the message");
    }

    private static void requireName(String feed) throws PushRefusal {
        if (!FeedName.isValid(feed)) {
            throw new PushRefusal(
                    FeedFault.BAD_NAME, 400, "a feed's name has letters, digits, . _ - and at most 64 characters");
        }
    }

    private static String contentType(PushRequest request) throws PushRefusal {
        String declared = request.header("Content-Type").orElse("").strip();
        String lower = declared.toLowerCase(Locale.ROOT);
        if (lower.startsWith("multipart/") || lower.startsWith("application/x-www-form-urlencoded")) {
            throw new PushRefusal(
                    FeedFault.BAD_REQUEST,
                    415,
                    "the body must be the message itself, under its own Content-Type, and no form");
        }
        if (declared.length() > MAX_CONTENT_TYPE) {
            throw new PushRefusal(FeedFault.BAD_REQUEST, 415, "the Content-Type is too long");
        }
        return declared;
    }
}

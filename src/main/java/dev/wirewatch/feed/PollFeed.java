package dev.wirewatch.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Polls an RSS or Atom feed: each version of each item is sent once. What has been sent lies in Kafka with the messages
 * themselves, so that no crash makes it forget or repeat.
 */
public final class PollFeed implements Feed {

    /** From the request to the last byte of the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PollSettings settings;
    private final Function<String, ProgressSink> sinks;
    private final FeedHealth health;
    private final InstantSource clock;
    private final FeedThread thread;

    /**
     * @param settings which address, and how often
     * @param sinks makes the sink for a name that is this feed's own
     * @param health is told what happens
     * @param clock tells when documents are received, and what is due
     */
    public PollFeed(
            PollSettings settings, Function<String, ProgressSink> sinks, FeedHealth health, InstantSource clock) {
        this.settings = settings;
        this.sinks = sinks;
        this.health = health;
        this.clock = clock;
        this.thread = new FeedThread(settings.name(), health, this::run);
        health.expect(settings.name());
    }

    @Override
    public void start() {
        thread.start();
    }

    private void run(FeedThread running) {
        Backoff backoff = new Backoff();
        PollClient client =
                new PollClient(PATIENCE, clock, settings.allowPrivate() ? host -> true : PublicAddress::hasOnly);
        try (ProgressSink sink = sinks.apply("poll-" + settings.name())) {
            PollLook look = new PollLook(settings, client, sink, health, clock);
            while (!running.isAskedToStop()) {
                try {
                    poll(running, look, backoff);
                } catch (NotTakenException e) {
                    health.failed(settings.name(), e.fault(), e.getMessage());
                    running.pause(backoff.next());
                }
            }
        }
    }

    /** Until it is stopped or Kafka does not take something. */
    private void poll(FeedThread running, PollLook look, Backoff backoff) throws NotTakenException {
        PollState state = look.open();
        while (!running.isAskedToStop()) {
            running.pause(untilDue(state.due()));
            if (!running.isAskedToStop()) {
                state = look.look(state);
                backoff.reset();
            }
        }
    }

    private Duration untilDue(Instant due) {
        Duration wait = Duration.between(clock.instant(), due);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public void close() {
        thread.close();
    }
}

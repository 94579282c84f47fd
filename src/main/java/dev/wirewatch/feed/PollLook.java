package dev.wirewatch.feed;

import com.google.common.hash.Hashing;
import dev.wirewatch.wire.FeedDocument;
import dev.wirewatch.wire.UnreadableException;
import dev.wirewatch.wire.WireLimits;
import dev.wirewatch.wire.WireMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks at a polled address and sends what is new there. For one thread. */
final class PollLook {

    /** A document by its parts: a message with the wanted ones alone. */
    private interface Parts {
        WireMessage with(Predicate<String> wanted);
    }

    /** What all parts of a document repeat must leave them room, or there would be any number of parts. */
    private static final int MAX_FRAME_BYTES = WireLimits.MAX_MESSAGE_BYTES / 2;

    private final PollSettings settings;
    private final PollClient client;
    private final ProgressSink sink;
    private final FeedHealth health;
    private final InstantSource clock;

    /** What the server answered last, until Kafka holds what is new in it: nobody need be asked for it again. */
    private Optional<PollAnswer.Document> unsent = Optional.empty();

    private Optional<PollState> last = Optional.empty();
    private Instant asked = Instant.EPOCH;

    PollLook(PollSettings settings, PollClient client, ProgressSink sink, FeedHealth health, InstantSource clock) {
        this.settings = settings;
        this.client = client;
        this.sink = sink;
        this.health = health;
        this.clock = clock;
    }

    /** Goes on from what Kafka holds of this feed; also after each failure of the sink. */
    PollState open() throws NotTakenException {
        PollState kafka = PollProgress.read(sink.open(), settings, clock.instant());
        if (unsent.isPresent()) {
            return kafka.unchanged(clock.instant());
        }
        PollState state = last.map(before -> before.on(kafka)).orElse(kafka);
        if (state.failures() == 0 && !state.wished()) {
            // Only Kafka can have failed, and the next look may be a day away.
            health.recovered(settings.name());
        }
        return state;
    }

    /**
     * Looks once.
     *
     * @throws NotTakenException where Kafka does not take what is new: only {@link #open} tells where it stands then
     */
    PollState look(PollState state) throws NotTakenException {
        PollState next = unsent.isPresent() ? document(unsent.get(), state) : ask(state);
        unsent = Optional.empty();
        last = Optional.of(next);
        return next;
    }

    private PollState ask(PollState state) throws NotTakenException {
        PollAnswer answer = client.ask(settings.url(), state.validators());
        asked = clock.instant();
        if (answer instanceof PollAnswer.Document document) {
            unsent = Optional.of(document);
            return document(document, state);
        }
        if (answer instanceof PollAnswer.Failure failure) {
            return failed(state, failure);
        }
        health.recovered(settings.name());
        return state.unchanged(nextTime());
    }

    /** A restart must not make us forget what the server wishes. */
    private PollState failed(PollState state, PollAnswer.Failure failure) throws NotTakenException {
        health.failed(settings.name(), failure.fault(), failure.detail());
        PollState next =
                state.failed(asked, settings.interval(), failure.notBefore().orElse(Duration.ZERO));
        last = Optional.of(next);
        if (next.wished()) {
            sink.publish(List.of(), PollProgress.write(settings.url(), next));
        }
        return next;
    }

    private Instant nextTime() {
        return asked.plus(settings.interval());
    }

    private PollState document(PollAnswer.Document document, PollState state) throws NotTakenException {
        WireMessage message = new WireMessage(document.bytes(), document.contentType(), settings.name(), asked);
        try {
            Optional<FeedDocument> feed = FeedDocument.of(message);
            if (feed.isPresent()) {
                List<String> versions = feed.get().versions();
                health.recovered(settings.name());
                return sendNew(versions, feed.get()::with, document.validators(), state);
            }
            return HtmlPage.is(message) ? page(state) : sendWhole(message, document.validators(), state);
        } catch (UnreadableException e) {
            return HtmlPage.is(message) ? page(state) : unreadable(message, e, state);
        }
    }

    /** An error page, most often, or a log-in. */
    private PollState page(PollState state) throws NotTakenException {
        return failed(
                state,
                new PollAnswer.Failure(
                        FeedFault.MALFORMED,
                        "the address answers with an HTML page, not with a feed",
                        Optional.empty()));
    }

    /** The intake puts it aside with its bytes. Without validators the next look asks for it again, and tells again. */
    private PollState unreadable(WireMessage message, UnreadableException fault, PollState state)
            throws NotTakenException {
        PollState next = sendWhole(message, Validators.none(), state);
        health.failed(settings.name(), FeedFault.MALFORMED, fault.getMessage());
        return next;
    }

    /** What is no RSS or Atom may be another format: it is sent when it is another than before. */
    private PollState sendWhole(WireMessage message, Validators validators, PollState state) throws NotTakenException {
        String version = Hashing.sha256().hashBytes(message.bytes()).toString().substring(0, 16);
        return sendNew(List.of(version), wanted -> message, validators, state);
    }

    private PollState sendNew(List<String> versions, Parts parts, Validators validators, PollState state)
            throws NotTakenException {
        SeenVersions all = state.seen().with(versions);
        List<String> fresh = versions.stream()
                .filter(version -> !state.seen().holds(version))
                .distinct()
                .toList();
        PollState next = state.sent(validators, all, nextTime());
        if (!fresh.isEmpty()) {
            send(fresh, parts, PollProgress.write(settings.url(), next), state);
        }
        return next;
    }

    private void send(List<String> fresh, Parts parts, String progress, PollState before) throws NotTakenException {
        List<WireMessage> messages = messages(fresh, parts);
        try {
            sink.publish(messages, progress);
            messages.forEach(message -> health.delivered(settings.name(), message.bytes().length));
        } catch (NotTakenException e) {
            if (e.isWorthTryingAgain()) {
                throw e;
            }
            refused(fresh, parts, progress, before, e);
        }
    }

    /** A document that is cut is in UTF-8, in which it may be over the limit: then its items go in several. */
    private static List<WireMessage> messages(List<String> fresh, Parts parts) {
        WireMessage message = parts.with(new HashSet<>(fresh)::contains);
        boolean fits = message.bytes().length <= WireLimits.MAX_MESSAGE_BYTES;
        if (fits || fresh.size() == 1 || parts.with(version -> false).bytes().length > MAX_FRAME_BYTES) {
            return List.of(message);
        }
        int half = fresh.size() / 2;
        List<WireMessage> messages = new ArrayList<>(messages(fresh.subList(0, half), parts));
        messages.addAll(messages(fresh.subList(half, fresh.size()), parts));
        return messages;
    }

    /**
     * Which of several items is to blame shows when each is sent alone. Only the last makes the whole progress: with
     * validators, a process that dies before it would not be given the others again.
     */
    private void refused(List<String> fresh, Parts parts, String progress, PollState before, NotTakenException refusal)
            throws NotTakenException {
        if (fresh.size() == 1) {
            health.failed(settings.name(), refusal.fault(), refusal.getMessage());
            sink.publish(List.of(), progress);
            return;
        }
        PollState so = before;
        for (String version : fresh) {
            so = so.sent(Validators.none(), so.seen().with(List.of(version)), asked);
            boolean end = version.equals(fresh.get(fresh.size() - 1));
            send(List.of(version), parts, end ? progress : PollProgress.write(settings.url(), so), so);
        }
    }
}

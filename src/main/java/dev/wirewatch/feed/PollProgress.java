package dev.wirewatch.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a polled feed has come, as text for {@link ProgressSink}. It lies in the transaction of the messages, so that
 * after any crash what was sent is known to be sent, and nothing else.
 */
final class PollProgress {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PollProgress() {}

    static String write(URI url, PollState state) {
        ObjectNode progress = JSON.createObjectNode().put("address", hash(url));
        state.validators().etag().ifPresent(tag -> progress.put("etag", tag));
        state.validators().lastModified().ifPresent(time -> progress.put("last-modified", time));
        progress.put("due", state.due().toEpochMilli()).put("wished", state.wished());
        state.seen().oldestFirst().forEach(progress.putArray("seen")::add);
        return progress.toString();
    }

    /** The state to go on with; of another address nothing holds but what was sent. */
    static PollState read(Optional<String> progress, PollSettings settings, Instant now) {
        JsonNode found = parse(progress.orElse("{}"));
        boolean same = found.path("address").asText().equals(hash(settings.url()));
        List<String> seen = new ArrayList<>();
        found.path("seen").forEach(version -> seen.add(version.asText()));
        Validators validators =
                same ? new Validators(text(found, "etag"), text(found, "last-modified")) : Validators.none();
        boolean wished = same && found.path("wished").asBoolean();
        Duration longest = wished ? PollSchedule.LONGEST : settings.interval();
        Instant due = same ? due(found, now, longest) : now;
        return new PollState(validators, SeenVersions.of(seen), 0, due, wished);
    }

    /** The interval may be another one by now, and the clock may have been set. */
    private static Instant due(JsonNode found, Instant now, Duration longest) {
        Instant kept = Instant.ofEpochMilli(found.path("due").asLong());
        Instant latest = now.plus(longest);
        return kept.isBefore(now) ? now : kept.isBefore(latest) ? kept : latest;
    }

    /** An address may hold a secret. */
    private static String hash(URI url) {
        return Hashing.sha256()
                .hashString(url.toString(), StandardCharsets.UTF_8)
                .toString();
    }

    private static Optional<String> text(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).map(JsonNode::asText);
    }

    /** Nobody else writes under this name. What cannot be read is none of ours, and as good as no progress. */
    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}

package dev.wirewatch.cli;

import dev.wirewatch.app.KeptRejection;
import dev.wirewatch.message.RejectionReason;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that choose among rejections; together they all have to hold. */
final class RejectionFilter {

    @Option(names = "--feed", paramLabel = "NAME", description = "Those of this feed.")
    private Optional<String> feed = Optional.empty();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description =
                    "Those for this reason: empty, too_large, binary, bad_encoding, unsupported_format, malformed,"
                            + " too_complex, no_text, unreadable_record, processing_failed.")
    private Optional<RejectionReason> reason = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = SinceConverter.class,
            description = "Those put aside from then on, whenever their messages were received: a time"
                    + " (2026-01-31T12:00:00Z) or how long ago (15m, 24h, 7d).")
    private Optional<Instant> since = Optional.empty();

    /** Whether any of them was given. */
    boolean isGiven() {
        return feed.isPresent() || reason.isPresent() || since.isPresent();
    }

    /** From when on. */
    Optional<Instant> since() {
        return since;
    }

    /** Whether feed and reason are the wanted ones. */
    boolean accepts(KeptRejection kept) {
        return feed.map(kept.rejection().getFeed()::equals).orElse(true)
                && reason.map(wanted -> wanted == kept.rejection().getReason()).orElse(true);
    }
}

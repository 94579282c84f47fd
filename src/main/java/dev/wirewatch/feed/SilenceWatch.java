package dev.wirewatch.feed;

import java.time.Instant;
import java.util.Optional;

/** Learns a feed's habit, and tells when it is silent beyond it. */
final class SilenceWatch {

    void arrived(Instant at) {}

    Optional<Silence> silence(Instant now) {
        return Optional.empty();
    }
}

package dev.wirewatch.feed;

import java.time.Duration;
import java.util.Optional;

/** What came of asking a polled address. */
sealed interface PollAnswer {

    /**
     * A document.
     *
     * @param bytes the document, expanded
     * @param contentType the media type that the server declares; empty where none
     * @param validators what to ask with the next time
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Document(byte[] bytes, String contentType, Validators validators) implements PollAnswer {}

    /** The document is the one of the last time. */
    record NotModified() implements PollAnswer {}

    /**
     * No document.
     *
     * @param fault what kind of fault
     * @param detail why, in one line for people, without the address's query, which may hold a secret
     * @param notBefore how long the server asks to be left alone
     */
    record Failure(FeedFault fault, String detail, Optional<Duration> notBefore) implements PollAnswer {

        static Failure unreachable(String detail) {
            return new Failure(FeedFault.UNREACHABLE, detail, Optional.empty());
        }
    }
}

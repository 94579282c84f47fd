package dev.wirewatch.feed;

import java.util.OptionalInt;

/**
 * What a sender is told.
 *
 * @param status HTTP status
 * @param text what happened, in one line
 * @param retryAfter after how many seconds to send the same again; empty where that makes no sense
 */
public record PushAnswer(int status, String text, OptionalInt retryAfter) {

    static PushAnswer of(int status, String text) {
        return new PushAnswer(status, text, OptionalInt.empty());
    }

    /** An answer to a sender who must come again. */
    public static PushAnswer later(String text, int seconds) {
        return new PushAnswer(503, text, OptionalInt.of(seconds));
    }
}

package dev.wirewatch.feed;

import java.time.Duration;

/**
 * A silence that is longer than a feed's habit.
 *
 * @param since how long it has lasted
 * @param missed in how many minutes of that time the feed would usually have sent something
 */
public record Silence(Duration since, long missed) {

    String summary() {
        return "silent for " + since.toMinutes() + " minutes, of which " + missed + " would usually bring a message";
    }
}

package dev.wirewatch.feed;

import java.util.List;
import java.util.Optional;

/**
 * The feeds that a service runs itself.
 *
 * @param folders watched folders
 * @param push messages pushed over HTTP; empty where none are taken
 * @param polls RSS and Atom feeds that are polled
 * @param watched feeds that others write to {@code wire-raw}, whose silence is to be told
 */
public record FeedSettings(
        List<FolderSettings> folders, Optional<PushSettings> push, List<PollSettings> polls, List<String> watched) {

    /** Copies the lists. */
    public FeedSettings {
        folders = List.copyOf(folders);
        polls = List.copyOf(polls);
        watched = List.copyOf(watched);
    }

    /** No feed at all. */
    public static FeedSettings none() {
        return new FeedSettings(List.of(), Optional.empty(), List.of(), List.of());
    }
}

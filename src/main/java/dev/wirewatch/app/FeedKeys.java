package dev.wirewatch.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.wirewatch.feed.FolderSettings;
import dev.wirewatch.feed.PollSettings;
import dev.wirewatch.wire.FeedName;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The key {@code feeds} of the configuration file. A value that cannot be is an {@link IllegalArgumentException}. */
record FeedKeys(
        Optional<List<FolderKeys>> folders,
        @JsonDeserialize(using = PushKeysDeserializer.class) Optional<PushKeys> push,
        Optional<List<PollKeys>> polls,
        Optional<List<String>> watched) {

    FeedKeys {
        watched.orElse(List.of()).forEach(name -> requireName("watched", name));
    }

    /** A watched folder. */
    record FolderKeys(
            @JsonProperty(required = true) Path folder,
            Optional<String> name,
            Optional<String> quiet,
            Optional<String> every) {

        FolderKeys {
            if (name.isEmpty()
                    && (folder.getFileName() == null
                            || !isName(folder.getFileName().toString()))) {
                throw new IllegalArgumentException(
                        "the name of this folder cannot be a feed's: give the feed a name with the key name");
            }
            name.ifPresent(given -> requireName("name", given));
            quiet(quiet);
            every(every);
        }

        FolderSettings settings() {
            return new FolderSettings(
                    folder, name.orElseGet(() -> folder.getFileName().toString()), quiet(quiet), every(every));
        }

        private static Duration quiet(Optional<String> given) {
            return TimeSpan.read("quiet", given.orElse("2s"), Duration.ZERO, Duration.ofHours(1));
        }

        private static Duration every(Optional<String> given) {
            return TimeSpan.read("every", given.orElse("500ms"), Duration.ofMillis(50), Duration.ofHours(1));
        }
    }

    /** Messages pushed over HTTP. */
    record PushKeys(Optional<String> token, Optional<Path> tokenFile) {

        PushKeys {
            if (token.isPresent() && tokenFile.isPresent()) {
                throw new IllegalArgumentException("push has token and token-file; give one");
            }
        }
    }

    /** A polled RSS or Atom feed. */
    record PollKeys(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String url,
            Optional<String> interval,
            Optional<Boolean> allowPrivate) {

        PollKeys {
            requireName("name", name);
            address(url);
            interval(interval);
        }

        PollSettings settings() {
            return new PollSettings(name, address(url), interval(interval), allowPrivate.orElse(false));
        }

        private static Duration interval(Optional<String> given) {
            return TimeSpan.read("interval", given.orElse("5m"), Duration.ofSeconds(1), Duration.ofHours(24));
        }

        private static URI address(String given) {
            try {
                URI address = new URI(given);
                boolean web =
                        "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
                if (web && address.getHost() != null && address.getUserInfo() == null) {
                    return address;
                }
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("url is no address: " + e.getReason(), e);
            }
            throw new IllegalArgumentException("url must be http:// or https:// with a host, and without a password");
        }
    }

    private static boolean isName(String name) {
        return name != null && FeedName.isValid(name);
    }

    private static void requireName(String key, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    key + " is '" + name + "'; a feed's name has letters, digits, . _ - and at most 64 characters");
        }
    }
}

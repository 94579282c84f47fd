package dev.wirewatch.app;

import dev.wirewatch.feed.FeedSettings;
import dev.wirewatch.feed.FolderSettings;
import dev.wirewatch.feed.PollSettings;
import dev.wirewatch.feed.PushSettings;
import dev.wirewatch.feed.Token;
import dev.wirewatch.yaml.InvalidYamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The section {@code feeds} of a configuration file, put together.
 *
 * @param source the file, for messages
 * @param resolve the value of a key with its environment variables filled in
 */
record FeedsSection(String source, BinaryOperator<String> resolve) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[?::1]?");

    /** Whether only this machine can connect to an address. */
    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    FeedSettings settings(FeedKeys keys, Configuration.Http http) {
        List<FolderSettings> folders = keys.folders().orElse(List.of()).stream()
                .map(FeedKeys.FolderKeys::settings)
                .toList();
        List<PollSettings> polls = keys.polls().orElse(List.of()).stream()
                .map(FeedKeys.PollKeys::settings)
                .toList();
        Optional<PushSettings> push = keys.push().map(this::push);
        require(
                push.isEmpty() || push.get().token().isPresent() || isLoopback(http.host()),
                "feeds.push needs a token or a token-file, because http.host is not a loopback address");
        List<String> own = Stream.concat(
                        folders.stream().map(FolderSettings::name),
                        polls.stream().map(PollSettings::name))
                .toList();
        requireDifferent("two feeds have the name ", own.stream());
        List<String> watched = keys.watched().orElse(List.of());
        // What it runs itself it has counted when it sent it.
        watched.forEach(name -> require(
                !own.contains(name),
                "feeds.watched names " + name + ", a feed that the service runs itself and watches anyhow"));
        requireApart(
                folders.stream().map(folder -> real(folder.folder())).sorted().toList());
        return new FeedSettings(folders, push, polls, watched);
    }

    private PushSettings push(FeedKeys.PushKeys keys) {
        Optional<String> written = keys.token().map(token -> resolve.apply("feeds.push.token", token));
        Optional<String> secret = written.or(() -> keys.tokenFile().map(this::read));
        secret.ifPresent(token -> require(!token.isBlank(), "feeds.push has an empty token"));
        return new PushSettings(secret.map(Token::new));
    }

    private String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new InvalidYamlException(source, "feeds.push.token-file " + file + " cannot be read");
        }
    }

    private void requireDifferent(String problem, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(name -> require(seen.add(name), problem + name));
    }

    /** A file in both would belong to two feeds, and what the inner one has sent would be sent again by the outer. */
    private void requireApart(List<Path> folders) {
        requireDifferent("two feeds watch the folder ", folders.stream().map(Path::toString));
        for (Path inner : folders) {
            for (Path outer : folders) {
                require(
                        inner.equals(outer) || !inner.startsWith(outer),
                        "the watched folder " + inner + " lies in the watched folder " + outer);
            }
        }
    }

    /** Without links, as far as it is there by now. */
    private static Path real(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        try {
            return whole.toRealPath();
        } catch (IOException notThere) {
            Path parent = whole.getParent();
            return parent == null ? whole : real(parent).resolve(whole.getFileName());
        }
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            throw new InvalidYamlException(source, problem);
        }
    }
}

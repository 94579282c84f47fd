package dev.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.feed.FeedSettings;
import dev.wirewatch.feed.FolderSettings;
import dev.wirewatch.feed.PollSettings;
import dev.wirewatch.feed.PushSettings;
import dev.wirewatch.feed.Token;
import dev.wirewatch.yaml.InvalidYamlException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key {@code feeds} of the configuration file. */
class FeedsSectionTest {

    @TempDir
    private Path folder;

    @Test
    void everyKeyIsRead() {
        String yaml = """
                feeds:
                  folders:
                    - {folder: /srv/wires}
                    - {folder: /srv/other wires, name: other, quiet: 0s, every: 250ms}
                  push: {token: 'a ${TOKEN} b'}
                  polls:
                    - {name: ministry, url: 'https://www.example.org/press/feed.xml'}
                    - {name: intranet, url: 'http://news.internal/rss', interval: 30s, allow-private: true}
                  watched: [connect, legacy]
                """;

        assertThat(read(yaml, Map.of("TOKEN", "s3cret")))
                .isEqualTo(new FeedSettings(
                        List.of(
                                new FolderSettings(
                                        Path.of("/srv/wires"), "wires", Duration.ofSeconds(2), Duration.ofMillis(500)),
                                new FolderSettings(
                                        Path.of("/srv/other wires"), "other", Duration.ZERO, Duration.ofMillis(250))),
                        Optional.of(new PushSettings(Optional.of(new Token("a s3cret b")))),
                        List.of(
                                new PollSettings(
                                        "ministry",
                                        URI.create("https://www.example.org/press/feed.xml"),
                                        Duration.ofMinutes(5),
                                        false),
                                new PollSettings(
                                        "intranet",
                                        URI.create("http://news.internal/rss"),
                                        Duration.ofSeconds(30),
                                        true)),
                        List.of("connect", "legacy")));
    }

    @Test
    void withoutTheKeyThereIsNoFeed() {
        assertThat(read("http:", Map.of())).isEqualTo(FeedSettings.none());
        assertThat(read("feeds: {}", Map.of())).isEqualTo(FeedSettings.none());
    }

    @Test
    void aTokenMayLieInAFileOfItsOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "s3cret\n");

        assertThat(read("feeds: {push: {token-file: " + file + "}}", Map.of()).push())
                .hasValue(new PushSettings(Optional.of(new Token("s3cret"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
    void onLoopbackNoTokenIsNeeded(String host) {
        assertThat(read("http: {host: '" + host + "'}\nfeeds: {push: {}}", Map.of())
                        .push())
                .hasValue(new PushSettings(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {folder: x}                                   | :1:9: unknown key feeds.folder; known here: folders, polls, push, watched
            {folders: [{folder: x, path: y}]}             | :1:31: unknown key feeds.folders.[0].path; known here: every, folder, name, quiet
            {folders: [{name: x}]}                        | :1:19: the key feeds.folders.[0].folder is missing
            {folders: {folder: x}}                        | :1:9: feeds.folders must be a list
            {folders: [{folder: a}, {folder: b c}]}       | ':1:32: feeds.folders.[1]: the name of this folder cannot be a feed''s: give the feed a name with the key name'
            {folders: [{folder: /}]}                      | ':1:19: feeds.folders.[0]: the name of this folder cannot be a feed''s: give the feed a name with the key name'
            {folders: [{folder: x, name: 'a b'}]}         | ':1:19: feeds.folders.[0]: name is ''a b''; a feed''s name has letters, digits, . _ - and at most 64 characters'
            {folders: [{folder: x, quiet: soon}]}         | ':1:19: feeds.folders.[0]: quiet is ''soon''; a time is a number with its unit, such as 500ms, 30s, 5m or 1h'
            {folders: [{folder: x, quiet: 2h}]}           | ':1:19: feeds.folders.[0]: quiet is 2h, but must be from 0s to 1h'
            {folders: [{folder: x, every: 10ms}]}         | ':1:19: feeds.folders.[0]: every is 10ms, but must be from 50ms to 1h'
            {folders: [{folder: x}, {folder: y/x}]}       | ': two feeds have the name x'
            {folders: [{folder: x}, {folder: ./x, name: y}]} | ': two feeds watch the folder '
            {push: {token: a, token-file: b}}             | ':1:9: feeds.push: push has token and token-file; give one'
            {push: }                                      | ':1:9: feeds.push: it has no value; give a token or a token-file, or write {} to take messages without one'
            {push: {token: ' '}}                          | ': feeds.push has an empty token'
            {push: {token: '${NOT_SET}'}}                 | ': feeds.push.token names the environment variable NOT_SET, which is not set'
            {push: {token-file: /no/such/file}}           | ': feeds.push.token-file /no/such/file cannot be read'
            {push: {password: x}}                         | ':1:16: unknown key feeds.push.password; known here: token, token-file'
            {polls: [{name: x}]}                          | :1:17: the key feeds.polls.[0].url is missing
            {polls: [{name: x, url: 'ftp://a/b'}]}        | ':1:17: feeds.polls.[0]: url must be http:// or https:// with a host, and without a password'
            {polls: [{name: x, url: 'http://u:p@a/b'}]}   | ':1:17: feeds.polls.[0]: url must be http:// or https:// with a host, and without a password'
            {polls: [{name: x, url: 'http://a b'}]}       | ':1:17: feeds.polls.[0]: url is no address: '
            {polls: [{name: x, url: 'http://a', interval: 0s}]} | ':1:17: feeds.polls.[0]: interval is 0s, but must be from 1s to 24h'
            {polls: [{name: p, url: 'http://a'}], watched: [p]} | ': feeds.watched names p, a feed that the service runs itself and watches anyhow'
            {folders: [{folder: x}], watched: [x]}        | ': feeds.watched names x, a feed that the service runs itself and watches anyhow'
            {watched: ['a/b']}                            | ':1:1: feeds: watched is ''a/b''; a feed''s name has letters, digits, . _ - and at most 64 characters'
            """)
    void saysWhatIsWrongInOneLine(String feeds, String problem) {
        assertThatThrownBy(() -> read("feeds: " + feeds, Map.of()))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageStartingWith(folder.resolve("wirewatch.yml") + problem)
                .hasMessageNotContaining("\n");
    }

    @Test
    void watchedFoldersLieApart() throws IOException {
        Path wires = Files.createDirectories(folder.resolve("wires"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), wires);

        assertThatThrownBy(() -> readFolders(wires, link))
                .hasMessageEndingWith(": two feeds watch the folder " + wires);
        assertThatThrownBy(() -> readFolders(wires, wires.resolve("north")))
                .hasMessageEndingWith(
                        ": the watched folder " + wires.resolve("north") + " lies in the watched folder " + wires);
        assertThatThrownBy(() -> readFolders(link.resolve("north/deep"), wires))
                .hasMessageContaining(" lies in the watched folder ");
        assertThat(readFolders(wires, folder.resolve("wires2")).folders()).hasSize(2);
    }

    private FeedSettings readFolders(Path one, Path other) {
        return read(
                "feeds: {folders: [{name: one, folder: '%s'}, {name: other, folder: '%s'}]}".formatted(one, other),
                Map.of());
    }

    @Test
    void whoListensForOthersNeedsAToken() {
        assertThatThrownBy(() -> read("http: {host: 0.0.0.0}\nfeeds: {push: {}}", Map.of()))
                .hasMessageEndingWith(
                        ": feeds.push needs a token or a token-file, because http.host is not a loopback address");
    }

    @Test
    void theOperationsDocumentNamesEveryKey() throws IOException {
        assertThat(Files.readString(Path.of("docs/operations.md")))
                .contains("`feeds.folders`", "`feeds.push`", "`feeds.polls`", "`feeds.watched`")
                .contains("`folder`", "`name`", "`quiet`", "`every`", "`token`", "`token-file`")
                .contains("`url`", "`interval`", "`allow-private`");
    }

    private FeedSettings read(String yaml, Map<String, String> environment) {
        try {
            Path file = Files.writeString(folder.resolve("wirewatch.yml"), yaml);
            return ConfigurationFile.read(file, environment, Path.of("data")).feeds();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

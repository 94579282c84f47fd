package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.topology.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feeds of a service that is killed again and again while files and pushed messages stream in. */
class FeedsIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int PUSHES = 200;
    private static final int KILLS = 3;
    private static final int FILES_BEFORE_A_KILL = 30;
    private static final String TOKEN = "a-token-for-tests";

    @TempDir
    private Path folder;

    @Test
    void losesNothingAndDoublesNoFileWhenItIsKilled() throws Exception {
        Path wires = Files.createDirectories(folder.resolve("wires"));
        Path done = wires.resolve("done");
        ConfigFile config = configuration(wires);
        Dropper agency = new Dropper(Files.createDirectories(wires.resolve("agency")));
        Pusher pusher = new Pusher(config.httpPort(), TOKEN, PUSHES);
        Thread dropping = new Thread(agency, "dropping");
        Thread pushing = new Thread(pusher, "pushing");
        Random random = new Random(20_260_304);
        try (Kafka kafka = Kafka.of(config)) {
            dropping.start();
            pushing.start();
            for (int kill = 1; kill <= KILLS; kill++) {
                long before = files(done);
                try (RunningService service = RunningService.launch(config)) {
                    await().atMost(SOON)
                            .pollInterval(Duration.ofMillis(10))
                            .until(() -> files(done) > before + FILES_BEFORE_A_KILL);
                    Thread.sleep(random.nextInt(100));
                    service.program().kill();
                }
                System.out.printf(
                        "kill %d: %d files dropped, %d under way, %d done, %d pushed%n",
                        kill, agency.dropped(), files(wires.resolve(".wirewatch")), files(done), pusher.accepted());
            }
            agency.stop();
            dropping.join();
            try (RunningService last = RunningService.start(config)) {
                pushing.join();
                int dropped = agency.dropped();
                await().atMost(SOON).until(() -> files(done) == dropped);
                assertThat(wires.resolve(".wirewatch/sending")).isEmptyDirectory();
                await().atMost(SOON)
                        .until(() -> items(kafka, "agency").size() >= dropped
                                && items(kafka, "pushed").size() >= PUSHES);
                assertThat(items(kafka, "agency")).containsExactlyInAnyOrderElementsOf(texts(0, dropped));
                assertPushed(items(kafka, "pushed"), pusher);
                assertThat(last.program().stderr()).doesNotContain(TOKEN);
                assertHealth(config, agency);
            }
        }
    }

    /** A sender that got no answer sends again, and may then have sent twice: that is its choice, and the only way. */
    private static void assertPushed(List<String> items, Pusher pusher) {
        List<String> expected = texts(Pusher.FIRST, Pusher.FIRST + PUSHES);
        assertThat(items).containsAll(expected);
        Map<String, Long> counts =
                items.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(counts).hasSize(PUSHES);
        assertThat(items.size() - PUSHES).isLessThanOrEqualTo(pusher.repeats());
        System.out.printf("%d pushes repeated, %d of them doubled%n", pusher.repeats(), items.size() - PUSHES);
    }

    private static void assertHealth(ConfigFile config, Dropper agency) throws IOException {
        int one = agency.dropped();
        agency.drop();
        Web web = new Web();
        await().atMost(SOON).until(() -> web.get(config.httpPort(), "/health/feeds")
                .body()
                .contains("\"feed\":\"agency\",\"state\":\"ok\",\"silent\":false,\"messages\":"));
        assertThat(web.get(config.httpPort(), "/health/ready").body())
                .contains("\"agency\":\"ok\"", "\"wires\":\"ok\"");
        assertThat(web.get(config.httpPort(), "/metrics").body())
                .contains(
                        "wirewatch_feed_messages_total{feed=\"agency\"}", "wirewatch_feed_silent{feed=\"agency\"} 0.0");
        assertThat(agency.dropped()).isEqualTo(one + 1);
    }

    private ConfigFile configuration(Path wires) throws IOException {
        ConfigFile config = ConfigFile.write(folder);
        Path token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        Files.writeString(
                config.file(),
                "feeds:\n  folders:\n    - {folder: " + wires + ", quiet: 100ms, every: 50ms}\n  push: {token-file: "
                        + token + "}\n",
                StandardOpenOption.APPEND);
        return config;
    }

    private static List<String> texts(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> " " + (n + 100) + " howitzers")
                .toList();
    }

    /** The number of howitzers in each news item of a feed. */
    private static List<String> items(Kafka kafka, String feed) {
        AvroSerde<NewsItem> serde = new AvroSerde<>(kafka.registry(), NewsItem.class);
        return Records.all(
                        kafka.connection().consumer(new ByteArrayDeserializer(), serde.deserializer()),
                        Topics.NEWS_ITEMS)
                .stream()
                .filter(item -> item.getFeed().equals(feed))
                .map(item -> item.getBody().replaceAll("(?s).*deliver( [0-9]+ howitzers).*", "$1"))
                .toList();
    }

    private static long files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).count();
        } catch (UncheckedIOException moving) {
            return -1;
        }
    }
}

package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.topology.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Polled feeds, whose service is killed again and again just after it was given a document, and whose web site goes away
 * and comes back in the middle.
 */
class PollsIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration OFTEN = Duration.ofMillis(2);
    private static final int KILLS = 3;

    /** Of both feeds together: at least one of them has been given a second one, of which only what is new is sent. */
    private static final int DOCUMENTS = 3;

    /**
     * What a document takes from the site to Kafka: the kills shall lie before and behind, and some between the two
     * halves of a commit, whose end the next broker has to bring about.
     */
    private static final int LATEST_KILL_MILLIS = 80;

    @TempDir
    private Path folder;

    @Test
    void losesNothingAndDoublesNothingWhenItIsKilled() throws Exception {
        Random random = new Random(20_260_305);
        try (NewsSite site = new NewsSite()) {
            ConfigFile config = configuration(site);
            try (Kafka kafka = Kafka.of(config)) {
                for (int kill = 1; kill <= KILLS; kill++) {
                    killSoonAfterADocument(config, site, random);
                    System.out.printf("kill %d: %d entries, %d documents%n", kill, site.entries(), site.documents());
                }
                try (RunningService last = RunningService.launch(config)) {
                    goAndComeBack(site);
                    site.stopPublishing();
                    assertEachOnce(kafka, site);
                    assertThat(last.program().isRunning()).isTrue();
                }
            }
        }
    }

    private static void killSoonAfterADocument(ConfigFile config, NewsSite site, Random random)
            throws InterruptedException {
        try (RunningService service = RunningService.launch(config)) {
            awaitDocuments(site);
            Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
            service.program().kill();
        }
    }

    private static void goAndComeBack(NewsSite site) throws InterruptedException {
        awaitDocuments(site);
        site.close();
        Thread.sleep(1_500);
        site.open();
        awaitDocuments(site);
    }

    private static void awaitDocuments(NewsSite site) {
        int before = site.documents();
        await().atMost(SOON).pollInterval(OFTEN).until(() -> site.documents() >= before + DOCUMENTS);
    }

    /** Some looks later, at which nothing has changed, there is still no more than one of each. */
    private static void assertEachOnce(Kafka kafka, NewsSite site) {
        List<String> all =
                IntStream.range(0, site.entries()).mapToObj(NewsSite::headline).toList();
        int unchanged = site.notModified();
        await().atMost(SOON).until(() -> site.notModified() >= unchanged + 4);
        for (String feed : List.of("harbour", "quay")) {
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(headlines(kafka, feed)).as(feed).containsExactlyInAnyOrderElementsOf(all));
        }
    }

    private static List<String> headlines(Kafka kafka, String feed) {
        AvroSerde<NewsItem> serde = new AvroSerde<>(kafka.registry(), NewsItem.class);
        return Records.all(
                        kafka.connection().consumer(new ByteArrayDeserializer(), serde.deserializer()),
                        Topics.NEWS_ITEMS)
                .stream()
                .filter(item -> item.getFeed().equals(feed))
                .map(NewsItem::getHeadline)
                .toList();
    }

    private ConfigFile configuration(NewsSite site) throws IOException {
        ConfigFile config = ConfigFile.write(folder);
        Files.writeString(
                config.file(),
                "feeds:\n  polls:\n" + poll("harbour", site.url(NewsSite.RSS)) + poll("quay", site.url(NewsSite.ATOM)),
                StandardOpenOption.APPEND);
        return config;
    }

    private static String poll(String name, String url) {
        return "    - {name: " + name + ", url: \"" + url + "\", interval: 1s, allow-private: true}\n";
    }
}

package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the NewsML-G2 that agencies send and the IPTC publishes; skipped where that folder is absent. */
class RealNewsMlG2Test {

    private static final Path FORMATS = Path.of(
                    Optional.ofNullable(System.getenv("WIREWATCH_DATA")).orElse("../shared/data"))
            .resolve("formats");

    @Test
    void readsEveryDocumentOfThePassingSuitesThatSaysWhatItIsAbout() throws IOException {
        Map<String, Integer> outcomes = outcomes(readings("newsml-g2/tests", "/should_pass/"));

        // Of the 70 news items and packages, 63 hold nothing but identifiers, times, rights and technical data.
        assertThat(outcomes)
                .isEqualTo(Map.of(
                        "Items",
                        7,
                        "NO_TEXT: a newsml-g2 message with neither headline nor body",
                        63,
                        "UNSUPPORTED_FORMAT: " + noNews("conceptItem"),
                        3,
                        "UNSUPPORTED_FORMAT: " + noNews("knowledgeItem"),
                        5,
                        "UNSUPPORTED_FORMAT: " + noNews("planningItem"),
                        2,
                        "UNSUPPORTED_FORMAT: " + noNews("catalogItem"),
                        2));
    }

    @Test
    void endsTheFailingSuiteWithoutAnError() throws IOException {
        assertThat(outcomes(readings("newsml-g2/tests", "/should_fail/")))
                .isEqualTo(Map.of("NO_TEXT: a newsml-g2 message with neither headline nor body", 1));
    }

    @Test
    void readsTheExamples() throws IOException {
        Map<String, Integer> outcomes = outcomes(readings("newsml-g2/examples", ""));

        // Five are pieces of documents: three groupSet, one contentSet, one contentMeta.
        assertThat(outcomes).containsEntry("Items", 18);
        assertThat(outcomes.keySet().stream().filter(outcome -> outcome.contains("which has no reader")))
                .hasSize(3);
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(35);
    }

    @Test
    void readsTwoVersionsOfAReutersStoryAsOneStory() throws IOException {
        NewsItem first = only("agency/tag_reuters.com_2016_newsml_L1N14N0FF_version_978556838");
        NewsItem second = only("agency/tag_reuters.com_2016_newsml_L1N14N0FF_version_1542761538");

        assertThat(StoryKey.of(second)).isEqualTo(StoryKey.of(first));
        assertThat(Long.parseLong(second.getVersion())).isGreaterThan(Long.parseLong(first.getVersion()));
        assertThat(second.getVersioncreated()).isAfter(first.getVersioncreated());
        assertThat(first.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(first.getSignals()).containsExactly(Signal.CORRECTION);
        assertThat(second.getPubstatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(second.getSignals()).containsExactly(Signal.KILL);
        assertThat(first.getSubjects()).contains(new Concept(null, "subj:17000000"));
    }

    @Test
    void readsTheFilesOfAgencies() throws IOException {
        for (String name : names("agency")) {
            Reading reading = read(FORMATS.resolve("agency").resolve(name));
            if (reading instanceof Reading.Items items
                    && items.items().get(0).getFormat().equals("newsml-g2")) {
                assertThat(items.items()).as(name).allSatisfy(RealNewsMlG2Test::isWhole);
            }
        }
        assertThat(items("agency/video.xml")).hasSize(2);
        assertThat(items("agency/ap.xml")).hasSize(3);
        assertThat(names("agency").stream().filter(name -> name.startsWith("tag_reuters")))
                .hasSize(12)
                .allSatisfy(
                        name -> assertThat(only("agency/" + name).getProvider()).isEqualTo("reuters.com"));
    }

    private static void isWhole(NewsItem item) {
        assertThat(item.getUri()).doesNotStartWith("urn:sha256:");
        assertThat(item.getProvider()).isNotBlank();
        assertThat(item.getBody())
                .doesNotContain("<p", "  ")
                .isEqualTo(item.getBody().strip());
    }

    @Test
    void readsADpaStoryWithoutItsSluglineBlock() throws IOException {
        NewsItem item = only("agency/dpa.xml");
        assertThat(item.getProvider()).isEqualTo("Deutsche Presse-Agentur GmbH");
        assertThat(item.getBody()).startsWith("London (dpa) - 2019 gab es");
        assertThat(item.getLanguage()).isEqualTo("de");
        assertThat(item.getUrgency()).isEqualTo(4);
        assertThat(item.getSubjects()).contains(new Concept("Fußball", "medtop:20001065"));
        assertThat(item.getPlaces()).contains(new Concept("Großbritannien", "iso3166-1a2:GB"));
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2022-10-11T09:14:42Z"));
    }

    @Test
    void readsAReutersDispatchThatIsWrappedByHand() throws IOException {
        NewsItem item = only("agency/tag_reuters.com,0000_newsml_L4N1FL0N0_1132689232");
        assertThat(item.getBody().split("\n\n", -1)).hasSizeGreaterThan(15).contains("By Arpan Varghese");
        assertThat(item.getPriority()).isEqualTo("3");
    }

    private static String noNews(String kind) {
        return "NewsML-G2 with nothing but " + kind + ": reference data or plans, and no news";
    }

    private static NewsItem only(String path) throws IOException {
        List<NewsItem> items = items(path);
        assertThat(items).as(path).hasSize(1);
        return items.get(0);
    }

    private static List<NewsItem> items(String path) throws IOException {
        Reading reading = read(FORMATS.resolve(path));
        assertThat(reading).as(path).isInstanceOf(Reading.Items.class);
        return ((Reading.Items) reading).items();
    }

    private static List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(data(FORMATS.resolve(folder)))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Map<String, Reading> readings(String folder, String part) throws IOException {
        Map<String, Reading> readings = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data(FORMATS.resolve(folder)))) {
            List<Path> documents = files.filter(file -> file.toString().endsWith(".xml"))
                    .filter(file -> file.toString().contains(part))
                    .toList();
            for (Path file : documents) {
                readings.put(file.toString(), read(file));
            }
        }
        return readings;
    }

    private static Map<String, Integer> outcomes(Map<String, Reading> readings) {
        Map<String, Integer> outcomes = new TreeMap<>();
        readings.values()
                .forEach(reading -> outcomes.merge(
                        reading instanceof Reading.Rejected no ? no.reason() + ": " + no.detail() : "Items",
                        1,
                        Integer::sum));
        return outcomes;
    }

    private static Reading read(Path file) throws IOException {
        return Messages.read(Files.readAllBytes(data(file)), "");
    }

    private static Path data(Path file) {
        assumeTrue(Files.exists(file), () -> "set WIREWATCH_DATA: there is no " + file.toAbsolutePath());
        return file;
    }
}

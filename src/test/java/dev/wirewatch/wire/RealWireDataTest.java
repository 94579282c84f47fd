package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Signal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Reads what agencies and the IPTC really publish; skipped where that folder is absent. */
class RealWireDataTest {

    private static final Path DATA =
            Path.of(Optional.ofNullable(System.getenv("WIREWATCH_DATA")).orElse("../shared/data"));

    private final WireReaders readers = WireReaders.standard();

    @Test
    void readsTheAfpDispatchWithoutLosingAWord() throws IOException {
        byte[] bytes = Files.readAllBytes(data("afp/2023-09-04-washington.txt"));

        Reading.Items reading = (Reading.Items) readers.read(Messages.message(bytes, "text/plain"));

        assertThat(reading.items()).hasSize(1);
        NewsItem item = reading.items().get(0);
        assertThat(item.getProvider()).isEqualTo("AFP");
        assertThat(item.getLocated()).isEqualTo("Washington");
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2023-09-04T00:00:00Z"));
        assertThat(item.getHeadline()).isNull();
        assertThat(item.getBody()).startsWith("WASHINGTON, Sept 4, 2023 (AFP) – North Korean");
        assertThat(words("date 2023-09-04 " + item.getBody()))
                .isEqualTo(words(new String(bytes, StandardCharsets.UTF_8)));
        assertThat(item.getBody().split("\n\n", -1)).hasSize(21);
    }

    @Test
    void readsTheReutersDispatchesOf1987() throws IOException {
        Map<RejectionReason, Integer> rejected = new EnumMap<>(RejectionReason.class);
        int items = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data("wire/reuters21578.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Reading reading = readers.read(Messages.message(line, "application/json"));
                if (reading instanceof Reading.Rejected no) {
                    rejected.merge(no.reason(), 1, Integer::sum);
                } else {
                    items++;
                }
            }
        }
        // 737 of the 21,578 have neither headline nor body.
        assertThat(rejected).isEqualTo(Map.of(RejectionReason.NO_TEXT, 737));
        assertThat(items).isEqualTo(20_841);
    }

    @Test
    void readsEveryNinjsItemOfThePassingSuitesThatSaysWhatItIsAbout() throws IOException {
        Map<String, Reading> readings = readings("formats/ninjs/tests", "/should_pass/");

        readings.forEach((file, reading) -> assertThat(reading instanceof Reading.Items)
                .as(
                        "%s is read, where it has text or says what it is about or withdraws its story, as one news item",
                        file)
                .isEqualTo(isTelling(file)));
        assertThat(reasons(readings)).isEqualTo(Map.of("Items", 60, "NO_TEXT", 53));
    }

    @Test
    void endsEveryNinjsItemOfTheFailingSuitesWithoutAnError() throws IOException {
        // Most break a rule of the schema that does not keep their text from being read.
        assertThat(reasons(readings("formats/ninjs/tests", "/should_fail/")))
                .isEqualTo(Map.of("Items", 22, "NO_TEXT", 20, "MALFORMED", 5, "UNSUPPORTED_FORMAT", 1));
    }

    @Test
    void readsTheNinjsExamples() throws IOException {
        Map<String, Reading> readings = readings("formats/ninjs/examples", "");

        // The first names a field twice in one object; the second is a JSON schema.
        assertThat(rejected(readings))
                .containsExactly(
                        "1.4/businesswire-newsml-20130731006140.json", "2.1/schema-extension/extension-schema.json");
        assertThat(readings).hasSize(43);
        assertThat(((Reading.Items) readings.get("3.0/collection/20231016-event-timeline-sample.json")).items())
                .hasSizeGreaterThan(5);
    }

    @Test
    void readsTheNinjsFilesOfAgencies() throws IOException {
        Map<String, Reading> readings = readings("formats/agency", "");

        // It holds addresses for a test server.
        assertThat(rejected(readings)).containsExactly("ninjs4_mock.json");
        assertThat(readings).hasSize(17);
        NewsItem oil = ((Reading.Items) readings.get("ninjs2.json")).items().get(0);
        assertThat(oil.getProvider()).isEqualTo("Reuters");
        assertThat(oil.getByline()).isEqualTo("By Henning Gloystein");
        assertThat(oil.getLocated()).isEqualTo("Singapore");
        assertThat(oil.getVersion()).isEqualTo("4");
    }

    @Test
    void readsTheMediaJsonOfAp() throws IOException {
        Map<String, Reading> readings = readings("formats/agency", "ap_media");

        assertThat(readings).hasSize(5);
        List<NewsItem> items = readings.values().stream()
                .flatMap(reading -> ((Reading.Items) reading).items().stream())
                .toList();
        assertThat(items).hasSize(5).allSatisfy(item -> {
            assertThat(item.getFormat()).isEqualTo("ap-media");
            assertThat(item.getProvider()).isEqualTo("AP");
            assertThat(item.getUri()).matches("[0-9a-f]{32}");
            assertThat(item.getHeadline()).isNotBlank();
            assertThat(item.getVersioncreated()).isNotNull();
        });
        // Feed and item tell of the same story and of the same picture.
        assertThat(items.stream().map(NewsItem::getUri).distinct()).hasSize(3);
        NewsItem picture =
                ((Reading.Items) readings.get("ap_media_item.json")).items().get(0);
        assertThat(picture.getLocated()).isEqualTo("New York");
        assertThat(picture.getLocatedcountry()).isEqualTo("US");
        assertThat(picture.getPriority()).isEqualTo("d");
        assertThat(picture.getBody()).isNotEmpty();
    }

    @Test
    void readsMails() throws IOException {
        NewsItem simple = mail("simple_email.txt");
        assertThat(simple.getHeadline()).isEqualTo("Test message 1234");
        assertThat(simple.getBody()).startsWith("body text");
        assertThat(simple.getVersioncreated()).isEqualTo(Instant.parse("2015-02-19T06:18:40Z"));
        assertThat(simple.getProvider()).isEqualTo("a.com.au");

        assertThat(mail("charset_in_subject_email.txt").getHeadline()).isEqualTo("Google Apps News March 2015");
        assertThat(mail("composite_email.txt").getBody()).startsWith("this is a test of a single image");
        assertThat(mail("json-email.txt").getBody()).startsWith("{\"Category\"").contains("9/14/2015");
        NewsItem odd = mail("odd_charset_email.txt");
        assertThat(odd.getHeadline()).isEqualTo("TravTalk’s Special for TAAI convention");
        assertThat(odd.getBody()).contains("“For it to happen really solidified my thinking.”");
    }

    private NewsItem mail(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(data("formats/agency/" + file));
        Reading reading = readers.read(Messages.message(bytes, "text/plain"));
        assertThat(reading).as(file).isInstanceOf(Reading.Items.class);
        NewsItem item = ((Reading.Items) reading).items().get(0);
        assertThat(item.getFormat()).isEqualTo("mail");
        assertThat(item.getUri()).contains("@");
        return item;
    }

    @Test
    void putsOtherAgencyFormatsAsideByName() throws IOException {
        assertThat(outcome("formats/agency/channel1")).contains("UNSUPPORTED_FORMAT", "XML", "results");
        assertThat(outcome("wire/ap89-ap890101.gz")).contains("BINARY", "gzip");
    }

    @Test
    void readsIptc7901OfAgencies() throws IOException {
        assertThat(agencyItems("IPTC7901.txt", "IPTC7901_odd_charset.txt", "dpa_copyright.txt", "dpa_four_line.txt"))
                .extracting(NewsItem::getSequence, NewsItem::getHeadline, item -> item.getVersioncreated() + "")
                .containsExactly(
                        tuple(
                                "eca062",
                                "Germany Social Democrats: Coalition talks with Merkel could fail",
                                "2013-11-13T11:37:00Z"),
                        tuple(
                                "eca100",
                                "German football saddened by illness to striker legend Mueller",
                                "2015-10-07T13:41:00Z"),
                        tuple("eca0001", "Impressum", "2017-06-24T22:00:00Z"),
                        tuple(
                                "eca0003",
                                "Switzerland joins list of countries resisting UN migration pact",
                                "2018-11-21T23:22:00Z"));
        assertThat(agencyItems("dpa_two_line.txt", "dpa_two_by_line.txt"))
                .extracting(NewsItem::getProvider, NewsItem::getLocated)
                .containsExactly(tuple("dpa", "Washington"), tuple("dpa-tns", "San Diego"));
    }

    @Test
    void readsAnpa1312OfAgencies() throws IOException {
        List<NewsItem> items = agencyItems(
                "anpa-1.tst",
                "anpa-2.tst",
                "anpa-3.tst",
                "anpa-4.tst",
                "ap_anpa-1.tst",
                "ap_anpa-2.tst",
                "ap_anpa-3.tst",
                "ap_anpa-4.tst",
                "ap_anpa-5.tst",
                "ap_anpa-6.tst",
                "ap_anpa-7.tst");

        assertThat(items).hasSize(11).allMatch(item -> item.getProvider().equals("AP"));
        assertThat(items).allMatch(item -> item.getVersioncreated() != null && item.getSlugline() != null);
        assertThat(items).allMatch(item -> item.getBody().chars().allMatch(c -> c >= ' ' || c == '\n'));
        assertThat(items)
                .extracting(NewsItem::getByline)
                .containsExactly(
                        "By PAUL BYRNE and ALMUDENA CALATRAVA, Associated Press",
                        "By CHET BROKAW and JACK GILLUM, Associated Press",
                        null,
                        null,
                        "By CHARLES ODUM, AP Sports Writer",
                        "By The Associated Press",
                        null,
                        "By GERRY SHIH, Associated Press",
                        null,
                        "By The Associated Press",
                        "By The Associated Press");
    }

    @Test
    void readsAllDispatchesOfTheApOf1989() throws IOException {
        List<NewsItem> items = new ArrayList<>();
        for (int day = 1; day <= 10; day++) {
            try (InputStream in = new GZIPInputStream(
                    Files.newInputStream(data(String.format(Locale.ROOT, "wire/ap89-ap8901%02d.gz", day))))) {
                items.addAll(((Reading.Items) readers.read(Messages.message(in.readAllBytes(), ""))).items());
            }
        }

        assertThat(items).hasSize(2228);
        assertThat(items).allMatch(item -> item.getProvider().equals("AP") && item.getVersioncreated() != null);
        assertThat(items).allMatch(item -> item.getPriority() != null && item.getCategorycode() != null);
        assertThat(items).allMatch(item -> item.getPubstatus() == PubStatus.USABLE);
        assertThat(items.stream().filter(item -> item.getSignals().contains(Signal.UPDATE)))
                .hasSizeGreaterThan(391);
        assertThat(items.stream().filter(item -> item.getHeadline() != null)).hasSizeGreaterThan(2090);
    }

    private List<NewsItem> agencyItems(String... files) throws IOException {
        List<NewsItem> items = new ArrayList<>();
        for (String file : files) {
            Reading reading = readers.read(Messages.message(Files.readAllBytes(data("formats/agency/" + file)), ""));
            items.addAll(((Reading.Items) reading).items());
        }
        return items;
    }

    private String outcome(String path) throws IOException {
        return readers.read(Messages.message(Files.readAllBytes(data(path)), ""))
                .toString();
    }

    private Map<String, Reading> readings(String folder, String part) throws IOException {
        Path root = data(folder);
        Map<String, Reading> readings = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> json = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> file.toString().contains(part))
                    .toList();
            for (Path file : json) {
                WireMessage message = Messages.message(Files.readAllBytes(file), "application/json");
                readings.put(root.relativize(file).toString(), readers.read(message));
            }
        }
        return readings;
    }

    /** Looks at the field names alone: another way than the reader's to the same answer. */
    private static boolean isTelling(String file) {
        try {
            JsonNode item = new ObjectMapper()
                    .readTree(DATA.resolve("formats/ninjs/tests/" + file).toFile());
            boolean withdraws = item.path("pubstatus").asText().matches("withheld|canceled");
            return withdraws
                    || item.properties().stream()
                            .filter(field -> !field.getValue().isEmpty()
                                    || field.getValue().isTextual())
                            .map(Map.Entry::getKey)
                            .anyMatch(name -> name.matches("(headline|title|bod(y_|ies)|description(_|s)).*|by(line)?"
                                    + "|slugline|(subject|place|organisation|event|object)s?|person|people"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> reasons(Map<String, Reading> readings) {
        Map<String, Integer> counts = new TreeMap<>();
        readings.values()
                .forEach(reading -> counts.merge(
                        reading instanceof Reading.Rejected rejected
                                ? rejected.reason().name()
                                : "Items",
                        1,
                        Integer::sum));
        return counts;
    }

    private static List<String> rejected(Map<String, Reading> readings) {
        return readings.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Reading.Rejected)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }

    private static Path data(String path) {
        Path file = DATA.resolve(path);
        assumeTrue(Files.exists(file), () -> "set WIREWATCH_DATA: there is no " + file.toAbsolutePath());
        return file;
    }
}

package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the NITF, NewsML 1 and Ritzau files that agencies really send; skipped where that folder is absent. */
class RealAgencyXmlTest {

    private static final Path FOLDER = Path.of(
                    Optional.ofNullable(System.getenv("WIREWATCH_DATA")).orElse("../shared/data"))
            .resolve("formats/agency");

    private static final Set<String> ROOTS = Set.of("nitf", "NewsML", "RBNews", "XMLNewsQueuedResponse");

    private final WireReaders readers = WireReaders.standard();

    @Test
    void readsEveryFile() throws IOException {
        Map<String, String> outcomes = new TreeMap<>();
        for (Path file : files()) {
            Reading reading = readers.read(Messages.message(Files.readAllBytes(file), ""));
            outcomes.put(
                    file.getFileName().toString(),
                    reading instanceof Reading.Items items
                            ? items.items().get(0).getFormat() + " "
                                    + items.items().size()
                            : ((Reading.Rejected) reading).reason().name());
        }
        assertThat(outcomes).hasSize(25);
        assertThat(outcomes)
                .containsEntry("ritzau_feed.xml", "ritzau 2")
                .containsEntry("aap-finance-lite.xml", RejectionReason.NO_TEXT.name()); // its elements are empty
        assertThat(outcomes.values().stream().filter("nitf 1"::equals)).hasSize(18);
        assertThat(outcomes.values().stream().filter("newsml-1 1"::equals)).hasSize(3);
        assertThat(outcomes.values().stream().filter("ritzau 1"::equals)).hasSize(2);
    }

    @Test
    void endsWhatIsCutOffWithoutAnError() throws IOException {
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int cut = 0; cut < bytes.length - 50; cut += 50) {
                assertThat(Messages.read(Arrays.copyOf(bytes, cut), "")).isNotNull();
            }
        }
    }

    @Test
    void readsAap() throws IOException {
        NewsItem item = item("aap-finance.xml");
        assertThat(item.getProvider()).isEqualTo("Agence France Presse");
        assertThat(item.getUri()).isEqualTo("AFP.121974877.6504909");
        assertThat(item.getCategorycode()).isEqualTo("f");
        assertThat(item.getSequence()).isEqualTo("1832");
        assertThat(item.getSlugline()).isEqualTo("Samsung");
        assertThat(item.getBody().split("\n\n", -1)).hasSize(14);
        assertThat(item.getBody()).contains("sale of stakes in four petrochemical");
        assertThat(item("aap-1.xml").getVersioncreated()).isEqualTo(Instant.parse("2013-10-20T08:27:51Z"));
        assertThat(item("aap-cyber.xml").getLocated()).isEqualTo("Sydney");
    }

    @Test
    void readsAp() throws IOException {
        NewsItem item = item("ap-nitf.xml");
        assertThat(item.getProvider()).isEqualTo("The Associated Press");
        assertThat(item.getUri()).startsWith("urn:sha256:");
        assertThat(item.getByline()).isEqualTo("By BERNARD CONDON, AP Business Writer");
        assertThat(item.getLocated()).isEqualTo("New York");
        assertThat(item.getNote()).isEqualTo("For global distribution");
        assertThat(item("ap_media_text_nitf.xml").getBody()).contains("McNeil NYM 72 271 37 95 .351");
    }

    @Test
    void readsEfe() throws IOException {
        NewsItem item = item("efe_nitf.xml");
        assertThat(item.getProvider()).isEqualTo("Agencia EFE");
        assertThat(item.getSlugline()).isEqualTo("HONDURAS GOVERNMENT");
        assertThat(item.getPriority()).isEqualTo("R");
        assertThat(item.getSubjects())
                .containsExactly(
                        new Concept("Executive (government)", "subj:11006005"), new Concept("GOVERNMENT", "F01001000"));
        assertThat(item.getPlaces())
                .containsExactly(new Concept("Tegucigalpa", null), new Concept(null, "iso3166-1a3:HND"));
    }

    @Test
    void readsNtbAsOneStoryForAllItsVersions() throws IOException {
        NewsItem item = item("nitf-ntb.xml");
        assertThat(item.getUri()).isEqualTo("faktisk-d9cde75b-256e-4989-b6a3-b8ad27f43a5c");
        assertThat(item.getVersion()).isEqualTo("48");
        assertThat(item.getSlugline()).isEqualTo("faktisk-faktasjekk");
        assertThat(item.getLocated()).isEqualTo("Oslo");
        assertThat(item.getLanguage()).isEqualTo("nb-NO");
    }

    @Test
    void readsPa() throws IOException {
        NewsItem embargoed = item("pa3.xml");
        assertThat(embargoed.getProvider()).isEqualTo("PA");
        assertThat(embargoed.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(embargoed.getSignals()).containsExactly(Signal.EMBARGO);
        assertThat(embargoed.getEmbargoed()).isEqualTo(Instant.parse("2016-09-08T23:01:00Z"));
        // Declared as Latin-1: this one is written in UTF-8, the next is as declared.
        assertThat(item("pa4.xml").getBody()).contains("a reported £25 million");
        assertThat(item("pa5.xml").getBody()).contains("a £66 billion annual hit");
        assertThat(item("pa2.xml").getBody()).contains("Rivas, Jonathan, Guemez");
    }

    @Test
    void readsTheCanadianPressAndTheExampleOfTheIptc() throws IOException {
        NewsItem item = item("handle_invalid_fields.xml");
        assertThat(item.getByline()).isEqualTo("Mia Rabson and Jordan Press, The Canadian Press");
        assertThat(item.getLocated()).isEqualTo("Ottawa, Ontario, Canada");
        assertThat(item.getLocatedcountry()).isEqualTo("CA");
        assertThat(item.getUrgency()).isEqualTo(2);
        assertThat(item("nitf-fishing.xml").getReplaces()).containsExactly("iptc.321656141.a");
        assertThat(item("nitf-fishing.xml").getPubstatus()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void readsAfpAndAna() throws IOException {
        NewsItem afp = item("afp.xml");
        assertThat(afp.getUri()).isEqualTo("urn:newsml:afp.com:20140829T135002Z:TX-PAR-FXW86");
        assertThat(afp.getLocated()).isEqualTo("Stockholm");
        assertThat(afp.getLocatedcountry()).isEqualTo("SE");
        assertThat(afp.getReplaces()).isEmpty();
        assertThat(item("afp20.xml").getLocated()).isEqualTo("Strasbourg");
        assertThat(item("afp20.xml").getHeadline()).startsWith("Décès de Naomi");
        NewsItem ana = item("ana1.xml");
        assertThat(ana.getSubjects()).contains(new Concept("Job Layoffs", "subj:09003002"));
        assertThat(ana.getBody().split("\n\n", -1)).hasSize(4);
    }

    @Test
    void readsRitzau() throws IOException {
        NewsItem item = item("ritzau_news_test_ednote.xml");
        assertThat(item.getHeadline()).isNull();
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2018-01-30T16:32:18.397Z"));
        assertThat(item.getNote()).startsWith("Lasse Norman Hansen");
        assertThat(item.getBody().split("\n\n", -1)).hasSize(3);
    }

    private NewsItem item(String name) throws IOException {
        assumeFolder();
        Reading reading = readers.read(Messages.message(Files.readAllBytes(FOLDER.resolve(name)), ""));
        assertThat(reading).isInstanceOf(Reading.Items.class);
        return ((Reading.Items) reading).items().get(0);
    }

    private static List<Path> files() throws IOException {
        assumeFolder();
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(RealAgencyXmlTest::hasRoot).sorted().toList();
        }
    }

    private static boolean hasRoot(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return XmlRoot.of(text).map(XmlRoot::name).filter(ROOTS::contains).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assumeFolder() {
        assumeTrue(Files.exists(FOLDER), () -> "set WIREWATCH_DATA: there is no " + FOLDER.toAbsolutePath());
    }
}

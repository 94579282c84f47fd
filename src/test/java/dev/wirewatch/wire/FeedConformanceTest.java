package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads the well-formed feeds of feedparser (Kurt McKee) and asks of each entry what the file expects of it, as far as a
 * news item has a field for it. Skipped where the data is absent.
 */
class FeedConformanceTest {

    private static final Path FEEDS = Path.of(
                    Optional.ofNullable(System.getenv("WIREWATCH_DATA")).orElse("../shared/data"))
            .resolve("formats/feeds");

    /**
     * Beside markup without text: another format (CDF); extensions that describe something else than the text; what only the HTTP header or the
     * document's address can tell; the link of an item that has an identifier beside it.
     */
    private static final Pattern OUT_OF_SCOPE = Pattern.compile("/(cdf|itunes|media-rss|psc|geo)/|/cdf_"
            + "|/http_content_language|/http_\\w+\\.xml link$|isPermaLink_conflict_link|guid_not_permalink");

    private static final Pattern AS_TEXT =
            Pattern.compile("type=[\"']text(/plain)?[\"']|^(?!.*(type|mode)=).*$", Pattern.DOTALL);

    /** Where we mean to read otherwise, or a news item has no place for it, and why. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            known("atom/entry_created_multiple_values", "of two times the first counts; only one is allowed"),
            known("atom/entry_link_no_href_link_priority", "a link without href, which Atom requires, is no link"),
            known("atom10/entry_content_base64_2", "RFC 4287, 4.1.3.3: base64 holds what is no text"),
            known("atom10/entry_summary_base64", "RFC 4287, 3.1.1: a summary has no media type"),
            known("atom10/entry_summary_base64_2", "RFC 4287, 3.1.1: a summary has no media type"),
            known("lang/entry_title_xml_lang_inherit_3", "an item has one language, that of its body"),
            known("rss/item_madeup_tags_element", "no RSS has an element tags"),
            known("sanitize/entry_content_crazy", "feedparser keeps a script's text; we take none"),
            known("sanitize/entry_title_crazy", "feedparser keeps a script's text; we take none"),
            known("sanitize/item_content_encoded_crazy", "feedparser keeps a script's text; we take none"),
            known("sanitize/entry_summary_iframe", "what an iframe holds is not shown"));

    private static Map.Entry<String, String> known(String file, String reason) {
        return Map.entry("wellformed/" + file + ".xml", reason);
    }

    @Test
    void readsWhatTheWellFormedFeedsExpect() throws IOException {
        assumeTrue(Files.isDirectory(FEEDS), "no feeds in " + FEEDS);
        Map<String, String> disagreements = new TreeMap<>();
        int files = 0;
        int inScope = 0;
        for (Path file : files(FEEDS.resolve("wellformed"))) {
            files++;
            List<FeedExpectation> expectations = FeedExpectation.of(Files.readString(file)).stream()
                    .filter(expectation -> isInScope(expectation, file))
                    .toList();
            inScope += expectations.isEmpty() ? 0 : 1;
            String name = FEEDS.relativize(file).toString();
            expectations.stream()
                    .flatMap(expectation -> disagreement(file, expectation).stream())
                    .findFirst()
                    .ifPresent(problem -> disagreements.put(name, problem));
        }
        int agreeing = inScope - disagreements.size();
        String figure = agreeing + " of " + inScope + " files agree whose expectation is in scope, of " + files
                + " files: " + String.join("\n", disagreements.values());
        assertThat(inScope).as(figure).isGreaterThan(230);
        assertThat(agreeing * 100).as(figure).isGreaterThanOrEqualTo(inScope * 95);
        assertThat(disagreements.keySet()).as(figure).isEqualTo(KNOWN.keySet());
    }

    @Test
    void endsEveryOtherFeedAsItemsOrARejection() throws IOException {
        assumeTrue(Files.isDirectory(FEEDS), "no feeds in " + FEEDS);
        WireReaders readers = WireReaders.standard();
        Map<String, Integer> ends = new TreeMap<>();
        for (Path file : files(FEEDS)) {
            Reading reading = readers.read(Messages.message(Files.readAllBytes(file), ""));
            ends.merge(reading instanceof Reading.Rejected no ? no.reason().name() : "read", 1, Integer::sum);
        }
        // Most of these files are about a feed without entries, or about an entry of markup without text.
        assertThat(ends.get("read")).as("%s", ends).isGreaterThan(200);
        assertThat(ends.getOrDefault("MALFORMED", 0)).as("%s", ends).isLessThan(10);
    }

    @Test
    void cutsEveryFeedWhereItsItemsLie() throws IOException, UnreadableException {
        assumeTrue(Files.isDirectory(FEEDS), "no feeds in " + FEEDS);
        int cut = 0;
        for (Path file : files(FEEDS.resolve("wellformed"))) {
            Optional<FeedDocument> document = FeedDocument.of(Messages.message(Files.readAllBytes(file), ""));
            if (document.isPresent() && document.get().versions().size() > 1) {
                List<String> versions = document.get().versions();
                String last = versions.get(versions.size() - 1);
                List<String> left = FeedDocument.of(document.get().with(last::equals))
                        .orElseThrow()
                        .versions();
                assertThat(left).as("%s", file).isNotEmpty().allMatch(last::equals);
                cut++;
            }
        }
        assertThat(cut).isPositive();
    }

    @Test
    void readsWordpressExports() throws IOException {
        Path agency = FEEDS.resolveSibling("agency");
        assumeTrue(Files.isDirectory(agency), "no files in " + agency);
        for (Path file : files(agency)) {
            if (file.getFileName().toString().startsWith("wordpress_wxr")) {
                Reading reading = WireReaders.standard().read(Messages.message(Files.readAllBytes(file), ""));
                assertThat(reading).as("%s", file).isInstanceOf(Reading.Items.class);
                assertThat(((Reading.Items) reading).items()).as("%s", file).allSatisfy(item -> {
                    assertThat(item.getHeadline()).isNotBlank();
                    assertThat(item.getBody()).doesNotContain("<p>", "&nbsp;");
                    assertThat(item.getVersioncreated()).isNotNull();
                });
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static boolean isInScope(FeedExpectation expectation, Path file) {
        String name = FEEDS.relativize(file).toString();
        boolean text = !HtmlText.paragraphs(expectation.value()).isEmpty();
        return text
                && !OUT_OF_SCOPE.matcher(name + " " + expectation.path()).find()
                && actual(
                                expectation.path(),
                                NewsItems.from(Messages.message("", ""), "").build())
                        != null;
    }

    private static Optional<String> disagreement(Path file, FeedExpectation expectation) {
        String name = FEEDS.relativize(file) + ": " + expectation;
        try {
            WireContent content = WireContent.of(Messages.message(Files.readAllBytes(file), ""));
            List<NewsItem> items = new RssReader().recognises(content)
                    ? RssReader.all(content)
                    : new AtomReader().recognises(content) ? AtomReader.all(content) : List.of();
            if (items.size() <= expectation.entry()) {
                return Optional.of(name + ": " + items.size() + " entries");
            }
            String actual = actual(expectation.path(), items.get(expectation.entry()));
            return agree(expectation, actual, content) ? Optional.empty() : Optional.of(name + ", but is " + actual);
        } catch (UnreadableException | IOException e) {
            return Optional.of(name + ": " + e);
        }
    }

    /** The field that a path stands for, empty where it is absent; null for a path that no field stands for. */
    private static String actual(String path, NewsItem item) {
        return switch (path) {
            case "title", "title_detail.value" -> Objects.toString(item.getHeadline(), "");
            case "summary", "summary_detail.value", "description", "content.0.value" -> item.getBody();
            case "id", "guid", "link" -> item.getUri();
            case "author", "author_detail.name", "authors.0.name" -> Objects.toString(item.getByline(), "");
            case "updated", "updated_parsed", "modified", "modified_parsed" -> time(item.getVersioncreated());
            case "published", "published_parsed", "created", "created_parsed" ->
                time(item.getFirstcreated() == null ? item.getVersioncreated() : item.getFirstcreated());
            case "language", "content.0.language", "summary_detail.language", "title_detail.language" ->
                Objects.toString(item.getLanguage(), "");
            case "tags.0.term" -> subject(item, 0);
            case "tags.1.term" -> subject(item, 1);
            case "tags.2.term" -> subject(item, 2);
            default -> null;
        };
    }

    private static String time(Instant time) {
        return Objects.toString(time, "");
    }

    private static String subject(NewsItem item, int number) {
        if (item.getSubjects().size() <= number) {
            return "";
        }
        Concept subject = item.getSubjects().get(number);
        return subject.getCode() == null ? subject.getName() : subject.getCode();
    }

    private static boolean agree(FeedExpectation expectation, String actual, WireContent content) {
        String path = expectation.path();
        if (path.startsWith("authors")) {
            return (actual + ",").startsWith(expectation.value() + ",");
        }
        if (path.startsWith("tags")) {
            return actual.equals(expectation.value()) || actual.endsWith("/" + expectation.value());
        }
        if (path.startsWith("author")) {
            return expectation.value().equals(actual) || expectation.value().startsWith(actual + " (");
        }
        if (path.matches("(updated|modified|published|created)(_parsed)?")) {
            return time(expectation.value()).toString().equals(actual);
        }
        if (path.matches("(title|summary|description|content).*") && !path.endsWith("language")) {
            String expected = isText(path, content)
                    ? expectation.value()
                    : String.join(" ", HtmlText.paragraphs(expectation.value()));
            return WhiteSpace.collapse(expected).equals(WhiteSpace.collapse(actual));
        }
        return expectation.value().equals(actual);
    }

    private static Instant time(String expected) {
        if (expected.indexOf(':') > 0) {
            return FeedTime.parse(expected).orElseThrow();
        }
        int[] parts = Arrays.stream(expected.split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
                .toInstant(ZoneOffset.UTC);
    }

    /** Whether the text is declared as plain, so that what is expected is no HTML. */
    private static boolean isText(String path, WireContent content) {
        if (!new AtomReader().recognises(content)) {
            return false;
        }
        String name =
                path.replaceAll("[._].*", "").replace("description", "summary").toLowerCase(Locale.ROOT);
        Matcher tag = Pattern.compile("<" + name + "\\b([^>]*)>")
                .matcher(content.text().substring(Math.max(0, content.text().indexOf("<entry"))));
        boolean naked = content.text().contains("<" + name + ">Example <b>");
        return tag.find() && !naked && AS_TEXT.matcher(tag.group(1)).find();
    }
}

package dev.wirewatch.wire;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.Signal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * The fields of Ritzau's {@code RBNews}. Its texts are HTML.
 *
 * @param element the element
 */
record RitzauItem(XmlElement element) {

    /** Times are written without a zone. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** Press releases are escaped once more than the markup around them. */
    private static final Pattern ESCAPED = Pattern.compile("&(?:apos|quot|amp|lt|gt|nbsp|#\\d{1,7});");

    static NewsItem read(XmlElement element, NewsItem.Builder item) {
        RitzauItem fields = new RitzauItem(element);
        return Origin.set(item, fields.line("town").map(PlaceName::readable))
                .setProvider("Ritzau")
                .setVersion(element.lineAt("version").orElse(null))
                .setVersioncreated(
                        element.lineAt("PublishDate").flatMap(RitzauItem::time).orElse(null))
                .setPubstatus(fields.is("Annuleret") ? PubStatus.CANCELED : PubStatus.USABLE)
                .setSignals(fields.signals())
                .setReplaces(fields.replaces())
                .setHeadline(fields.line("headline").orElse(null))
                .setSlugline(fields.line("strapline").orElse(null))
                .setByline(fields.line("byLine").orElse(null))
                .setCategorycode(element.lineAt("sectionShort").orElse(null))
                .setPriority(element.lineAt("Priority").orElse(null))
                .setNote(fields.note().orElse(null))
                .setSubjects(fields.subjects())
                .setBody(Paragraphs.join(fields.html("content")))
                .build();
    }

    /** {@code Annuleret} (canceled), {@code Korrektion}, {@code NyVersion} and {@code InfoFlash}. */
    private List<Signal> signals() {
        return Stream.of(
                        signal("Annuleret", Signal.KILL),
                        signal("Korrektion", Signal.CORRECTION),
                        signal("NyVersion", Signal.UPDATE),
                        signal("InfoFlash", Signal.ALERT))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Signal> signal(String name, Signal signal) {
        return is(name) ? Optional.of(signal) : Optional.empty();
    }

    private boolean is(String name) {
        return element.lineAt(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** {@code Replaces} and {@code replacedID}, where they hold the identifier of another item. */
    private List<String> replaces() {
        String own = element.lineAt("NewsID").orElse("");
        return element.children("Replaces", "replacedID")
                .flatMap(other -> other.line().stream())
                .filter(other -> UUID.matcher(other).matches() && !other.equals(own))
                .distinct()
                .toList();
    }

    /** {@code IPTCList}, subject codes of the IPTC, and {@code SubjectKeyword}. */
    private List<Concept> subjects() {
        Stream<Concept> codes = element.at("IPTCList", "int")
                .flatMap(code -> code.line().stream())
                .map(code -> new Concept(null, SubjectCodes.subject(code)));
        Stream<Concept> names = element.at("SubjectKeyword", "string")
                .flatMap(name -> name.line().stream())
                .map(name -> new Concept(name, null));
        return Stream.concat(codes, names).distinct().toList();
    }

    /** {@code TilRedaktionen} (to the editors). */
    private Optional<String> note() {
        return Optional.of(String.join("\n", html("TilRedaktionen"))).filter(note -> !note.isEmpty());
    }

    private Optional<String> line(String name) {
        return Optional.of(String.join(" ", html(name))).filter(line -> !line.isEmpty());
    }

    private List<String> html(String name) {
        return element.children(name)
                .flatMap(field -> HtmlText.paragraphs(field.text()).stream())
                .map(RitzauItem::unescaped)
                .filter(text -> !Paragraphs.isBlank(text))
                .toList();
    }

    private static String unescaped(String text) {
        boolean escaped = text.indexOf('&') >= 0 && ESCAPED.matcher(text).find();
        return escaped ? Parser.unescapeEntities(text, false) : text;
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(ZONE).toInstant());
        } catch (DateTimeException e) {
            return Timestamps.parse(text); // with a zone of its own
        }
    }
}

package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an NITF document says of itself in {@code head/docdata}: which story and version it is, and whether it may be
 * used. Names are those of the NITF 3.x DTDs.
 *
 * @param nitf the element {@code nitf}
 */
record NitfDocdata(XmlElement nitf) {

    private static final String STATUS = "management-status";

    /** Without a time, NITF 3.1 asks for {@code YYYYMMDD000000-HHMM}. */
    private static final Pattern WITHOUT_T = Pattern.compile("(\\d{8})(\\d{6}(?:Z|[+-]\\d{4})?)");

    void fill(NewsItem.Builder item) {
        NitfIdentifier id = new NitfIdentifier(nitf);
        item.setVersion(id.version().orElse(null))
                .setPubstatus(pubStatus())
                .setSignals(signals())
                .setReplaces(replaces(id))
                .setEmbargoed(embargoed().orElse(null))
                .setUrgency(nitf.at("head")
                        .flatMap(head -> head.all("urgency"))
                        .flatMap(urgency -> urgency.attribute("ed-urg").stream())
                        .findFirst()
                        .flatMap(Urgency::parse)
                        .orElse(null));
    }

    /** {@code date.issue/@norm}. */
    Optional<Instant> issued() {
        return date("date.issue");
    }

    /** {@code del-list/from-src/@src-name}; the sources stand in the order that the document took. */
    Optional<String> lastSource() {
        return docdata("del-list")
                .flatMap(list -> list.children("from-src"))
                .flatMap(source -> source.attribute("src-name").stream())
                .reduce((before, last) -> last);
    }

    /** {@code du-key/@key}, unless that is the identifier of the story, as NTB has it. */
    Optional<String> storyKey() {
        return value("du-key", "key").filter(key -> !new NitfIdentifier(nitf).is(key));
    }

    /** {@code key-list/keyword}, where there is one. */
    Optional<String> onlyKeyword() {
        List<String> keywords = docdata("key-list")
                .flatMap(list -> list.children("keyword"))
                .flatMap(keyword -> keyword.attribute("key").or(keyword::line).stream())
                .limit(2)
                .toList();
        return keywords.size() == 1 ? Optional.of(keywords.get(0)) : Optional.empty();
    }

    /** {@code ed-msg/@info}, words to editors, and {@code correction/@info}, what was wrong. */
    Stream<String> messages() {
        return nitf.at("head", "docdata")
                .flatMap(docdata -> docdata.children("ed-msg", "correction"))
                .flatMap(message -> message.attribute("info").stream());
    }

    Optional<String> value(String name, String attribute) {
        return docdata(name)
                .flatMap(element -> element.attribute(attribute).stream())
                .findFirst();
    }

    /** A time as NITF writes it: ISO 8601, or 14 digits and a zone. */
    Optional<Instant> time(String norm) {
        return Timestamps.parse(WITHOUT_T.matcher(norm).replaceFirst("$1T$2"), () -> AgencyZone.ofNitf(nitf));
    }

    /** {@code docdata/@management-status}; embargoed is usable from {@code date.release} on, and else withheld. */
    private PubStatus pubStatus() {
        return status(STATUS)
                .map(status -> status.equals("embargoed")
                        ? embargoed().map(until -> PubStatus.USABLE).orElse(PubStatus.WITHHELD)
                        : PublishingStatus.parse(status))
                .orElse(PubStatus.USABLE);
    }

    /** {@code docdata/@management-status}, {@code docdata/correction}, and {@code tobject/@tobject.type}. */
    private List<Signal> signals() {
        List<Signal> signals = new ArrayList<>();
        switch (status(STATUS).orElse("")) {
            case "embargoed" -> signals.add(Signal.EMBARGO);
            case "withheld" -> signals.add(Signal.HOLD);
            case "canceled", "cancelled" -> signals.add(Signal.KILL);
            default -> {
                // usable, or nothing: no signal
            }
        }
        if (docdata("correction").findAny().isPresent()) {
            signals.add(Signal.CORRECTION);
        }
        boolean advisory = nitf.at("head", "tobject")
                .flatMap(object -> object.attribute("tobject.type").stream())
                .anyMatch("advisory"::equalsIgnoreCase);
        if (advisory) {
            signals.add(Signal.ADVISORY);
        }
        return signals;
    }

    /** {@code docdata/@management-doc-idref}, where {@code management-idref-status} says that it is canceled. */
    private List<String> replaces(NitfIdentifier id) {
        return status("management-idref-status")
                .filter(status -> PublishingStatus.parse(status) == PubStatus.CANCELED)
                .flatMap(status -> attribute("management-doc-idref"))
                .map(id::story)
                .filter(other -> !id.is(other))
                .map(List::of)
                .orElse(List.of());
    }

    /** {@code date.release}, where the document is embargoed or that is behind {@code date.issue}. */
    private Optional<Instant> embargoed() {
        boolean embargoed = status(STATUS).filter("embargoed"::equals).isPresent();
        return date("date.release")
                .filter(release ->
                        embargoed || issued().filter(release::isAfter).isPresent());
    }

    private Optional<Instant> date(String name) {
        return value(name, "norm").flatMap(this::time);
    }

    private Optional<String> status(String name) {
        return attribute(name).map(status -> status.toLowerCase(Locale.ROOT));
    }

    private Optional<String> attribute(String name) {
        return nitf.at("head", "docdata")
                .flatMap(docdata -> docdata.attribute(name).stream())
                .findFirst();
    }

    private Stream<XmlElement> docdata(String name) {
        return nitf.at("head", "docdata", name);
    }
}

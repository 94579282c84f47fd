package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A news item or package item of NewsML-G2: its management metadata, its content metadata and its content. */
final class NewsMlG2Item {

    /** Codes of item relations whose target this item takes the place of, in small letters. */
    private static final Set<String> REPLACING = Set.of("previousversion", "replaces", "supersedes");

    /** Places of origin that are looked at; items have one. */
    private static final int MAX_LOCATED = 10;

    private static final String NEWS_PROVIDERS = "nprov";

    /** Properties of groups and of references to items that are words. */
    private static final Set<String> GROUP_LINES = Set.of("title", "headline", "description");

    private final XmlElement root;
    private final XmlElement element;
    private final XmlChildren itemMeta;
    private final XmlChildren contentMeta;
    private final NewsMlG2Content content;
    private final Optional<String> language;
    private final NewsMlG2Concepts concepts;

    /**
     * @param root the message, or the item itself
     * @param element the item
     * @throws UnreadableException if it tells more about a concept than the limits allow
     */
    NewsMlG2Item(XmlElement root, XmlElement element) throws UnreadableException {
        this.root = root;
        this.element = element;
        this.itemMeta = XmlChildren.of(element.first("itemMeta"));
        this.contentMeta = XmlChildren.of(element.first("contentMeta"));
        this.content = NewsMlG2Content.of(element);
        this.language = language();
        this.concepts = new NewsMlG2Concepts(element, language.orElse(""));
    }

    /** The attribute {@code guid}, which all versions of the item share. */
    Optional<String> uri() {
        return element.attribute("guid");
    }

    /** Reads all other fields into an item that has been begun. */
    NewsItem.Builder read(NewsItem.Builder item) {
        item.setVersion(element.attribute("version").orElse(null));
        item.setLanguage(language.orElse(null));
        item.setProvider(provider().orElse(null));
        readManagement(item);
        readLines(item);
        readPlaces(item);
        readSubjects(item);
        return PrintedText.addTo(item, text(item));
    }

    private void readManagement(NewsItem.Builder item) {
        item.setPriority(root.lineAt("header", "priority").orElse(null));
        item.setPubstatus(pubStatus());
        item.setVersioncreated(time("versionCreated"));
        item.setFirstcreated(time("firstCreated"));
        item.setEmbargoed(time("embargoed"));
        item.setNote(note().orElse(null));
        item.setSignals(NewsMlG2Signals.of(itemMeta));
        item.setReplaces(replaced(item.getUri()));
    }

    private void readLines(NewsItem.Builder item) {
        item.setUrgency(contentMeta.line("urgency").flatMap(Urgency::parse).orElse(null));
        item.setHeadline(headline().orElse(null));
        item.setSlugline(slugline().orElse(null));
        item.setByline(contentMeta
                .line("by")
                .or(() -> content.nitf().flatMap(NitfText::byline))
                .orElse(null));
    }

    /**
     * The content; else the description, unless that is no more than slug and headline, as Reuters has it; else, where
     * there is no headline either, what a package says of its groups.
     */
    private List<String> text(NewsItem.Builder item) {
        List<String> text = content.paragraphs();
        String repeated = item.getSlugline() + ":" + item.getHeadline();
        List<String> told = text.isEmpty()
                ? descriptions().stream().filter(line -> !line.equals(repeated)).toList()
                : text;
        return told.isEmpty() && item.getHeadline() == null ? groups() : told;
    }

    /** What a package without words of its own says of its groups and of the items that they refer to. */
    private List<String> groups() {
        return element.elements("groupSet").stream()
                .flatMap(XmlElement::all)
                .filter(part -> GROUP_LINES.contains(part.name()))
                .flatMap(part -> part.line().stream())
                .distinct()
                .toList();
    }

    private void readPlaces(NewsItem.Builder item) {
        List<NewsMlG2Concept> all = concepts.of(contentMeta.named("located"));
        List<NewsMlG2Concept> located = all.subList(0, Math.min(MAX_LOCATED, all.size()));
        Origin.set(
                item,
                first(located, NewsMlG2Concept::name).or(this::datelinePlace).map(PlaceName::readable));
        first(located, place -> NewsMlG2Country.of(place, concepts)).ifPresent(item::setLocatedcountry);
    }

    private void readSubjects(NewsItem.Builder item) {
        NewsMlG2Tags subjects = new NewsMlG2Tags();
        NewsMlG2Tags places = new NewsMlG2Tags();
        for (NewsMlG2Concept subject : concepts.of(subjects())) {
            (subject.isPlace() ? places : subjects).add(subject);
        }
        item.setSubjects(subjects.concepts());
        item.setPlaces(places.concepts());
    }

    /** {@code contentMeta/subject}; of one that is a concept and its facets, these. */
    private List<XmlElement> subjects() {
        return contentMeta.named("subject").stream()
                .flatMap(subject -> subject.first("mainConcept").isEmpty()
                        ? Stream.of(subject)
                        : subject.children("mainConcept", "facetConcept"))
                .toList();
    }

    /** {@code contentMeta/language}, without a role: those with one are of voices and captions; else {@code xml:lang}. */
    private Optional<String> language() {
        return first(
                        contentMeta.named("language"),
                        tagged -> tagged.attribute("role").isPresent() ? Optional.empty() : tagged.attribute("tag"))
                .or(content::language)
                .or(() -> element.attribute("xml:lang"))
                .or(() -> root.attribute("xml:lang"));
    }

    /** {@code itemMeta/provider}, else {@code contentMeta/infoSource}. */
    private Optional<String> provider() {
        return first(concepts.of(itemMeta.named("provider")), NewsMlG2Item::party)
                .or(() -> first(concepts.of(contentMeta.named("infoSource")), NewsMlG2Item::party));
    }

    private static Optional<String> party(NewsMlG2Concept party) {
        return party.name().or(() -> party.code().map(NewsMlG2Item::providerCode));
    }

    /** IPTC's codes of news providers are their names. */
    private static String providerCode(String text) {
        ConceptCode code = ConceptCode.of(text);
        return code.isIn(NEWS_PROVIDERS) || code.isIn("newsprovider") ? code.code() : text;
    }

    /** {@code itemMeta/pubStatus}: usable where it is absent, as the schema has it. */
    private PubStatus pubStatus() {
        return itemMeta.first("pubStatus")
                .flatMap(status -> status.attribute("qcode", "uri"))
                .map(code -> PublishingStatus.parse(ConceptCode.of(code).code()))
                .orElse(PubStatus.USABLE);
    }

    private Instant time(String name) {
        return itemMeta.line(name)
                .flatMap(text -> Timestamps.parse(text, () -> AgencyZone.of(provider())))
                .orElse(null);
    }

    /** All of {@code itemMeta/edNote}, each once, a line each paragraph. */
    private Optional<String> note() {
        List<XmlElement> notes = itemMeta.named("edNote");
        return notes.isEmpty() ? Optional.empty() : note(notes);
    }

    private static Optional<String> note(List<XmlElement> notes) {
        String note = notes.stream()
                .flatMap(text -> XmlParagraphs.of(text, Set.of()).stream())
                .distinct()
                .collect(Collectors.joining("\n"));
        return Optional.of(note).filter(text -> !text.isEmpty());
    }

    /** The targets of {@code itemMeta/link} to earlier items, other than earlier versions of this one. */
    private List<String> replaced(String uri) {
        List<XmlElement> links = itemMeta.named("link");
        return links.isEmpty() ? List.of() : replaced(links, uri);
    }

    private static List<String> replaced(List<XmlElement> links, String uri) {
        return links.stream()
                .filter(link -> link.attribute("rel", "reluri")
                        .map(rel -> ConceptCode.of(rel).code().toLowerCase(Locale.ROOT))
                        .filter(REPLACING::contains)
                        .isPresent())
                .flatMap(link -> link.attribute("residref", "persistidref", "href", "guidref").stream())
                .filter(target -> !target.equals(uri))
                .distinct()
                .toList();
    }

    /**
     * {@code contentMeta/headline}, the main one or else the first by rank; else {@code itemMeta/title}, or the headline
     * or title of the content.
     */
    private Optional<String> headline() {
        List<XmlElement> headlines = ranked("headline");
        return first(headlines, headline -> isMain(headline) ? headline.line() : Optional.empty())
                .or(() -> first(headlines, XmlElement::line))
                .or(() -> content.nitf().flatMap(NitfText::headline))
                .or(() -> itemMeta.line("title"))
                .or(content::title);
    }

    private static boolean isMain(XmlElement headline) {
        Optional<String> role = headline.attribute("role");
        return role.isEmpty() || ConceptCode.of(role.get()).code().equalsIgnoreCase("main");
    }

    /** {@code contentMeta/slugline}, the first by rank, with its separators as sent. */
    private Optional<String> slugline() {
        return first(ranked("slugline"), XmlElement::line);
    }

    /** Lower ranks first; those without one behind, in their order. */
    private List<XmlElement> ranked(String name) {
        List<XmlElement> elements = contentMeta.named(name);
        return elements.size() < 2
                ? elements
                : elements.stream()
                        .sorted(Comparator.comparingInt(NewsMlG2Item::rank))
                        .toList();
    }

    private static int rank(XmlElement element) {
        return element.attribute("rank")
                .filter(rank -> rank.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(Integer.MAX_VALUE);
    }

    /** {@code contentMeta/dateline}, else that of NITF content. */
    private Optional<String> datelinePlace() {
        return contentMeta
                .line("dateline")
                .or(() -> content.nitf().flatMap(nitf -> nitf.head("dateline")
                        .flatMap(dateline -> dateline.line().stream())
                        .findFirst()))
                .flatMap(DatelinePlace::of);
    }

    private static <E, T> Optional<T> first(List<E> elements, Function<E, Optional<T>> value) {
        for (E element : elements) {
            Optional<T> found = value.apply(element);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** {@code contentMeta/description}, all in the item's language, or all where none is: the text of what has no other. */
    private List<String> descriptions() {
        List<XmlElement> all = contentMeta.named("description");
        List<XmlElement> fitting =
                all.stream().filter(text -> isInLanguage(text)).toList();
        return (fitting.isEmpty() ? all : fitting)
                .stream()
                        .flatMap(text -> XmlParagraphs.of(text, Set.of()).stream())
                        .distinct()
                        .toList();
    }

    private boolean isInLanguage(XmlElement text) {
        return text.attribute("xml:lang")
                .filter(tag -> language.isPresent()
                        && !NewsMlG2Names.primary(tag).equals(NewsMlG2Names.primary(language.get())))
                .isEmpty();
    }
}

package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A news item or package item of NewsML-G2: its management metadata, its content metadata and its content. */
final class NewsMlG2Item {

    private static final XmlElement NONE = new XmlElement("", "", Map.of(), List.of());

    /** Codes of item relations whose target this item takes the place of, in small letters. */
    private static final Set<String> REPLACING = Set.of("previousversion", "replaces", "supersedes");

    /** Places of origin that are looked at; items have one. */
    private static final int MAX_LOCATED = 10;

    private static final String NEWS_PROVIDERS = "nprov";

    private final XmlElement root;
    private final XmlElement element;
    private final XmlElement itemMeta;
    private final XmlElement contentMeta;
    private final NewsMlG2Content content;
    private final Optional<String> language;
    private final NewsMlG2Concepts concepts;

    /**
     * @param root the message, or the item itself
     * @param element the item
     */
    NewsMlG2Item(XmlElement root, XmlElement element) {
        this.root = root;
        this.element = element;
        this.itemMeta = element.first("itemMeta").orElse(NONE);
        this.contentMeta = element.first("contentMeta").orElse(NONE);
        this.content = NewsMlG2Content.of(element);
        this.language = language();
        this.concepts = new NewsMlG2Concepts(element, language.orElse(""));
    }

    /** Reads all fields into an item that has been begun. */
    NewsItem.Builder read(NewsItem.Builder item) {
        element.attribute("guid").ifPresent(item::setUri);
        item.setVersion(element.attribute("version").orElse(null));
        item.setLanguage(language.orElse(null));
        item.setProvider(provider().orElse(null));
        readManagement(item);
        readText(item);
        readPlaces(item);
        item.setSubjects(NewsMlG2Concept.distinct(subjects().filter(subject -> !subject.isPlace())));
        return item;
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

    private void readText(NewsItem.Builder item) {
        item.setUrgency(contentMeta.lineAt("urgency").flatMap(Urgency::parse).orElse(null));
        item.setHeadline(headline().orElse(null));
        item.setSlugline(slugline().orElse(null));
        item.setByline(contentMeta.lineAt("by").or(content::byline).orElse(null));
        List<String> body = content.paragraphs();
        item.setBody(Paragraphs.join(body.isEmpty() ? descriptions() : body));
    }

    private void readPlaces(NewsItem.Builder item) {
        List<NewsMlG2Concept> located =
                concepts.of(contentMeta, "located").limit(MAX_LOCATED).toList();
        item.setLocated(located.stream()
                .flatMap(place -> place.name().stream())
                .findFirst()
                .or(this::datelinePlace)
                .map(PlaceName::readable)
                .orElse(null));
        item.setLocatedcountry(located.stream()
                .flatMap(place -> NewsMlG2Country.of(place, concepts).stream())
                .findFirst()
                .orElse(null));
        item.setPlaces(NewsMlG2Concept.distinct(subjects().filter(NewsMlG2Concept::isPlace)));
    }

    private Stream<NewsMlG2Concept> subjects() {
        return concepts.of(contentMeta, "subject");
    }

    /** {@code contentMeta/language}, without a role first: those are of voices and captions; else {@code xml:lang}. */
    private Optional<String> language() {
        return contentMeta
                .children("language")
                .filter(tagged -> tagged.attribute("role").isEmpty())
                .flatMap(tagged -> tagged.attribute("tag").stream())
                .findFirst()
                .or(content::language)
                .or(() -> element.attribute("xml:lang"))
                .or(() -> root.attribute("xml:lang"));
    }

    /** {@code itemMeta/provider}, else {@code contentMeta/infoSource}. */
    private Optional<String> provider() {
        return Stream.concat(concepts.of(itemMeta, "provider"), concepts.of(contentMeta, "infoSource"))
                .flatMap(party -> party.name().or(() -> party.code().map(NewsMlG2Item::providerCode)).stream())
                .findFirst();
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
        return itemMeta.lineAt(name).flatMap(Timestamps::parse).orElse(null);
    }

    /** All of {@code itemMeta/edNote}, each once, a line each paragraph. */
    private Optional<String> note() {
        String note = itemMeta.children("edNote")
                .flatMap(text -> XmlParagraphs.of(text, Set.of()).stream())
                .distinct()
                .collect(Collectors.joining("\n"));
        return Optional.of(note).filter(text -> !text.isEmpty());
    }

    /** The targets of {@code itemMeta/link} to earlier items, other than earlier versions of this one. */
    private List<String> replaced(String uri) {
        return itemMeta.children("link")
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
     * {@code contentMeta/headline}, the main one or else the first by rank; else the content's own headline, the item's
     * title, the content's title.
     */
    private Optional<String> headline() {
        return ranked("headline")
                .sorted(Comparator.comparing(NewsMlG2Item::isSecondary))
                .flatMap(headline -> headline.line().stream())
                .findFirst()
                .or(content::headline)
                .or(() -> itemMeta.lineAt("title"))
                .or(content::title);
    }

    private static boolean isSecondary(XmlElement headline) {
        return headline.attribute("role")
                .filter(role -> !ConceptCode.of(role).code().equalsIgnoreCase("main"))
                .isPresent();
    }

    /** {@code contentMeta/slugline}, the first by rank, with its separators as sent. */
    private Optional<String> slugline() {
        return ranked("slugline").flatMap(slug -> slug.line().stream()).findFirst();
    }

    /** Lower ranks first; those without one behind, in their order. */
    private Stream<XmlElement> ranked(String name) {
        return contentMeta.children(name).sorted(Comparator.comparingInt(NewsMlG2Item::rank));
    }

    private static int rank(XmlElement element) {
        return element.attribute("rank")
                .filter(rank -> rank.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(Integer.MAX_VALUE);
    }

    /** {@code contentMeta/dateline}, where it begins as printed datelines do; else that of NITF content. */
    private Optional<String> datelinePlace() {
        return contentMeta
                .lineAt("dateline")
                .flatMap(Dateline::at)
                .map(Dateline::located)
                .or(content::datelinePlace);
    }

    /** {@code contentMeta/description}, all in the item's language, or all where none is: the text of what has no other. */
    private List<String> descriptions() {
        List<XmlElement> all = contentMeta.children("description").toList();
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

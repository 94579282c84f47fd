package dev.wirewatch.wire;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An item of an RSS channel: element names are those of RSS 2.0, where there is no prefix. */
final class RssItem {

    /** RSS 2.0, {@code author}: an e-mail address, and by custom a name with it. */
    private static final Pattern NAMED_ADDRESS =
            Pattern.compile("\\S+@\\S+ \\((?<behind>[^()]+)\\)|(?<before>[^<>]+) <\\S+@\\S+>");

    /** Longest author that is looked at, in UTF-16 code units. */
    private static final int LONGEST_ADDRESS = 256;

    private final XmlElement element;
    private final FeedNames item;
    private final RssChannel channel;

    RssItem(XmlElement item, RssChannel channel) {
        this.element = item;
        this.item = new FeedNames(item);
        this.channel = channel;
    }

    NewsItem read(NewsItem.Builder builder) {
        Optional<String> headline = headline();
        Optional<EntryText> text = text();
        String body = text.map(EntryText::body).orElse("");
        Optional<Instant> changed = FeedTime.first(item.atom("updated"), item.terms("modified"));
        Optional<Instant> published = published();
        return builder.setUri(uri().orElseGet(() -> ContentUri.of(headline.orElse("") + "\n\n" + body)))
                .setProvider(provider().orElse(null))
                .setPubstatus(status())
                .setHeadline(headline.orElse(null))
                .setByline(byline().orElse(null))
                .setBody(body)
                .setSubjects(subjects())
                .setLanguage(language(text.map(EntryText::element)).orElse(null))
                .setVersioncreated(changed.or(() -> published).orElse(null))
                .setFirstcreated(firstCreated()
                        .or(() -> changed.flatMap(later -> published))
                        .orElse(null))
                .build();
    }

    /** {@code guid}; RDF's {@code rdf:about}; {@code atom:id}; {@code link}, as readers of feeds have always done. */
    private Optional<String> uri() {
        return FeedNames.line(item.core("guid"))
                .or(() -> element.attribute("rdf:about"))
                .or(() -> FeedNames.line(item.atom("id"), item.core("link")))
                .or(() -> FeedNames.line(item.dublinCore("identifier")));
    }

    private Optional<String> headline() {
        return FeedNames.first(RssItem::title, item.core("title"), item.dublinCore("title"), item.atom("title"));
    }

    /** The text of a title, which may be HTML, on one line; nothing where that is empty. */
    static Optional<String> title(XmlElement title) {
        return Optional.of(LooseHtml.line(title.text())).filter(line -> !line.isEmpty());
    }

    /**
     * {@code content:encoded}, {@code fullitem} or an XHTML {@code body} is the whole text; {@code description} is that
     * or a synopsis of it.
     */
    private Optional<EntryText> text() {
        return FeedNames.first(
                candidate -> EntryText.of(candidate, paragraphs(candidate)),
                item.content("encoded"),
                item.core("fullitem"),
                item.xhtml("body"),
                item.xhtml("div"),
                item.core("body"),
                item.atom("content"),
                item.core("description"),
                item.atom("summary"),
                item.dublinCore("description"));
    }

    private List<String> paragraphs(XmlElement text) {
        if (FeedNames.ATOM.contains(text.namespace())) {
            return new FeedText(text).paragraphs();
        }
        if (text.name().equals("encoded") && !item.wordpress("post_type").isEmpty()) {
            return LooseHtml.html(WordPressText.html(text.text()));
        }
        // Some put HTML where it is to be escaped: then it is elements, which are read as they are.
        return text.hasElements() ? XmlParagraphs.of(text, Set.of()) : LooseHtml.paragraphs(text.text());
    }

    /** {@code source}: the channel that the item came from; else whoever publishes this channel, else its title. */
    private Optional<String> provider() {
        return FeedNames.line(item.core("source"))
                .or(() -> FeedNames.line(item.dublinCore("publisher"))
                        .or(channel::publisher)
                        .filter(publisher -> publisher.indexOf('@') < 0))
                .or(channel::title);
    }

    /** {@code dc:creator}, each of them; else {@code author}. */
    private Optional<String> byline() {
        Set<String> creators = new LinkedHashSet<>();
        for (List<XmlElement> named : List.of(item.dublinCore("creator"), item.dublinCore("author"))) {
            named.forEach(creator -> creator.line().map(RssItem::name).ifPresent(creators::add));
        }
        return creators.isEmpty()
                ? FeedNames.line(item.core("author"))
                        .map(RssItem::name)
                        .or(() -> FeedNames.first(author -> author.lineAt("name"), item.atom("author")))
                : Optional.of(String.join(", ", creators));
    }

    private static String name(String author) {
        if (author.length() > LONGEST_ADDRESS || author.indexOf('@') < 0) {
            return author;
        }
        Matcher address = NAMED_ADDRESS.matcher(author);
        if (!address.matches()) {
            return author;
        }
        String behind = address.group("behind");
        return (behind == null ? address.group("before") : behind).strip();
    }

    private List<Concept> subjects() {
        return FeedSubjects.all(FeedSubjects::rss, item.core("category"), item.dublinCore("subject"));
    }

    private Optional<String> language(Optional<XmlElement> text) {
        return FeedLanguage.declared(text, Optional.of(element))
                .or(() -> FeedNames.line(item.dublinCore("language")).flatMap(FeedLanguage::tag))
                .or(channel::language);
    }

    private Optional<Instant> published() {
        return FeedTime.first(
                item.core("pubDate"),
                item.atom("published"),
                item.dublinCore("date"),
                item.terms("issued"),
                item.terms("created"));
    }

    private Optional<Instant> firstCreated() {
        return FeedTime.first(item.atom("published"), item.terms("issued"), item.terms("created"));
    }

    /** WXR, {@code wp:status}, the words of WordPress's {@code post_status}: only what is published may be used. */
    private PubStatus status() {
        return FeedNames.line(item.wordpress("status"))
                .map(status -> switch (status) {
                    case "publish", "inherit" -> PubStatus.USABLE;
                    case "trash" -> PubStatus.CANCELED;
                    case "draft", "auto-draft", "pending", "private", "future" -> PubStatus.WITHHELD;
                    default -> PubStatus.UNKNOWN;
                })
                .orElse(PubStatus.USABLE);
    }
}

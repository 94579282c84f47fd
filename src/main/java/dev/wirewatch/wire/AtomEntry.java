package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import java.time.Instant;
import java.util.Optional;

/** An entry of an Atom feed: element names are those of RFC 4287, section 4.2, and of Atom 0.3 where it says so. */
final class AtomEntry {

    private final XmlElement element;
    private final XmlElement root;
    private final FeedNames entry;
    private final AtomFeed feed;

    /**
     * @param entry the entry
     * @param root the feed, or the entry where it is alone
     * @param feed what the root says of all entries
     */
    AtomEntry(XmlElement entry, XmlElement root, AtomFeed feed) {
        this.element = entry;
        this.root = root;
        this.entry = new FeedNames(entry);
        this.feed = feed;
    }

    NewsItem read(NewsItem.Builder builder) {
        Optional<String> headline = headline();
        Optional<EntryText> text = text();
        String body = text.map(EntryText::body).orElse("");
        Optional<Instant> published =
                FeedTime.first(entry.core("published"), entry.core("issued"), entry.core("created"));
        Optional<Instant> updated = FeedTime.first(entry.core("updated"), entry.core("modified"));
        return builder.setUri(uri().orElseGet(() -> ContentUri.of(headline.orElse("") + "\n\n" + body)))
                .setProvider(provider().orElse(null))
                .setHeadline(headline.orElse(null))
                .setByline(byline().orElse(null))
                .setBody(body)
                .setSubjects(FeedSubjects.all(FeedSubjects::atom, entry.core("category")))
                .setLanguage(language(text).orElse(null))
                .setVersioncreated(updated.or(() -> published).orElse(null))
                .setFirstcreated(published.orElse(null))
                .build();
    }

    /** {@code id}; the link to the page that says the same ({@code alternate}, and the default) where it is missing. */
    private Optional<String> uri() {
        return FeedNames.line(entry.core("id")).or(() -> FeedNames.first(AtomEntry::page, entry.core("link")));
    }

    private static Optional<String> page(XmlElement link) {
        return link.attribute("rel").orElse("alternate").equals("alternate")
                ? link.attribute("href")
                : Optional.empty();
    }

    private Optional<String> headline() {
        return AtomFeed.title(entry);
    }

    /** {@code content} where it is there and is text, else {@code summary}. */
    private Optional<EntryText> text() {
        return FeedNames.first(
                candidate -> EntryText.of(candidate, new FeedText(candidate).paragraphs()),
                entry.core("content"),
                entry.core("summary"));
    }

    private Optional<String> language(Optional<EntryText> text) {
        Optional<XmlElement> innermost = text.map(EntryText::element)
                .or(() -> entry.core("title").stream().findFirst());
        return FeedLanguage.declared(innermost, Optional.of(element), Optional.of(root));
    }

    /** {@code source}, the feed that the entry was copied from, has the title of that feed; else this feed's. */
    private Optional<String> provider() {
        Optional<String> copied =
                FeedNames.first(source -> AtomFeed.title(new FeedNames(source)), entry.core("source"));
        return copied.or(() -> root.name().equals(element.name()) ? Optional.empty() : feed.title());
    }

    /** Section 4.2.1: an entry without an author has those of its source, and else of its feed. */
    private Optional<String> byline() {
        return AtomFeed.authors(entry)
                .or(() -> FeedNames.first(source -> AtomFeed.authors(new FeedNames(source)), entry.core("source")))
                .or(feed::authors);
    }
}

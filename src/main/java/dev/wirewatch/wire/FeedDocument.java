package dev.wirewatch.wire;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.wirewatch.message.NewsItem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An RSS or Atom document that is asked for again and again: tells which versions of which items it holds, and leaves
 * out those that are known. For feeds; the intake reads what they send like any other message.
 */
public final class FeedDocument {

    private static final WireReader RSS = new RssReader();
    private static final WireReader ATOM = new AtomReader();

    private final WireContent content;
    private final List<String> versions;
    private final Function<String, List<XmlProlog.Range>> finder;

    private FeedDocument(WireContent content, List<String> versions, Function<String, List<XmlProlog.Range>> finder) {
        this.content = content;
        this.versions = List.copyOf(versions);
        this.finder = finder;
    }

    /**
     * Reads a document.
     *
     * @param message the document as it was fetched
     * @return nothing where it is neither RSS nor Atom
     * @throws UnreadableException where it cannot be decoded, is not well-formed, or over the limits
     */
    public static Optional<FeedDocument> of(WireMessage message) throws UnreadableException {
        WireContent content = WireContent.of(message);
        if (RSS.recognises(content)) {
            return Optional.of(of(content, RssReader.all(content), EntryRanges::ofRss));
        }
        return ATOM.recognises(content)
                ? Optional.of(of(content, AtomReader.all(content), EntryRanges::ofAtom))
                : Optional.empty();
    }

    private static FeedDocument of(
            WireContent content, List<NewsItem> items, Function<String, List<XmlProlog.Range>> finder) {
        return new FeedDocument(
                content, items.stream().map(FeedDocument::version).toList(), finder);
    }

    /**
     * Names the version of each item in the document's order: the same for the same news item, whatever else changes
     * around it, such as the channel's title, or in elements that are no part of it, such as counts of comments.
     *
     * @return 16 hexadecimal digits an item
     */
    public List<String> versions() {
        return versions;
    }

    /**
     * The document with some of its items alone, each once; all else is as it was sent.
     *
     * @param wanted tells by its version whether an item stays
     * @return the message, in UTF-8 and declared so where an item is left out
     */
    public WireMessage with(Predicate<String> wanted) {
        List<XmlProlog.Range> ranges = finder.apply(content.text());
        boolean all = versions.stream().allMatch(wanted) && Set.copyOf(versions).size() == versions.size();
        // A single Atom entry lies in nothing that could stay without it.
        return all || ranges.size() != versions.size() ? content.message() : cut(ranges, wanted);
    }

    private WireMessage cut(List<XmlProlog.Range> ranges, Predicate<String> wanted) {
        StringBuilder kept = new StringBuilder(content.text().length());
        Set<String> once = new HashSet<>();
        int from = 0;
        for (int i = 0; i < ranges.size(); i++) {
            if (!wanted.test(versions.get(i)) || !once.add(versions.get(i))) {
                kept.append(content.text(), from, ranges.get(i).from());
                from = ranges.get(i).to();
            }
        }
        kept.append(content.text(), from, content.text().length());
        String type = content.mediaType().isEmpty() ? "application/xml" : content.mediaType();
        return new WireMessage(
                kept.toString().getBytes(StandardCharsets.UTF_8),
                type + ";charset=utf-8",
                content.message().feed(),
                content.message().received());
    }

    private static String version(NewsItem item) {
        Hasher hasher = Hashing.sha256().newHasher();
        List<Object> parts = new ArrayList<>(List.of(item.getUri(), item.getBody(), item.getPubstatus()));
        parts.add(item.getHeadline());
        parts.add(item.getByline());
        parts.add(item.getLanguage());
        parts.add(item.getVersioncreated());
        parts.add(item.getFirstcreated());
        parts.addAll(item.getSubjects());
        for (Object part : parts) {
            String text = Objects.toString(part, "");
            hasher.putInt(text.length()).putUnencodedChars(text);
        }
        return hasher.hash().toString().substring(0, 16);
    }
}

package dev.wirewatch.wire;

import com.google.common.base.Suppliers;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a feed says of all its entries (RFC 4287, sections 4.1.1 and 4.2.1), each read once however many they are. */
final class AtomFeed {

    private final Supplier<Optional<String>> title;
    private final Supplier<Optional<String>> authors;

    AtomFeed(XmlElement root) {
        FeedNames names = new FeedNames(root);
        this.title = Suppliers.memoize(() -> title(names));
        this.authors = Suppliers.memoize(() -> authors(names));
    }

    Optional<String> title() {
        return title.get();
    }

    Optional<String> authors() {
        return authors.get();
    }

    /** The title of a feed, an entry or its source on one line. */
    static Optional<String> title(FeedNames of) {
        return FeedNames.first(title -> new FeedText(title).line(), of.core("title"));
    }

    /** The names of its authors; nothing where there is none. */
    static Optional<String> authors(FeedNames of) {
        Set<String> names = new LinkedHashSet<>();
        of.core("author").forEach(author -> author.lineAt("name").ifPresent(names::add));
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }
}

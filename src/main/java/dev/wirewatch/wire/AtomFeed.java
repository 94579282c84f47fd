package dev.wirewatch.wire;

import com.google.common.base.Suppliers;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a feed says of all its entries (RFC 4287, sections 4.1.1 and 4.2.1), each read once however many they are. */
final class AtomFeed {

    private final Supplier<Optional<String>> title;
    private final Supplier<String> authors;

    AtomFeed(XmlElement root) {
        FeedNames names = new FeedNames(root);
        this.title = Suppliers.memoize(() -> title(names));
        this.authors = Suppliers.memoize(() -> authors(names));
    }

    Optional<String> title() {
        return title.get();
    }

    String authors() {
        return authors.get();
    }

    /** The title of a feed, an entry or its source on one line. */
    static Optional<String> title(FeedNames of) {
        return of.core("title")
                .flatMap(title -> new FeedText(title).line().stream())
                .findFirst();
    }

    /** The names of its authors; empty where there is none. */
    static String authors(FeedNames of) {
        return of.core("author")
                .flatMap(author -> author.lineAt("name").stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}

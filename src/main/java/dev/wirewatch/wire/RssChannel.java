package dev.wirewatch.wire;

import com.google.common.base.Suppliers;
import java.util.Optional;
import java.util.function.Supplier;

/** What a channel says of all its items, each read once however many they are: element names are those of RSS 2.0. */
final class RssChannel {

    private final Supplier<Optional<String>> title;
    private final Supplier<Optional<String>> publisher;
    private final Supplier<Optional<String>> language;

    RssChannel(XmlElement element) {
        FeedNames channel = new FeedNames(element);
        this.title = Suppliers.memoize(() -> FeedNames.first(RssItem::title, channel.core("title")));
        this.publisher = Suppliers.memoize(() -> FeedNames.line(channel.dublinCore("publisher")));
        this.language = Suppliers.memoize(() -> FeedNames.line(channel.core("language"), channel.dublinCore("language"))
                .flatMap(FeedLanguage::tag)
                .or(() -> FeedLanguage.declared(Optional.of(element))));
    }

    Optional<String> title() {
        return title.get();
    }

    Optional<String> publisher() {
        return publisher.get();
    }

    Optional<String> language() {
        return language.get();
    }
}

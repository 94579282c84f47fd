package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import java.util.Optional;

/** Where an item was written: {@code located}, and {@code locatedcountry} where the place itself names it. */
final class Origin {

    private Origin() {}

    /**
     * Sets the place, and its country where the last part of the place is a country's English name: {@code Oslo, Norway},
     * {@code Singapore}.
     *
     * @param located the place as items have it
     */
    static NewsItem.Builder set(NewsItem.Builder item, Optional<String> located) {
        return item.setLocated(located.orElse(null))
                .setLocatedcountry(located.flatMap(Origin::country).orElse(null));
    }

    private static Optional<String> country(String place) {
        return Countries.named(place.substring(place.lastIndexOf(',') + 1));
    }
}

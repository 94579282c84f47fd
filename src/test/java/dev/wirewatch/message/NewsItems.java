package dev.wirewatch.message;

import java.time.Instant;
import java.util.List;

/** News items for tests. */
public final class NewsItems {

    private NewsItems() {}

    /**
     * An item with an address and nothing else, of which a test sets what it is about. All that has a default but text is
     * set: Avro makes other defaults only of classes that it was told to trust.
     */
    public static NewsItem.Builder empty() {
        return NewsItem.newBuilder()
                .setSignals(List.of())
                .setReplaces(List.of())
                .setUri("urn:x:1")
                .setPubstatus(PubStatus.USABLE)
                .setSubjects(List.of())
                .setPlaces(List.of())
                .setReceived(Instant.EPOCH);
    }
}

package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Wire messages and their readings, for tests. */
final class Messages {

    static final Instant RECEIVED = Instant.parse("2024-05-06T07:08:09Z");

    private static final WireReaders READERS = WireReaders.standard();

    private Messages() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static WireMessage message(String text, String contentType) {
        return message(bytes(text), contentType);
    }

    static WireMessage message(byte[] bytes, String contentType) {
        return new WireMessage(bytes, contentType, "test", RECEIVED);
    }

    static Reading read(String text) {
        return READERS.read(message(text, ""));
    }

    static Reading read(byte[] bytes, String contentType) {
        return READERS.read(message(bytes, contentType));
    }

    /** The items of a message that is expected to be read. */
    static List<NewsItem> items(String text, String contentType) {
        Reading reading = READERS.read(message(text, contentType));
        assertThat(reading).isInstanceOf(Reading.Items.class);
        return ((Reading.Items) reading).items();
    }

    /** The only item of a message that is expected to be read. */
    static NewsItem item(String text) {
        List<NewsItem> items = items(text, "");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    /** The rejection of a message that is expected not to be read. */
    static Reading.Rejected rejected(byte[] bytes, String contentType) {
        Reading reading = read(bytes, contentType);
        assertThat(reading).isInstanceOf(Reading.Rejected.class);
        return (Reading.Rejected) reading;
    }

    static Reading.Rejected rejected(String text) {
        return rejected(bytes(text), "");
    }
}

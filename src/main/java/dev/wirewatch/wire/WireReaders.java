package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.util.List;

/**
 * Reads wire messages of every known format: checks the limits, decodes, recognises the format and hands over to its
 * reader. Never throws for what is in a message. Safe for many threads.
 */
public final class WireReaders {

    private final List<WireReader> readers;

    /**
     * @param readers one a format; the first that recognises a message reads it
     */
    public WireReaders(List<WireReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** Returns the readers of all formats that Wirewatch knows. */
    public static WireReaders standard() {
        return new WireReaders(List.of(
                new ApMediaReader(),
                new JsonLineReader(),
                new NinjsReader(),
                new NewsMlG2Reader(),
                new NitfReader(),
                new NewsMl1Reader(),
                new RitzauReader(),
                new TrecApReader(),
                new AnpaReader(),
                new Iptc7901Reader(),
                new MailReader(),
                new RssReader(),
                new AtomReader(),
                new TextReader()));
    }

    /**
     * Reads a message.
     *
     * @param message the message as a feed delivered it
     * @return its news items, or why there are none
     */
    public Reading read(WireMessage message) {
        try {
            return items(WireContent.of(message));
        } catch (UnreadableException e) {
            return new Reading.Rejected(e.reason(), e.getMessage());
        } catch (StackOverflowError e) {
            // The limits are there to prevent it. Where one is missing, the message must not stop its partition: read
            // again, it would do the same for ever. It leaves nothing behind, for readers keep nothing between
            // messages.
            return new Reading.Rejected(RejectionReason.TOO_COMPLEX, "nested deeper than can be followed");
        }
    }

    private Reading items(WireContent content) throws UnreadableException {
        for (WireReader reader : readers) {
            if (reader.recognises(content)) {
                List<NewsItem> items = reader.read(content);
                ItemLimits.check(items, content.message().bytes().length);
                return new Reading.Items(items, DeclaredFormat.contradicts(content, reader.format()));
            }
        }
        throw new UnreadableException(RejectionReason.UNSUPPORTED_FORMAT, describe(content));
    }

    private static String describe(WireContent content) {
        if (content.json().isPresent()) {
            return JsonShape.describe(content.json().get());
        }
        return ForeignFormat.of(content.text())
                .orElseGet(() -> "declared as " + content.mediaType() + ", "
                        + (isOfAReader(content.mediaType())
                                ? "but does not begin as that does"
                                : "which has no reader"));
    }

    private static boolean isOfAReader(String mediaType) {
        return MediaType.parse(mediaType).isXml() || DeclaredFormat.isNamed(mediaType);
    }
}

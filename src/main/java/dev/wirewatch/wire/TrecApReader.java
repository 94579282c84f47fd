package dev.wirewatch.wire;

import com.google.common.hash.Hashing;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code trec-ap}: dispatches of the Associated Press in the mark-up of the
 * <a href="https://trec.nist.gov/">TREC</a> collections, one after the other, each in a {@code DOC} element. The elements
 * hold what ANPA 1312 has: FIRST is the second line of its header, SECOND the slug, FILEID the trailer.
 */
final class TrecApReader implements WireReader {

    private static final String FORMAT = "trec-ap";

    private static final String START = "<DOC>";

    private static final String END = "</DOC>";

    private static final int OPENING = 600;

    @Override
    public String format() {
        return FORMAT;
    }

    /** {@code <DOC>} at the start, and {@code DOCNO}, {@code FILEID} and {@code FIRST} right behind it. */
    @Override
    public boolean recognises(WireContent content) {
        String opening = content.text()
                .substring(0, Math.min(OPENING, content.text().length()))
                .stripLeading();
        return content.json().isEmpty()
                && opening.startsWith(START)
                && opening.contains("<DOCNO>")
                && opening.contains("<FILEID>")
                && opening.contains("<FIRST>");
    }

    @Override
    public List<NewsItem> read(WireContent content) throws UnreadableException {
        String text = content.text();
        List<NewsItem> items = new ArrayList<>();
        int behind = 0;
        int start = text.indexOf(START);
        while (start >= 0) {
            requireBlank(text.substring(behind, start), items.size());
            int end = text.indexOf(END, start);
            if (end < 0) {
                throw new UnreadableException(
                        RejectionReason.MALFORMED, "DOC " + (items.size() + 1) + " has no end tag");
            }
            if (items.size() == WireLimits.MAX_ITEMS) {
                throw new UnreadableException(
                        RejectionReason.TOO_COMPLEX,
                        "more than " + WireLimits.MAX_ITEMS + " DOC elements in a message");
            }
            items.add(item(text.substring(start + START.length(), end), content.message(), items.size() + 1));
            behind = end + END.length();
            start = text.indexOf(START, behind);
        }
        requireBlank(text.substring(behind), items.size());
        return NewsItems.tellingDescribedOrNumbered(items, FORMAT);
    }

    private static void requireBlank(String between, int documents) throws UnreadableException {
        if (!between.isBlank()) {
            throw new UnreadableException(
                    RejectionReason.MALFORMED,
                    documents == 0 ? "text before the first DOC" : "text behind the end tag of DOC " + documents);
        }
    }

    private static NewsItem item(String document, WireMessage wire, int number) throws UnreadableException {
        AnpaStory story = TrecApDocument.of(document, number, wire.received());
        String uri = story.uri(wire.received())
                .orElseGet(() -> "urn:sha256:" + Hashing.sha256().hashString(document, StandardCharsets.UTF_8));
        return story.addTo(NewsItems.from(wire, FORMAT, uri), wire.received()).build();
    }
}

package dev.wirewatch.wire;

import java.util.List;
import java.util.Optional;

/**
 * The text of an item or entry of a feed.
 *
 * @param element where it stands
 * @param paragraphs its paragraphs, at least one
 */
record EntryText(XmlElement element, List<String> paragraphs) {

    /** Nothing where there is no paragraph. */
    static Optional<EntryText> of(XmlElement element, List<String> paragraphs) {
        return paragraphs.isEmpty() ? Optional.empty() : Optional.of(new EntryText(element, paragraphs));
    }

    /** As a news item's body has it. */
    String body() {
        return Paragraphs.join(paragraphs);
    }
}

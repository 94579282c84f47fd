package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The text of an item whose format has fields beside it. Agencies print above the text what those fields hold too, and
 * print there alone what they leave out of the fields.
 */
final class PrintedText {

    /** Above the text stand headline and byline at most; the dateline begins one of the first paragraphs. */
    private static final int OPENING = 5;

    /** Characters that no dispatch prints as references: where one is left, the text was escaped twice. */
    private static final Pattern ESCAPED_TWICE =
            Pattern.compile("&(?:amp|apos|quot|nbsp|#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6});");

    private PrintedText() {}

    /**
     * Sets the body, and with it what is printed and in no field: the place of the dateline where {@code located} is
     * absent, and what headline, slug and notes say of the version.
     *
     * @param item with all other fields
     * @param paragraphs the text
     */
    static NewsItem.Builder addTo(NewsItem.Builder item, List<String> paragraphs) {
        List<String> text =
                withoutRepeated(paragraphs.stream().map(PrintedText::decoded).toList(), item);
        if (item.getLocated() == null) {
            String country = item.getLocatedcountry();
            Origin.set(item, dateline(text));
            item.setLocatedcountry(country == null ? item.getLocatedcountry() : country);
        }
        return PrintedSignals.addTo(item.setBody(Paragraphs.join(text)));
    }

    private static Optional<String> dateline(List<String> text) {
        return text.stream()
                .limit(OPENING)
                .flatMap(paragraph -> Dateline.at(paragraph).stream())
                .map(Dateline::located)
                .findFirst();
    }

    /** Headline and byline at the beginning are there for readers of the text alone; what is nothing else stays. */
    private static List<String> withoutRepeated(List<String> paragraphs, NewsItem.Builder item) {
        int from = 0;
        while (from < paragraphs.size() - 1
                && (isSame(paragraphs.get(from), item.getHeadline())
                        || isSame(paragraphs.get(from), item.getByline()))) {
            from++;
        }
        return paragraphs.subList(from, paragraphs.size());
    }

    private static boolean isSame(String paragraph, String field) {
        return field != null && paragraph.equalsIgnoreCase(field);
    }

    private static String decoded(String paragraph) {
        return paragraph.indexOf('&') < 0
                ? paragraph
                : ESCAPED_TWICE
                        .matcher(paragraph)
                        .replaceAll(reference ->
                                Matcher.quoteReplacement(Parser.unescapeEntities(reference.group(), false)));
    }
}

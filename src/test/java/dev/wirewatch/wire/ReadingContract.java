package dev.wirewatch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** What holds of every reading, whatever was in the message. */
final class ReadingContract {

    private ReadingContract() {}

    /** A message ends as items, each with text that can be sent on, or as a rejection that says why on one line. */
    static void check(Reading reading) {
        if (reading instanceof Reading.Items items) {
            assertThat(items.items()).isNotEmpty().hasSizeLessThanOrEqualTo(WireLimits.MAX_ITEMS);
            assertThat(items.items()).anyMatch(ReadingContract::isTellingOrDescribed);
            items.items().forEach(ReadingContract::check);
        } else if (reading instanceof Reading.Rejected rejected) {
            assertThat(rejected.detail()).isNotBlank().hasSizeLessThan(301).doesNotContain("\n");
        }
    }

    private static void check(NewsItem item) {
        assertThat(isTellingOrDescribed(item) || isNumbered(item)).isTrue();
        assertThat(StoryKey.of(item)).contains("|");
        assertThat(item.getFormat()).isNotEmpty();
        assertThat(item.getUrgency()).satisfiesAnyOf(none -> assertThat(none).isNull(), urgency -> assertThat(urgency)
                .isBetween(1, 9));
        texts(item).forEach(ReadingContract::checkText);
    }

    private static boolean isTellingOrDescribed(NewsItem item) {
        return NewsItems.isTelling(item) || NewsItems.isDescribed(item);
    }

    /** Beside others, an agency's message with nothing but a number is kept for that number. */
    private static boolean isNumbered(NewsItem item) {
        return item.getSequence() != null && List.of("iptc-7901", "anpa-1312").contains(item.getFormat());
    }

    /** An encoder would put a replacement in the place of half a character without a word. */
    private static void checkText(String text) {
        try {
            UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new AssertionError("half a character in " + text, e);
        }
    }

    private static Stream<String> texts(SpecificRecord message) {
        return message.getSchema().getFields().stream()
                .map(field -> message.get(field.pos()))
                .flatMap(ReadingContract::textsOf);
    }

    private static Stream<String> textsOf(Object value) {
        if (value instanceof String text) {
            return Stream.of(text);
        }
        if (value instanceof Iterable<?> values) {
            Stream.Builder<String> texts = Stream.builder();
            values.forEach(element -> textsOf(element).forEach(texts));
            return texts.build();
        }
        return value instanceof SpecificRecord message ? texts(message) : Stream.empty();
    }
}

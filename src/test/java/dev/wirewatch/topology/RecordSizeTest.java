package dev.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.NewsItems;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSizeTest {

    @Test
    void manySubjectsOfOneLongNameMakeALargeItemOfASmallMessage() {
        Concept subject = new Concept("medtop:16000000", "n".repeat(1_000));
        assertThat(RecordSize.isTooLarge(item(Collections.nCopies(1_000, subject))))
                .isTrue();
        assertThat(RecordSize.isTooLarge(item(Collections.nCopies(800, subject))))
                .isFalse();
    }

    @Test
    void theLimitIsOnBytesAndNotOnCharacters() {
        assertThat(RecordSize.isTooLarge(body("x".repeat(RecordSize.MAX_ITEM_BYTES - 200))))
                .isFalse();
        assertThat(RecordSize.isTooLarge(body("\u00e9".repeat(RecordSize.MAX_ITEM_BYTES / 2))))
                .isTrue();
    }

    @Test
    void anItemThatCannotBeEncodedFailsBeforeItIsOnItsWay() {
        NewsItem item = NewsItems.empty().build();
        item.put("body", null);
        assertThatThrownBy(() -> RecordSize.isTooLarge(item)).isInstanceOf(RuntimeException.class);
    }

    private static NewsItem item(List<Concept> subjects) {
        return NewsItems.empty().setSubjects(subjects).build();
    }

    private static NewsItem body(String body) {
        return NewsItems.empty().setBody(body).build();
    }
}

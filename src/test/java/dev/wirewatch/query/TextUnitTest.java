package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextUnitTest {

    @ParameterizedTest
    @CsvSource({
        "'One. Two! Three? Four… Five', 5",
        "'He said “Never.” She left.', 2",
        "'Mr. Smith met Lt. Gen. Jones in St. Petersburg on Jan. 5.', 1",
        "'The U.S. and J. R. Smith', 1",
        "'It cost 3.5 mln. not more.', 1",
        "'一。二！三？', 3",
        "'Wait... what?', 1",
    })
    void countsSentences(String text, int sentences) {
        assertThat(TextUnit.SENTENCE.ranges(text)).hasSize(sentences);
    }

    @Test
    void emptyLinesPartParagraphs() {
        String text = "\n \nOne\ntwo\n\n\n Three\n";
        List<String> cut = TextUnit.PARAGRAPH.ranges(text).stream()
                .map(range -> text.substring(range.start(), range.end()).strip())
                .toList();
        assertThat(cut).containsExactly("One\ntwo", "Three");
    }
}

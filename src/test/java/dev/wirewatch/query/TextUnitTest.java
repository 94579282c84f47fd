package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextUnitTest {

    /** Each bar is a border between sentences, and no part of the text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The envoy left.| He said nothing.",
                "Did he go?| Yes!| “Never.”| He stayed.",
                "He met Gen. Smith of the U.S. Army on Jan. 5 in St. Petersburg.| They spoke.",
                "Shares of Acme Inc. and Bolt Ltd. rose 3.5 pct. in Sept. trading.",
                "It ended at 5 p.m. and they left.| 20 were hurt.",
                "他说了。|她走了。",
                "No stop here",
                "The answer was no.| Arms went on.| See No. 5 and Nos. 6 of the list.",
                "Shares rose 3 pct.| Arms went on, Iran vs. Iraq.",
                "The arms came.|\u00A0Iran denied it.|\u0085Talks.|\u2003Go on.",
                "Arms fell؟| Iran did.",
                "पहला वाक्य।| दूसरा वाक्य॥|तीसरा",
                "یہ پہلا ہے۔| یہ دوسرا ہے۔",
                "አንድ።|ሁለት፧|ሦስት",
                "｢武｣｡|器「完。」|次",
                "Really?!| Yes‼| No⁉| 3．5",
                "An ellipsis… goes on.| Another… |It ends.",
            })
    void partsSentences(String marked) {
        List<String> sentences = List.of(marked.split("\\|"));
        String text = marked.replace("|", "");
        assertThat(TextUnit.SENTENCE.ranges(text))
                .extracting(range -> text.substring(range.start(), range.end()).strip())
                .isEqualTo(sentences.stream().map(String::strip).toList());
    }

    @Test
    void partsParagraphsByEmptyLinesAlone() {
        String text = "\n \nOne\ngoes on.\n\nTwo\r\n\r\nThree\n \t\n\nFour\n";
        assertThat(TextUnit.PARAGRAPH.ranges(text))
                .extracting(range -> text.substring(range.start(), range.end()).strip())
                .containsExactly("One\ngoes on.", "Two", "Three", "Four");
    }

    @Test
    void aLineOfAnyWhiteSpaceIsEmpty() {
        String text = "One\n\u00A0\u0085\nTwo\n\u2003\u3000\nThree\u00A0\nfour\n\u00A0\n";
        assertThat(TextUnit.PARAGRAPH.ranges(text)).hasSize(3);
        assertThat(TextUnit.PARAGRAPH.ranges("\u00A0\n\u0085")).isEmpty();
    }

    @Test
    void aSentenceEndsWithItsParagraph() {
        String text = "ARMS TALKS OPEN\n\nEnvoys met";
        assertThat(TextUnit.SENTENCE.ranges(text)).hasSize(2);
    }

    @Test
    void aTextWithoutWordsHasNoUnits() {
        assertThat(TextUnit.PARAGRAPH.ranges("")).isEmpty();
        assertThat(TextUnit.SENTENCE.ranges(" \n\n ")).isEmpty();
    }
}

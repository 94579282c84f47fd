package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
                "Tehran said they won't.| Arms deal signed.",
                "The car is the president’s.| Arms deal signed.",
                "HE WON'T.| IT IS THE '80'S.| ARMS",
                "They wonʼt.| Arms. |X's.| Go",
                "It cost $5m.| Iran paid.",
                "Plan B. Iran met ‘J. Smith’ of the B.B.C. News.| He left at 5 p.m. London time.",
                "He chose b.| Iran v. Iraq went on.| See p. 5 and pp. 7 to 9, i.e. Iran.",
                "J. Smith met Á. Arms.| Go",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n",
                "\r\r",
                "\r\n\r\n",
                "\n\r\n",
                "\r\n\r",
                "\r\r\n \r\r\n",
                "\n\r",
                "\u0085\u0085",
                "\u2028\u2028",
                "\u2028 \n",
                "\r \r",
                "\r\u0085",
                "\u2029",
                " \u2029\u2029 "
            })
    void anEmptyLineOrASeparatorPartsParagraphs(String border) {
        String text = "arms" + border + "iran";
        assertThat(TextUnit.PARAGRAPH.ranges(text))
                .extracting(range -> text.substring(range.start(), range.end()).strip())
                .containsExactly("arms", "iran");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\r\r\n", "\u0085", "\u2028", "\u000B\u000B", "\f\f", " \n\t "})
    void aLineEndAloneDoesNot(String border) {
        assertThat(TextUnit.PARAGRAPH.ranges("arms" + border + "iran")).hasSize(1);
    }

    @Test
    @Timeout(20)
    void takesTimeOfTheOrderOfTheText() {
        String returns = "\r".repeat(2_000_000);
        assertThat(TextUnit.PARAGRAPH.ranges("arms" + returns + "\niran")).hasSize(1);
        assertThat(TextUnit.SENTENCE.ranges("arms" + "\r \u0085".repeat(1_000_000) + "iran"))
                .hasSize(2);
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

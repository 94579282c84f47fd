package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {

    @Test
    void partsAtBlankLinesAndJoinsHardWrappedLines() {
        assertThat(Paragraphs.of("One line\nand its rest.\n\n \t\u00A0\nTwo."))
                .containsExactly("One line and its rest.", "Two.");
    }

    @Test
    void partsAtIndentedFirstLines() {
        assertThat(Paragraphs.of("    One line\nand its rest.\n    Two.\n\tThree\nand more."))
                .containsExactly("One line and its rest.", "Two.", "Three and more.");
    }

    @Test
    void joinsTheLinesOfABlockThatIsIndentedThroughout() {
        assertThat(Paragraphs.of("One.\n\n    A quotation\n    of two lines."))
                .containsExactly("One.", "A quotation of two lines.");
    }

    @Test
    void takesEachLineForAParagraphWhereLinesAreLong() {
        String longLine = "word ".repeat(30).strip();

        assertThat(Paragraphs.of("Title\n" + longLine + "\nEnd.")).containsExactly("Title", longLine, "End.");
    }

    @Test
    void readsEveryKindOfLineEnd() {
        assertThat(Paragraphs.of("One\r\nline.\r\n\r\nTwo.\r\rThree.")).containsExactly("One line.", "Two.", "Three.");
    }

    @Test
    void makesNothingOfWhiteSpace() {
        assertThat(Paragraphs.of(" \n\u00A0\n\t")).isEmpty();
    }
}

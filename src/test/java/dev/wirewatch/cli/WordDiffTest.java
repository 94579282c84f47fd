package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

class WordDiffTest {

    @ParameterizedTest
    @CsvSource({
        "a b c, a x c, a [-b-]{+x+} c",
        "(a OR b), (a OR b OR c), (a OR b {+OR c+})",
        "a b, a b, …",
        "'', a b, {+a b+}",
        "a b, '', [-a b-]",
        "1 2 3 4 5 6 7 8, 1 2 3 4 5 6 7 x, … 2 3 4 5 6 7 [-8-]{+x+}",
        "1 2 3 4 5 6 7 8, x 2 3 4 5 6 7 8, [-1-]{+x+} 2 3 4 5 6 7 …",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15, x 2 3 4 5 6 7 8 9 10 11 12 13 14 y,"
                + " [-1-]{+x+} 2 3 4 5 6 7 … 9 10 11 12 13 14 [-15-]{+y+}"
    })
    void marksTheWordsThatDiffer(String before, String after, String shown) {
        assertThat(new WordDiff(Ansi.OFF).of(before, after)).isEqualTo(shown);
    }

    @Test
    void doesNotCompareTheWordsOfVeryLongTexts() {
        assertThat(new WordDiff(Ansi.OFF).of("a ".repeat(6_000), "b")).isEqualTo("[-6000 words-] {+1 word+}");
    }

    @Test
    void colours() {
        assertThat(new WordDiff(Ansi.ON).of("a", "b")).isEqualTo("\u001b[31m[-a-]\u001b[0m\u001b[32m{+b+}\u001b[0m");
    }
}

package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    @Test
    void countsLinesAndColumnsFromOneInCodePoints() {
        SourceText source = new SourceText("a\r\n😀b\n");
        assertThat(source.line(0)).isEqualTo(1);
        assertThat(source.line(3)).isEqualTo(2);
        assertThat(source.column(5)).isEqualTo(2);
        assertThat(source.line(7)).isEqualTo(3);
        assertThat(source.column(7)).isEqualTo(1);
    }

    @Test
    void putsCaretsBelowThePlaceAndEndsThemWithTheLine() {
        SourceText source = new SourceText("one\r\n\ttwo three\r\nfour");
        assertThat(source.excerpt(10, 15)).isEqualTo("   two three\n       ^^^^^\n");
        assertThat(source.excerpt(10, 20)).isEqualTo("   two three\n       ^^^^^\n");
        assertThat(source.excerpt(15, 15)).isEqualTo("   two three\n            ^\n");
    }

    @Test
    void cutsALongLineAroundThePlace() {
        SourceText source = new SourceText("x".repeat(500) + "here" + "y".repeat(500));
        assertThat(source.excerpt(500, 504))
                .isEqualTo("  …" + "x".repeat(40) + "here" + "y".repeat(56) + "…\n" + " ".repeat(43) + "^^^^\n");
    }

    @Test
    void putsCaretsBelowWideCharactersAndMarks() {
        assertThat(new SourceText("日本 here").excerpt(3, 7)).isEqualTo("  日本 here\n       ^^^^\n");
        assertThat(new SourceText("😀 here").excerpt(3, 7)).isEqualTo("  😀 here\n     ^^^^\n");
        assertThat(new SourceText("e\u0301 here").excerpt(3, 7)).isEqualTo("  e\u0301 here\n    ^^^^\n");
        assertThat(new SourceText("a 日本").excerpt(2, 4)).isEqualTo("  a 日本\n    ^^^^\n");
    }

    @Test
    void countsLinesAsEditorsDo() {
        SourceText returns = new SourceText("one\rtwo\r\nthree");
        assertThat(returns.line(4)).isEqualTo(2);
        assertThat(returns.column(4)).isEqualTo(1);
        assertThat(returns.line(9)).isEqualTo(3);
        assertThat(returns.excerpt(4, 20)).isEqualTo("  two\n  ^^^\n");
        assertThat(returns.lineAt(5)).isEqualTo("two");

        SourceText separators = new SourceText("a\u2028b\u2029c\u0085d\ne");
        assertThat(separators.line(6)).isEqualTo(1);
        assertThat(separators.line(8)).isEqualTo(2);
        assertThat(separators.excerpt(6, 7)).isEqualTo("  a\\u2028b\\u2029c\\u0085d\n" + " ".repeat(23) + "^\n");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u0085', '\u2028', '\u2029', '\u000B', '\f'})
    void otherLineBreaksStandWithinALineAndDoNotMoveTheCarets(char lineBreak) {
        SourceText source = new SourceText("one" + lineBreak + "two\nthree");
        assertThat(source.line(4)).isEqualTo(1);
        assertThat(source.column(4)).isEqualTo(5);
        assertThat(source.excerpt(4, 7)).isEqualTo("  one\\u%04xtwo\n           ^^^\n".formatted((int) lineBreak));
        assertThat(source.excerpt(3, 4)).isEqualTo("  one\\u%04xtwo\n     ^^^^^^\n".formatted((int) lineBreak));
        assertThat(source.line(8)).isEqualTo(2);
    }
}

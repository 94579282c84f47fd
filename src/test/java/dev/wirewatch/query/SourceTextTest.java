package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}

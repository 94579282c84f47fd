package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.backtest.BacktestReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SetAsideLinesTest {

    private static final BacktestReport REPORT = new BacktestReport(
            9, 0, new TreeMap<>(Map.of("wreck", 2, "storm", 1)), new TreeMap<>(Map.of("wreck", 3)), List.of());

    @Test
    void tellsTheRulesThatAreTriedFirstThenThoseInForce() {
        StringWriter err = new StringWriter();
        SetAsideLines.print(REPORT, new PrintWriter(err, true));
        assertThat(err.toString().lines())
                .containsExactly(
                        "rule storm set aside 1 time, its query too dear for an item; its figures may be wrong",
                        "rule wreck set aside 2 times, its query too dear for an item; its figures may be wrong",
                        "rule wreck, as it is in force, set aside 3 times, its query too dear for an item;"
                                + " what is added and dropped may be wrong");
    }

    @Test
    void jsonTellsThemApart() {
        assertThat(BacktestJson.lines(REPORT))
                .singleElement()
                .asString()
                .endsWith("\"set_aside\":{\"storm\":1,\"wreck\":2},\"set_aside_in_force\":{\"wreck\":3}}");
    }
}

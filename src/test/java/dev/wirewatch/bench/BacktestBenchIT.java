package dev.wirewatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What {@code bench backtest} counts on an embedded broker; no figure of speed is tested. */
class BacktestBenchIT {

    private static final String CORPUS = "src/test/resources/bench/corpus.jsonl";

    @Test
    void backTestsWhatItHasWritten() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine bench =
                Bench.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int code = bench.execute("backtest", "--corpus=" + CORPUS, "--rounds=1", "rules/sanctions.yml");
        assertThat(code).as(err.toString()).isZero();
        JsonNode result = new ObjectMapper().readTree(out.toString());
        assertThat(result.get("items").intValue()).isEqualTo(4);
        assertThat(result.get("rules").intValue()).isPositive();
        assertThat(result.get("ratio").doubleValue()).isPositive();
        assertThat(result.get("ratioToItems").doubleValue()).isPositive();
    }
}

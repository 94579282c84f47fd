package dev.wirewatch.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposedMetricsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up{job=\"wirewatch\"} == 0 | up",
                "60 * sum by (feed) (rate(a_total{feed=~\".*\"}[1m])) | a_total",
                "(sum(a) or vector(0)) - (sum(a offset 15m) or vector(0)) == 0 and min(b) > 1e3 | a,b",
                "a / on (x) group_left (y) b{z=\"}c\"} | a,b",
            })
    void namesAreThoseOfMetricsOnly(String expression, String names) {
        assertThat(ExposedMetrics.namesIn(expression)).isEqualTo(Set.of(names.split(",")));
    }

    @Test
    void everyMetricOfTheServiceIsDocumented() {
        String document = Documents.text("docs/operations.md");
        assertThat(ExposedMetrics.WIREWATCH)
                .map(name -> name.replaceFirst("(?<=_seconds)_(bucket|sum|count)$", ""))
                .allSatisfy(name -> assertThat(document).contains("| `" + name + "`"));
    }
}

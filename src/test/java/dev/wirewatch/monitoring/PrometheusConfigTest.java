package dev.wirewatch.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PrometheusConfigTest {
    private final JsonNode rules = Documents.yaml("monitoring/alerts.yml").at("/groups/0/rules");

    @Test
    void prometheusAcceptsTheConfigurationAndItsRules() throws IOException, InterruptedException {
        new Tool("promtool").accepts("check", "config", "monitoring/prometheus.yml");
    }

    @Test
    void alertRulesFireWhenTheyShouldAndOnlyThen() throws IOException, InterruptedException {
        new Tool("promtool").accepts("test", "rules", "monitoring/alerts.test.yml");
    }

    @Test
    void scrapesWhereTheServiceListensByDefault() {
        JsonNode scrape = Documents.yaml("monitoring/prometheus.yml").at("/scrape_configs/0");
        JsonNode http = Documents.yaml("config/docker.yml").path("http");
        assertThat(scrape.at("/static_configs/0/targets/0").asText())
                .isEqualTo("127.0.0.1:18080")
                .isEqualTo(http.path("host").asText() + ":" + http.path("port").asText());
        assertThat(scrape.path("metrics_path").asText("/metrics")).isEqualTo("/metrics");
    }

    @Test
    void alertRulesAskForMetricsThatTheServiceExposes() {
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            String expression = rule.path("expr").asText();
            assertThat(ExposedMetrics.namesIn(expression)).isNotEmpty().isSubsetOf(ExposedMetrics.all());
        });
    }

    @Test
    void everyAlertRuleIsTestedAndTellsWhatToDo() {
        String tests = Documents.text("monitoring/alerts.test.yml");
        assertThat(rules).allSatisfy(rule -> {
            String name = rule.path("alert").asText();
            assertThat(name).startsWith("Wirewatch");
            assertThat(tests).contains("alertname: " + name + "\n");
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(rule.at("/annotations/description").asText()).endsWith(".");
        });
    }
}

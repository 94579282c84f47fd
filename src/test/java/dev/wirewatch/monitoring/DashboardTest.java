package dev.wirewatch.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wirewatch.monitoring.DashboardQueries.DashboardQuery;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardTest {
    private static final String SOURCES = "monitoring/grafana/provisioning/datasources/prometheus.yml";
    private static final Set<String> CORE_PANELS = Set.of("row", "stat", "timeseries", "table", "heatmap");

    private final JsonNode dashboard = Documents.json(DashboardQueries.DASHBOARD);

    static Stream<DashboardQuery> queries() {
        return DashboardQueries.read().stream();
    }

    static List<JsonNode> panels() {
        List<JsonNode> panels = new ArrayList<>();
        Documents.json(DashboardQueries.DASHBOARD).path("panels").forEach(panels::add);
        return panels;
    }

    static Stream<JsonNode> panelsWithQueries() {
        return panels().stream().filter(panel -> !panel.path("type").asText().equals("row"));
    }

    @Test
    void linksToItStayValid() {
        assertThat(dashboard.path("uid").asText()).isEqualTo("wirewatch");
        assertThat(dashboard.has("id")).as("an id of one Grafana's database").isFalse();
    }

    @Test
    void panelsHaveIdsOfTheirOwnAndDoNotOverlap() {
        assertThat(panels()).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
        List<Rectangle> places = panels().stream().map(DashboardTest::place).toList();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                assertThat(places.get(i).intersects(places.get(j)))
                        .as(
                                "%s and %s overlap",
                                panels().get(i).path("title"), panels().get(j).path("title"))
                        .isFalse();
            }
        }
        assertThat(places).allSatisfy(place -> assertThat(place.getMaxX()).isLessThanOrEqualTo(24));
    }

    @ParameterizedTest
    @MethodSource("panelsWithQueries")
    void everyPanelSaysWhatItShowsInWhichUnitAndFromWhere(JsonNode panel) {
        String provisioned = Documents.yaml(SOURCES).at("/datasources/0/uid").asText();
        assertThat(CORE_PANELS).contains(panel.path("type").asText());
        assertThat(panel.path("description").asText()).endsWith(".");
        assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
        assertThat(panel.path("targets")).isNotEmpty();
        assertThat(panel.findValuesAsText("uid")).hasSizeGreaterThan(1).containsOnly(provisioned);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryAsksForMetricsThatTheServiceExposes(DashboardQuery query) {
        assertThat(query.expression()).doesNotContain("$");
        assertThat(ExposedMetrics.namesIn(query.expression())).isNotEmpty().isSubsetOf(ExposedMetrics.all());
    }

    @Test
    void everyMetricOfTheServiceIsOnTheDashboard() {
        Set<String> shown = queries()
                .flatMap(query -> ExposedMetrics.namesIn(query.expression()).stream())
                .collect(Collectors.toSet());
        assertThat(ExposedMetrics.WIREWATCH.stream().filter(name -> !name.matches(".*_seconds_(sum|count)")))
                .isSubsetOf(shown);
        assertThat(shown).as("no name in the list without use").containsAll(ExposedMetrics.LIBRARIES);
    }

    @Test
    void prometheusParsesEveryQuery(@TempDir Path folder) throws IOException, InterruptedException {
        StringBuilder rules = new StringBuilder("groups:\n- name: dashboard\n  rules:\n");
        List<DashboardQuery> queries = DashboardQueries.read();
        for (int i = 0; i < queries.size(); i++) {
            String quoted = queries.get(i).expression().replace("'", "''");
            rules.append("  - {record: 'query_")
                    .append(i)
                    .append("', expr: '")
                    .append(quoted)
                    .append("'}\n");
        }
        Path file = Files.writeString(folder.resolve("dashboard.yml"), rules);
        new Tool("promtool").accepts("check", "rules", file.toString());
    }

    private static Rectangle place(JsonNode panel) {
        JsonNode place = panel.path("gridPos");
        return new Rectangle(
                place.path("x").asInt(),
                place.path("y").asInt(),
                place.path("w").asInt(),
                place.path("h").asInt());
    }
}

package dev.wirewatch.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The queries of the Grafana dashboard, in a form that Prometheus itself runs. */
public final class DashboardQueries {
    static final String DASHBOARD = "monitoring/grafana/dashboards/wirewatch.json";

    private DashboardQueries() {}

    /**
     * A query of a panel.
     *
     * @param panel the panel's title
     * @param expression PromQL, without variables
     */
    public record DashboardQuery(String panel, String expression) {}

    /** All queries, from top to bottom, with every variable set to what "All" means in the dashboard. */
    public static List<DashboardQuery> read() {
        JsonNode dashboard = Documents.json(DASHBOARD);
        List<DashboardQuery> queries = new ArrayList<>();
        for (JsonNode panel : dashboard.path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                String expression = target.path("expr").asText();
                queries.add(new DashboardQuery(panel.path("title").asText(), withAll(expression, dashboard)));
            }
        }
        return List.copyOf(queries);
    }

    private static String withAll(String expression, JsonNode dashboard) {
        String result = expression;
        for (JsonNode variable : dashboard.path("templating").path("list")) {
            result = result.replace(
                    "$" + variable.path("name").asText(),
                    variable.path("allValue").asText());
        }
        return result;
    }
}

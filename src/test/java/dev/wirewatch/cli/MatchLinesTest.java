package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.NewsItems;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.PackReader;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.rules.RulesSetAside;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchLinesTest {

    private static final String PACK = """
            pack: harbours
            title: Harbours
            rules:
              - id: dear
                title: A harbour
                category: transport
                severity: medium
                query: harbour*
                examples: {match: [a harbour], no_match: [a ship]}
              - id: cheap
                title: A closing
                category: transport
                severity: medium
                query: clos*
                examples: {match: [closed], no_match: [a ship]}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aRuleSetAsideIsToldOnStderrAndTheOthersMatch() {
        MatchLines lines =
                new MatchLines(RulesSetAside.of(PACK, "dear"), new PrintWriter(out, true), new PrintWriter(err, true));

        lines.print(item());

        assertThat(lines.setAside()).isEqualTo(1);
        assertThat(out.toString().lines()).singleElement().asString().contains("\"rule\":\"cheap\"");
        assertThat(err)
                .hasToString("urn:x:1: rule dear set aside: its query is too dear for this item;"
                        + " whether it matches is not known\n");
    }

    @Test
    void aRuleInShadowIsMarked() throws InvalidRulesException {
        RuleSet rules = RuleSet.of(
                List.of(PackReader.read("p.yml", PACK.replace("  - id: dear", "  - status: test\n    id: dear"))));

        new MatchLines(rules, new PrintWriter(out, true), new PrintWriter(err, true)).print(item());

        assertThat(out.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"rule\":\"cheap\"").doesNotContain("status"),
                        line -> assertThat(line).contains("\"rule\":\"dear\"", "\"status\":\"test\""));
    }

    @Test
    void thatNothingMatchesIsToldOnStderrIfAskedFor() throws InvalidRulesException {
        RuleSet rules = RuleSet.of(List.of(PackReader.read("p.yml", PACK)));
        MatchLines lines = new MatchLines(rules, new PrintWriter(out, true), new PrintWriter(err, true));

        lines.print(NewsItems.empty().setBody("A ship came in.").build());
        lines.tellIfNone();

        assertThat(out).hasToString("");
        assertThat(err).hasToString("no rule matches\n");
    }

    @Test
    void whereARuleMatchesNothingMoreIsTold() throws InvalidRulesException {
        RuleSet rules = RuleSet.of(List.of(PackReader.read("p.yml", PACK)));
        MatchLines lines = new MatchLines(rules, new PrintWriter(out, true), new PrintWriter(err, true));

        lines.print(item());
        lines.tellIfNone();

        assertThat(err).hasToString("");
    }

    private static NewsItem item() {
        return NewsItems.empty().setBody("The harbour is closed.").build();
    }
}

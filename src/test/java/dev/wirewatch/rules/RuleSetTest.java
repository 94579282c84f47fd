package dev.wirewatch.rules;

import static dev.wirewatch.rules.PackYamlBuilder.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import dev.wirewatch.match.Span;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.NewsItems;
import dev.wirewatch.message.Severity;
import dev.wirewatch.query.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    @Test
    void matchesHeadlineAndBodyOfAnItem() throws Exception {
        RuleSet rules = RuleSet.of(List.of(pack("a")
                .rule("talks", "arms-deals", "arms AND talks")
                .rule("fish", "fish", "herring")
                .read()));
        List<RuleMatch> matches =
                rules.match(item("Arms sought", "Talks began.")).matches();
        assertThat(matches)
                .containsExactly(new RuleMatch(
                        rules.rules().get(0),
                        Severity.HIGH,
                        List.of(),
                        List.of(),
                        0,
                        List.of(new Span(Field.HEADLINE, 0, 4), new Span(Field.BODY, 0, 5))));
    }

    @Test
    void anItemWithoutHeadlineIsMatchedByItsBody() throws Exception {
        RuleSet rules = RuleSet.of(List.of(pack("a").rule("talks", "c", "arms").read()));
        assertThat(rules.match(item(null, "arms")).matches()).hasSize(1);
    }

    @Test
    void aRuleThatIsSetAsideLeavesTheOthersAlone() throws Exception {
        Pack pack =
                pack("a").rule("dear", "c", "arms").rule("talks", "c", "arms").read();
        RuleSet rules = RulesSetAside.of(pack.yaml(), "dear");

        RuleMatches found = rules.match(item("", "arms"));

        assertThat(found.setAside()).containsExactly("dear");
        assertThat(found.matches()).extracting(match -> match.rule().id()).containsExactly("talks");
    }

    @Test
    void rulesThatAreSetAsideComeInTheOrderOfTheRules() throws Exception {
        Pack pack = pack("a")
                .rule("z", "c", "arms")
                .rule("m", "c", "arms")
                .rule("a", "c", "arms")
                .read();
        RuleSet rules = RulesSetAside.of(pack.yaml(), "a", "z", "m");

        assertThat(rules.match(item("", "arms")).setAside()).containsExactly("z", "m", "a");
    }

    @Test
    void packsComeByNameAndRulesAsWritten() throws Exception {
        RuleSet rules = RuleSet.of(List.of(
                pack("b").rule("z", "sport", "arms").rule("y", "arms", "arms").read(),
                pack("a").rule("x", "arms", "arms").read()));
        assertThat(rules.packs()).extracting(Pack::name).containsExactly("a", "b");
        assertThat(rules.rules()).extracting(Rule::id).containsExactly("x", "z", "y");
        assertThat(rules.match(item("", "arms")).matches())
                .extracting(match -> match.rule().id())
                .containsExactly("x", "z", "y");
        assertThat(rules.categories()).containsExactly("arms", "sport");
    }

    @Test
    void theVersionDependsOnThePacksAndNotOnTheirOrder() throws Exception {
        Pack a = pack("a").rule("x", "c", "arms").read();
        Pack b = pack("b").rule("y", "c", "arms").read();
        Pack changed = pack("b").rule("y", "c", "deal").read();
        String version = RuleSet.of(List.of(a, b)).version();
        assertThat(version)
                .isEqualTo(Hashing.sha256()
                        .hashString("a " + a.hash() + "\nb " + b.hash() + "\n", StandardCharsets.UTF_8)
                        .toString()
                        .substring(0, 12))
                .isEqualTo(RuleSet.of(List.of(b, a)).version())
                .isNotEqualTo(RuleSet.of(List.of(a, changed)).version());
    }

    @Test
    void theEmptyRuleSetMatchesNothing() {
        RuleSet empty = RuleSet.empty();
        assertThat(empty.match(item("Arms", "deal")).matches()).isEmpty();
        assertThat(empty.rules()).isEmpty();
        assertThat(empty.version()).isEqualTo("e3b0c44298fc");
    }

    @Test
    void changedPackByPackItIsWhatItWouldBeMadeAtOnce() throws Exception {
        Pack a = pack("a").rule("x", "c", "arms").rule("same", "c", "talks").read();
        Pack changed =
                pack("a").rule("new", "c", "deal").rule("same", "c", "talks").read();
        Pack b = pack("b").rule("y", "c", "deal").read();
        RuleSet before = RuleSet.of(List.of(a, b));
        RuleSet after = before.with(changed);
        NewsItem item = item("Arms talks", "a deal");
        assertThat(ids(before, item)).containsExactly("x", "same", "y");
        assertThat(ids(after, item)).containsExactly("new", "same", "y");
        assertThat(ids(after.without("b"), item)).containsExactly("new", "same");
        assertThat(ids(after.without("absent"), item)).isEqualTo(ids(after, item));
        assertThat(after.version()).isEqualTo(RuleSet.of(List.of(b, changed)).version());
    }

    @Test
    void aRetiredRuleMatchesNothingUntilItIsActiveAgain() throws Exception {
        Pack active = pack("a").rule("x", "c", "arms").rule("y", "d", "arms").read();
        Pack retired = withStatus(active, "retired");
        NewsItem item = item("Arms", "");
        RuleSet none = RuleSet.of(List.of(retired));
        assertThat(none.match(item).matches()).isEmpty();
        assertThat(none.rules()).hasSize(2);
        assertThat(none.active()).isZero();
        assertThat(none.categories()).isEmpty();
        assertThat(ids(RuleSet.of(List.of(active)).with(retired), item)).isEmpty();
        RuleSet again = none.with(active);
        assertThat(ids(again, item)).containsExactly("x", "y");
        assertThat(again.categories()).containsExactly("c", "d");
    }

    @Test
    void rulesInDraftAndTestMatch() throws Exception {
        Pack active = pack("a").rule("x", "c", "arms").read();
        for (String status : List.of("draft", "test")) {
            RuleSet rules = RuleSet.of(List.of(withStatus(active, status)));
            assertThat(ids(rules, item("Arms", ""))).containsExactly("x");
            assertThat(rules.active()).isZero();
            assertThat(rules.rule("x"))
                    .hasValueSatisfying(
                            rule -> assertThat(rule.status().isShadow()).isTrue());
        }
        assertThat(RuleSet.of(List.of(active)).active()).isEqualTo(1);
    }

    private static Pack withStatus(Pack pack, String status) throws InvalidRulesException {
        String yaml = pack.yaml().replace("    severity: high\n", "    severity: high\n    status: " + status + "\n");
        return PackReader.read("a.yml", yaml);
    }

    @Test
    void theHighestSeverityThatHoldsIsTheMatchs() throws Exception {
        RuleSet rules = RuleSet.of(List.of(raised("arms", """
                      - {to: critical, when: headline:war}
                      - {to: medium, when: NOT talks}
                      - {to: high, when: 'urgency<=2 OR headline:war'}
                """)));
        assertThat(severities(rules, item("Arms", "talks"))).containsExactly(Severity.LOW);
        assertThat(severities(rules, item("Arms", ""))).containsExactly(Severity.MEDIUM);
        assertThat(severities(rules, item("Arms for war", ""))).containsExactly(Severity.CRITICAL);
        assertThat(severities(rules, item("War", ""))).isEmpty();
        NewsItem urgent = NewsItems.empty()
                .setHeadline("Arms")
                .setBody("talks")
                .setUrgency(2)
                .build();
        assertThat(severities(rules, urgent)).containsExactly(Severity.HIGH);
        assertThat(rules.match(urgent).matches().get(0).spans()).containsExactly(new Span(Field.HEADLINE, 0, 4));
    }

    @Test
    void aChangedConditionIsInForceAtOnce() throws Exception {
        RuleSet before = RuleSet.of(List.of(raised("arms", "      - {to: critical, when: war}\n")));
        RuleSet after = before.with(raised("arms", "      - {to: high, when: talks}\n"));
        RuleSet none =
                after.with(PackReader.read("a.yml", raised("arms", "").yaml().replace("    raise:\n", "")));
        NewsItem both = item("Arms talks", "war");
        assertThat(severities(before, both)).containsExactly(Severity.CRITICAL);
        assertThat(severities(after, both)).containsExactly(Severity.HIGH);
        assertThat(severities(after.compacted(), both)).containsExactly(Severity.HIGH);
        assertThat(severities(none, both)).containsExactly(Severity.LOW);
        assertThat(severities(none.with(raised("arms", "      - {to: high, when: talks}\n")), both))
                .containsExactly(Severity.HIGH);
    }

    @Test
    void aConditionThatIsSetAsideRaisesNothingAndIsTold() throws Exception {
        Pack pack = raised("arms", "      - {to: critical, when: war}\n");
        RuleMatches found = RulesSetAside.of(pack.yaml(), "x/raise/0").match(item("Arms", "war"));
        assertThat(found.matches()).extracting(RuleMatch::severity).containsExactly(Severity.LOW);
        assertThat(found.setAside()).containsExactly("x");
        RuleMatches all = RulesSetAside.of(pack.yaml(), "x", "x/raise/0").match(item("Arms", "war"));
        assertThat(all.matches()).isEmpty();
        assertThat(all.setAside()).containsExactly("x");
    }

    @Test
    void aMatchIsOfTheKindsThatHold() throws Exception {
        Pack pack = kinds(
                "      - {kind: sale, when: sold OR sale}\n      - kind: any\n      - {kind: quiet, when: NOT talks}\n");
        RuleSet rules = RuleSet.of(List.of(pack));
        assertThat(kinds(rules, item("Arms", "sold"))).containsExactly("sale", "any", "quiet");
        assertThat(kinds(rules, item("Arms", "talks"))).containsExactly("any");
        assertThat(rules.match(item("", "sold")).matches()).isEmpty();
        assertThat(rules.match(item("Arms", "sold")).matches().get(0).spans())
                .containsExactly(new Span(Field.HEADLINE, 0, 4));
        RuleSet after = rules.with(kinds("      - {kind: talks, when: talks}\n"));
        assertThat(kinds(after, item("Arms", "talks"))).containsExactly("talks");
        assertThat(kinds(after.compacted(), item("Arms", "talks"))).containsExactly("talks");
        assertThat(RulesSetAside.of(pack.yaml(), "x/kind/0")
                        .match(item("Arms", "sold"))
                        .setAside())
                .containsExactly("x");
    }

    private static Pack kinds(String kinds) throws InvalidRulesException {
        String yaml = pack("a").rule("x", "c", "arms").yaml();
        return PackReader.read(
                "a.yml", yaml.replace("    severity: high\n", "    severity: high\n    kinds:\n" + kinds));
    }

    private static List<String> kinds(RuleSet rules, NewsItem item) {
        return rules.match(item).matches().get(0).kinds();
    }

    private static Pack raised(String query, String raises) throws InvalidRulesException {
        String yaml = pack("a").rule("x", "c", query).yaml();
        String with = yaml.replace("    severity: high\n", "    severity: low\n    raise:\n" + raises);
        return raises.isEmpty()
                ? PackReader.read("a.yml", yaml.replace("severity: high", "severity: low"))
                : PackReader.read("a.yml", with);
    }

    private static List<Severity> severities(RuleSet rules, NewsItem item) {
        return rules.match(item).matches().stream().map(RuleMatch::severity).toList();
    }

    @Test
    void compactingChangesNothingButSpeed() throws Exception {
        RuleSet one = RuleSet.of(List.of(pack("b")
                .rule("y", "c", "arms")
                .rule("z", "c", "arms")
                .rule("u", "c", "arms")
                .read()));
        RuleSet two = one.with(pack("a").rule("x", "c", "arms").read());
        NewsItem item = item("Arms", "");
        assertThat(two.isFragmented()).isTrue();
        assertThat(two.compacted().isFragmented()).isFalse();
        assertThat(two.compacted().version()).isEqualTo(two.version());
        assertThat(two.compacted().match(item)).isEqualTo(two.match(item));
    }

    @Test
    void refusesToTakeInAPackWithTheIdOfAnotherPacksRule() throws Exception {
        RuleSet rules = RuleSet.of(List.of(pack("a").rule("talks", "c", "arms").read()));
        assertThatThrownBy(() -> rules.with(pack("b").rule("talks", "c", "arms").read()))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("rule id `talks` is already used");
    }

    private static List<String> ids(RuleSet rules, NewsItem item) {
        return rules.match(item).matches().stream()
                .map(match -> match.rule().id())
                .toList();
    }

    @Test
    void refusesARuleIdInTwoPacksAndNamesBothPlaces() {
        assertThatThrownBy(() -> RuleSet.of(List.of(
                        pack("b").rule("talks", "c", "arms").read(),
                        pack("a").rule("talks", "c", "arms").read())))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage("b.yml:4:9: rule id `talks` is already used at a.yml:4:9");
    }

    @Test
    void refusesTwoPacksOfOneName() {
        assertThatThrownBy(() -> RuleSet.of(List.of(
                        pack("a").rule("x", "c", "arms").read(),
                        pack("a").rule("y", "c", "arms").read())))
                .hasMessage("a.yml:1:7: pack name `a` is already used at a.yml:1:7");
    }

    private static NewsItem item(String headline, String body) {
        return NewsItems.empty().setHeadline(headline).setBody(body).build();
    }
}

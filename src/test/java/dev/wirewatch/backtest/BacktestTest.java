package dev.wirewatch.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.NewsItems;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackReader;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.rules.RuleStatus;
import dev.wirewatch.rules.RulesSetAside;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestTest {

    private static final String WRECKS = "sank OR wreck*";

    @Test
    void countsAStoryOnceHoweverManyVersionsMatch() throws Exception {
        Backtest backtest = backtest(WRECKS);
        backtest.add("s1", item("The ferry sank.", "2026-03-01T10:00:00Z"));
        backtest.add("s1", item("The ferry sank in a storm.", "2026-03-02T10:00:00Z"));
        backtest.add("s2", item("All is well.", "2026-03-02T10:00:00Z"));
        RuleReport rule = onlyRule(backtest);
        assertThat(rule.alerts()).isEqualTo(1);
        assertThat(rule.byDay()).isEqualTo(Map.of(LocalDate.of(2026, 3, 1), 1));
        assertThat(rule.byAgency()).isEqualTo(Map.of("Meridian", 1));
    }

    @Test
    void tellsWhatTheCandidateAddsAndDrops() throws Exception {
        Trial trial = Trial.of(List.of(pack("sank OR capsized")), List.of(pack(WRECKS)));
        Backtest backtest = new Backtest(trial, Period.ALL, 3);
        backtest.add("kept", item("The ferry sank.", "2026-03-01T10:00:00Z"));
        backtest.add("added", item("The barge capsized.", "2026-03-01T10:00:00Z"));
        backtest.add("dropped", item("Divers found the wreckage.", "2026-03-01T10:00:00Z"));
        RuleReport rule = onlyRule(trial, 3, backtest);
        assertThat(List.of(rule.alerts(), rule.added(), rule.dropped())).isEqualTo(List.of(2, 1, 1));
        assertThat(rule.samples())
                .extracting(sample -> sample.change() + " " + sample.detection().getStory())
                .containsExactly("ADDED added", "DROPPED dropped", "KEPT kept");
    }

    @Test
    void aLaterVersionMayTurnAnAddedAlertIntoAKeptOne() throws Exception {
        Trial trial = Trial.of(List.of(pack("sank OR capsized")), List.of(pack(WRECKS)));
        Backtest backtest = new Backtest(trial, Period.ALL, 3);
        backtest.add("s", item("The barge capsized.", "2026-03-01T10:00:00Z"));
        backtest.add("s", item("The barge capsized and sank.", "2026-03-01T11:00:00Z"));
        RuleReport rule = onlyRule(trial, 3, backtest);
        assertThat(List.of(rule.alerts(), rule.added(), rule.dropped())).isEqualTo(List.of(1, 0, 0));
        assertThat(rule.samples()).extracting(Sample::change).containsExactly(Change.KEPT);
    }

    @Test
    void theEvidenceOfAKeptAlertIsTheCandidatesFirst() throws Exception {
        Trial trial = Trial.of(List.of(pack("capsized")), List.of(pack("sank")));
        Backtest backtest = new Backtest(trial, Period.ALL, 3);
        backtest.add("candidate first", item("The barge capsized.", "2026-03-01T10:00:00Z"));
        backtest.add("candidate first", item("The barge sank.", "2026-03-01T11:00:00Z"));
        backtest.add("candidate last", item("The ferry sank.", "2026-03-01T10:00:00Z"));
        backtest.add("candidate last", item("The ferry capsized.", "2026-03-01T11:00:00Z"));
        assertThat(onlyRule(trial, 3, backtest).samples())
                .extracting(sample -> sample.change() + " " + evidence(sample))
                .containsExactly("KEPT capsized", "KEPT capsized");
    }

    @Test
    void theEvidenceOfADroppedAlertIsTheFirstOfTheRuleInForce() throws Exception {
        Trial trial = Trial.of(List.of(pack("capsized")), List.of(pack(WRECKS)));
        Backtest backtest = new Backtest(trial, Period.ALL, 3);
        backtest.add("s", item("The ferry sank.", "2026-03-01T10:00:00Z"));
        backtest.add("s", item("Divers found the wreckage.", "2026-03-01T11:00:00Z"));
        assertThat(onlyRule(trial, 3, backtest).samples())
                .extracting(sample -> sample.change() + " " + evidence(sample))
                .containsExactly("DROPPED sank");
    }

    @ParameterizedTest
    @CsvSource({"The barge sank., ADDED capsized", "The barge capsized and sank., ADDED capsized; KEPT capsized"})
    void anAlertThatHadNoRoomIsNotShownWithEvidenceOfTheRuleInForce(String later, String shown) throws Exception {
        Trial trial = Trial.of(List.of(pack("capsized")), List.of(pack("sank")));
        Backtest backtest = new Backtest(trial, Period.ALL, 1);
        List<String> stories = List.of("s1", "s2", "s3", "s4");
        for (String story : stories) {
            backtest.add(story, item("The barge capsized.", "2026-03-01T10:00:00Z"));
        }
        String withRoom =
                onlyRule(trial, 1, backtest).samples().get(0).detection().getStory();
        for (String story : stories) {
            if (!story.equals(withRoom)) {
                backtest.add(story, item(later, "2026-03-01T11:00:00Z"));
            }
        }
        assertThat(onlyRule(trial, 1, backtest).samples().stream()
                        .map(sample -> sample.change() + " " + evidence(sample))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(shown);
    }

    @Test
    void whatWasKeptStaysKeptWhereALaterVersionMatchesTheRuleInForceAlone() throws Exception {
        Trial trial = Trial.of(List.of(pack("sank")), List.of(pack(WRECKS)));
        Backtest backtest = new Backtest(trial, Period.ALL, 3);
        backtest.add("s", item("The ferry sank.", "2026-03-01T10:00:00Z"));
        backtest.add("s", item("Divers found the wreckage.", "2026-03-01T11:00:00Z"));
        RuleReport rule = onlyRule(trial, 3, backtest);
        assertThat(List.of(rule.alerts(), rule.added(), rule.dropped())).isEqualTo(List.of(1, 0, 0));
    }

    @Test
    void aRuleThatWouldBeGoneDropsItsAlerts() throws Exception {
        Pack before = pack(WRECKS);
        Pack after = PackReader.read("sea.yml", before.yaml().replace("id: wreck", "id: sinking"));
        Trial trial = Trial.of(List.of(after), List.of(before));
        Backtest backtest = new Backtest(trial, Period.ALL, 3);
        backtest.add("s", item("The ferry sank.", "2026-03-01T10:00:00Z"));
        BacktestReport report = Backtest.report(trial, 3, List.of(backtest));
        assertThat(report.rules()).extracting(RuleReport::rule).containsExactly("sinking", "wreck");
        assertThat(List.of(report.alerts(), report.added(), report.dropped())).isEqualTo(List.of(1, 1, 1));
    }

    @Test
    void rulesOfOtherPacksTakeNoPart() throws Exception {
        Pack other = PackReader.read(
                "land.yml",
                pack("quake").yaml().replace("pack: sea", "pack: land").replace("id: wreck", "id: quake"));
        Trial trial = Trial.of(List.of(pack(WRECKS)), List.of(other));
        assertThat(trial.inForce().rules()).isEmpty();
    }

    @Test
    void aDraftIsTriedAsIfItWereActiveAndInForceItRaisesNothing() throws Exception {
        Pack draft = PackReader.read(
                "sea.yml", pack(WRECKS).yaml().replace("severity: low", "severity: low, status: draft"));
        Trial trial = Trial.of(List.of(draft), List.of(draft));
        Backtest backtest = new Backtest(trial, Period.ALL, 3);
        backtest.add("s", item("The ferry sank.", "2026-03-01T10:00:00Z"));
        RuleReport rule = onlyRule(trial, 3, backtest);
        assertThat(List.of(rule.alerts(), rule.added(), rule.dropped())).isEqualTo(List.of(1, 1, 0));
        assertThat(rule.status()).isEqualTo(RuleStatus.DRAFT);
    }

    @Test
    void oneRuleCanBeTriedAlone() throws Exception {
        assertThat(Trial.ofRule("wreck", List.of(pack(WRECKS)), List.of(pack("sank"))))
                .hasValueSatisfying(trial -> assertThat(trial.inForce().rules()).hasSize(1));
        assertThat(Trial.ofRule("other", List.of(pack(WRECKS)), List.of())).isEmpty();
    }

    @Test
    void aRuleThatIsSetAsideCountsOnceAnItemAndAsInForceOnlyWhereTheCandidateIsNot() throws Exception {
        RuleSet dear = RulesSetAside.of(pack(WRECKS).yaml(), "wreck");
        assertThat(setAside(new Trial(dear, dear))).isEqualTo("{wreck=2} {}");
        assertThat(setAside(new Trial(RuleSet.of(List.of(pack(WRECKS))), dear))).isEqualTo("{} {wreck=2}");
    }

    @Test
    void rulesThatAreSetAsideAreToldInTheOrderOfTheirNames() throws Exception {
        String[] ids = IntStream.range(10, 30).mapToObj(number -> "r" + number).toArray(String[]::new);
        String head = "pack: sea\ntitle: The sea\nrules:\n";
        String rules = pack(WRECKS).yaml().replace(head, "");
        RuleSet dear = RulesSetAside.of(
                head
                        + Stream.of(ids)
                                .map(id -> rules.replace("id: wreck", "id: " + id))
                                .collect(Collectors.joining()),
                ids);
        Backtest backtest = new Backtest(new Trial(dear, dear), Period.ALL, 1);
        backtest.add("s", item("The ferry sank.", "2026-03-01T10:00:00Z"));
        assertThat(Backtest.report(new Trial(dear, dear), 1, List.of(backtest)).setAside())
                .containsExactlyEntriesOf(new TreeMap<>(Stream.of(ids).collect(Collectors.toMap(id -> id, id -> 1))));
    }

    /** Of two items, which two back-tests share. */
    private static String setAside(Trial trial) {
        List<Backtest> parts = List.of(new Backtest(trial, Period.ALL, 1), new Backtest(trial, Period.ALL, 1));
        parts.forEach(part -> part.add("s", item("The ferry sank.", "2026-03-01T10:00:00Z")));
        BacktestReport report = Backtest.report(trial, 1, parts);
        return report.setAside() + " " + report.setAsideInForce();
    }

    @Test
    void whatIsWithheldRaisesNothing() throws Exception {
        Backtest backtest = backtest(WRECKS);
        NewsItem withheld = item("The ferry sank.", "2026-03-01T10:00:00Z");
        withheld.put("pubstatus", PubStatus.WITHHELD);
        backtest.add("s", withheld);
        assertThat(onlyRule(backtest).alerts()).isZero();
    }

    @Test
    void whatCameBeforeACancellationRaisesNothingWhereItComesLate() throws Exception {
        Backtest backtest = backtest(WRECKS);
        NewsItem cancelled = item("The ferry sank.", "2026-03-01T11:00:00Z");
        cancelled.put("pubstatus", PubStatus.CANCELED);
        backtest.add("s", cancelled);
        backtest.add("s", item("The ferry sank.", "2026-03-01T10:00:00Z"));
        assertThat(onlyRule(backtest).alerts()).isZero();

        backtest.add("s", item("The ferry sank.", "2026-03-01T12:00:00Z"));
        assertThat(onlyRule(backtest).alerts()).isEqualTo(1);
    }

    @Test
    void aWithdrawalIsRememberedForSevenDaysAfterItWasReceived() throws Exception {
        Backtest backtest = backtest(WRECKS);
        backtest.add("s", received("2026-03-01T00:00:00Z", 2, PubStatus.CANCELED));
        backtest.add("s", received("2026-03-08T00:00:00Z", 1, PubStatus.USABLE));
        assertThat(onlyRule(backtest).alerts()).isZero();

        backtest.add("s", received("2026-03-08T00:00:00.001Z", 1, PubStatus.USABLE));
        assertThat(onlyRule(backtest).alerts()).isEqualTo(1);
    }

    @Test
    void itemsBeforeThePeriodTellOnlyWhatIsWithdrawn() throws Exception {
        Period period = new Period(Optional.of(Instant.parse("2026-03-05T00:00:00Z")), Optional.empty());
        Trial trial = Trial.of(List.of(pack(WRECKS)), List.of());
        Backtest backtest = new Backtest(trial, period, 3);
        backtest.add("live before", received("2026-03-04T23:59:59.999Z", 1, PubStatus.USABLE));
        backtest.add("withdrawn before", received("2026-03-04T00:00:00Z", 2, PubStatus.CANCELED));
        backtest.add("withdrawn before", received("2026-03-05T00:00:00Z", 1, PubStatus.USABLE));
        backtest.add("in it", received("2026-03-05T00:00:00Z", 1, PubStatus.USABLE));
        BacktestReport report = Backtest.report(trial, 3, List.of(backtest));
        assertThat(List.of(report.items(), report.unusable())).isEqualTo(List.of(2L, 1L));
        assertThat(report.rules().get(0).samples())
                .extracting(sample -> sample.detection().getStory())
                .containsExactly("in it");
    }

    /** A kill may come after the period and yet before a message of the period that was sent again. */
    @Test
    void itemsAfterThePeriodTellOnlyWhatIsWithdrawn() throws Exception {
        Period period = new Period(Optional.empty(), Optional.of(Instant.parse("2026-03-05T00:00:00Z")));
        Trial trial = Trial.of(List.of(pack(WRECKS)), List.of());
        Backtest backtest = new Backtest(trial, period, 3);
        backtest.add("late", received("2026-03-05T00:00:00Z", 1, PubStatus.USABLE));
        backtest.add("withdrawn", received("2026-03-05T00:00:00Z", 2, PubStatus.CANCELED));
        backtest.add("withdrawn", received("2026-03-04T23:59:59Z", 1, PubStatus.USABLE));
        BacktestReport report = Backtest.report(trial, 3, List.of(backtest));
        assertThat(List.of(report.items(), report.unusable(), (long) report.alerts()))
                .isEqualTo(List.of(1L, 1L, 0L));
    }

    @Test
    void aPeriodIsReadFromSevenDaysBefore() {
        Instant since = Instant.parse("2026-03-08T00:00:00Z");
        assertThat(new Period(Optional.of(since), Optional.empty()).readFrom())
                .contains(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(new Period(Optional.empty(), Optional.of(since)).readFrom()).isEmpty();
    }

    @Test
    void samplesAndCountsDoNotDependOnHowStoriesAreShared() throws Exception {
        Trial trial = Trial.of(List.of(pack(WRECKS)), List.of());
        Backtest one = new Backtest(trial, Period.ALL, 2);
        List<Backtest> three = List.of(
                new Backtest(trial, Period.ALL, 2),
                new Backtest(trial, Period.ALL, 2),
                new Backtest(trial, Period.ALL, 2));
        for (int story = 0; story < 30; story++) {
            NewsItem item = item("Ferry " + story + " sank.", "2026-03-01T10:00:00Z");
            one.add("s" + story, item);
            three.get(story % 3).add("s" + story, item);
        }
        assertThat(Backtest.report(trial, 2, three)).isEqualTo(Backtest.report(trial, 2, List.of(one)));
        assertThat(onlyRule(one).samples()).hasSize(2);
    }

    private static Backtest backtest(String query) throws InvalidRulesException {
        return new Backtest(Trial.of(List.of(pack(query)), List.of()), Period.ALL, 2);
    }

    private static RuleReport onlyRule(Trial trial, int samples, Backtest backtest) {
        return Backtest.report(trial, samples, List.of(backtest)).rules().get(0);
    }

    private static String evidence(Sample sample) {
        return sample.detection().getEvidence().get(0).getText();
    }

    private static RuleReport onlyRule(Backtest backtest) throws InvalidRulesException {
        return Backtest.report(Trial.of(List.of(pack(WRECKS)), List.of()), 2, List.of(backtest))
                .rules()
                .get(0);
    }

    private static Pack pack(String query) throws InvalidRulesException {
        return PackReader.read("sea.yml", """
                pack: sea
                title: The sea
                rules:
                  - {id: wreck, title: A wreck, category: wrecks, severity: low, query: %s,
                     examples: {match: [It sank.], no_match: [It swam.]}}
                """.formatted(query));
    }

    private static NewsItem received(String time, int version, PubStatus status) {
        NewsItem item = item("The ferry sank.", "2026-03-01T00:00:00Z");
        item.put("received", Instant.parse(time));
        item.put("version", String.valueOf(version));
        item.put("pubstatus", status);
        return item;
    }

    private static NewsItem item(String body, String made) {
        return NewsItems.empty()
                .setProvider("Meridian")
                .setBody(body)
                .setVersioncreated(Instant.parse(made))
                .build();
    }
}

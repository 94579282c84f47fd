package dev.wirewatch.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.rules.PackReader;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final RaisedAlert ALERT =
            new RaisedAlert("wreck", LocalDate.of(2026, 3, 1), "Meridian", true, false);
    private static final SampleBox NONE = new SampleBox(0);

    @Test
    void partsThatHaveTooManyAlertsTogetherAreRefused() throws Exception {
        Trial trial = Trial.of(List.of(PackReader.read("sea.yml", """
                pack: sea
                title: The sea
                rules:
                  - {id: wreck, title: A wreck, category: wrecks, severity: low, query: sank,
                     examples: {match: [It sank.], no_match: [It swam.]}}
                """)), List.of());
        Tally tally = new Tally(trial, 0);
        tally.add(Collections.nCopies(Backtest.MAX_ALERTS - 1, ALERT), NONE);
        tally.add(List.of(ALERT), NONE);
        assertThat(tally.rules()).extracting(RuleReport::alerts).containsExactly(Backtest.MAX_ALERTS);

        List<RaisedAlert> oneMore = List.of(ALERT);
        assertThatThrownBy(() -> tally.add(oneMore, NONE))
                .isInstanceOf(TooManyAlertsException.class)
                .hasMessageContaining("more than 1000000 alerts");
    }
}

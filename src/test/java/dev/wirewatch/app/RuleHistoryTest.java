package dev.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.app.RuleHistory.Entry;
import dev.wirewatch.message.RulePack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleHistoryTest {

    private static final RulePack SEA_1 = pack("sea", 1, "calm");
    private static final RulePack SEA_2 = pack("sea", 2, "rough");
    private static final RulePack SEA_3 = pack("sea", 3, "stormy");
    private static final RulePack AIR_1 = pack("air", 1, "clear");

    private RuleHistory history = new RuleHistory(List.of());

    @Test
    void anEmptyOneHasNothingToGoBackTo() {
        assertThat(history.last()).isZero();
        assertThat(history.nextVersion("sea")).isEqualTo(1);
        assertThat(history.before("sea")).isEmpty();
        assertThat(history.beforeLast()).isEmpty();
    }

    @Test
    void aSecondRollbackOfAPackGoesFurtherBack() {
        add(Entry.of(1, SEA_1), Entry.of(2, SEA_2), Entry.of(3, SEA_3));
        assertThat(history.before("sea")).contains(SEA_2);

        add(Entry.of(4, pack("sea", 4, "rough")).restoring(2));
        assertThat(history.nextVersion("sea")).isEqualTo(5);
        assertThat(history.before("sea")).contains(SEA_1);

        add(Entry.of(5, pack("sea", 5, "calm")).restoring(1));
        assertThat(history.before("sea")).isEmpty();
    }

    @Test
    void aPackThatWasRemovedComesBackAsItWas() {
        add(Entry.of(1, SEA_1), Entry.of(2, SEA_2), Entry.removal(3, "sea"));

        assertThat(history.before("sea")).contains(SEA_2);
        assertThat(history.nextVersion("sea")).isEqualTo(3);
    }

    @Test
    void aRollbackOfTheLastPublicationTouchesAllThatItChanged() {
        add(Entry.of(1, SEA_1), Entry.removal(2, "old"), Entry.of(2, SEA_2), Entry.of(2, AIR_1));

        assertThat(history.beforeLast()).hasValue(1);
        assertThat(history.backTo(1)).isEqualTo(Map.of("sea", Optional.of(SEA_1), "air", Optional.empty()));
    }

    @Test
    void aSecondRollbackOfPublicationsGoesFurtherBack() {
        add(Entry.of(1, AIR_1), Entry.of(2, SEA_1), Entry.of(3, SEA_2));
        add(Entry.of(4, pack("sea", 3, "calm")).restoring(1).undoing(2));

        assertThat(history.beforeLast()).hasValue(1);
        assertThat(history.backTo(1)).isEqualTo(Map.of("sea", Optional.empty()));
    }

    @Test
    void aRollbackOfAPackNeverBringsBackWhatWasRolledBack() {
        add(Entry.of(1, SEA_1), Entry.of(2, SEA_2), Entry.of(3, SEA_3));
        add(Entry.of(4, pack("sea", 4, "rough")).restoring(2), Entry.of(5, pack("sea", 5, "misty")));
        assertThat(history.before("sea")).map(RulePack::getVersion).contains(4);

        add(Entry.of(6, pack("sea", 6, "rough")).restoring(4));
        assertThat(history.before("sea")).contains(SEA_1);
    }

    @Test
    void aRollbackOfAPackPassesOverWhatIsTheSameAsNow() {
        add(Entry.of(1, SEA_1), Entry.of(2, SEA_2), Entry.removal(3, "sea"), Entry.of(4, pack("sea", 3, "rough")));
        assertThat(history.before("sea")).contains(SEA_1);

        add(
                Entry.of(5, pack("sea", 4, "stormy")),
                Entry.of(6, pack("sea", 5, "rough")).restoring(3));
        add(Entry.removal(7, "sea"), Entry.of(8, pack("sea", 6, "rough")));
        assertThat(history.before("sea"))
                .as("version 5 is the same, and so are 3 and 2 behind it; 4 was rolled back")
                .contains(SEA_1);
    }

    @Test
    void aRollbackOfPublicationsNeverBringsBackWhatWasRolledBack() {
        add(Entry.of(1, SEA_1), Entry.of(2, SEA_2), Entry.of(3, SEA_3));
        add(Entry.of(4, pack("sea", 4, "rough")).restoring(2).undoing(2), Entry.of(5, pack("sea", 5, "misty")));
        assertThat(history.beforeLast()).hasValue(4);

        add(Entry.of(6, pack("sea", 6, "rough")).restoring(4).undoing(4));
        assertThat(history.beforeLast()).hasValue(1);
    }

    @Test
    void whatOthersWroteBehindARollbackDoesNotHideIt() {
        add(Entry.of(1, SEA_1), Entry.of(2, SEA_2), Entry.of(3, SEA_3));
        add(Entry.of(4, pack("sea", 4, "rough")).restoring(2).undoing(2), Entry.of(4, AIR_1));

        assertThat(history.beforeLast()).hasValue(1);
    }

    @Test
    void aRollbackOfPublicationsPassesOverThoseThatChangedNothing() {
        add(Entry.of(1, SEA_1), Entry.of(2, SEA_2), Entry.of(3, pack("sea", 3, "rough")));

        assertThat(history.beforeLast()).hasValue(1);
    }

    @Test
    void tellsThatTheLastPublicationTookAPackBack() {
        add(
                Entry.of(1, SEA_1),
                Entry.of(2, SEA_2),
                Entry.of(3, pack("sea", 3, "calm")).restoring(1));
        assertThat(history.lastPackRollback()).map(Entry::pack).contains("sea");

        add(Entry.of(4, AIR_1));
        assertThat(history.lastPackRollback()).isEmpty();

        add(Entry.of(5, pack("sea", 4, "rough")).restoring(2).undoing(2));
        assertThat(history.lastPackRollback()).isEmpty();
    }

    @Test
    void headersThatPointForwardAreNotFollowed() {
        add(
                Entry.of(1, SEA_1),
                Entry.of(2, SEA_2).restoring(2).undoing(2),
                Entry.of(3, SEA_3).restoring(7).undoing(9));

        assertThat(history.before("sea")).contains(SEA_2);
        assertThat(history.beforeLast()).hasValue(2);
    }

    @Test
    void theFirstPublicationIsNotUndone() {
        add(Entry.of(1, SEA_1), Entry.of(1, AIR_1));

        assertThat(history.beforeLast()).isEmpty();
    }

    @Test
    void whatWasThereBeforeTheHistoryCounts() {
        add(Entry.of(0, SEA_1), Entry.of(1, SEA_2));

        assertThat(history.beforeLast()).hasValue(0);
        assertThat(history.backTo(0)).isEqualTo(Map.of("sea", Optional.of(SEA_1)));
    }

    private void add(Entry... entries) {
        for (Entry entry : entries) {
            history = history.with(entry);
        }
    }

    private static RulePack pack(String name, int version, String text) {
        return new RulePack(name, version, "hash of " + text, text, List.of());
    }
}

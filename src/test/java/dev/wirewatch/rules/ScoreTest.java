package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.NewsItems;
import dev.wirewatch.message.PubStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoreTest {

    private static final String PACK = """
            pack: sea
            title: The sea
            rules:
              - {id: wreck, title: A wreck, category: wrecks, severity: low, query: sank OR wreck,
                 examples: {match: [It sank.], no_match: [It swam.]}}
              - {id: strike, title: A strike, category: strikes, severity: low, query: strike,
                 examples: {match: [A strike.], no_match: [A walk.]}}
            """;

    @Test
    void scoresEachCategoryByItsOwnRules() throws Exception {
        Score score = score();
        score.add(item("The ferry sank."), Map.of("wrecks", Label.YES, "strikes", Label.NO));
        score.add(item("Dockers on strike."), Map.of("wrecks", Label.NO, "strikes", Label.YES));
        assertThat(score.categories().get("wrecks").counts()).isEqualTo(new ConfusionCounts(1, 0, 0, 1, 0));
        assertThat(score.categories().get("strikes").counts()).isEqualTo(new ConfusionCounts(1, 0, 0, 1, 0));
        assertThat(score.setAside()).isZero();
    }

    @Test
    void keepsWhatIsMissedAndWhatIsFalse() throws Exception {
        Score score = score();
        score.add(item("The ferry went down."), Map.of("wrecks", Label.YES));
        score.add(item("The coach sank into his seat."), Map.of("wrecks", Label.NO));
        score.add(item("Spirits sank."), Map.of("wrecks", Label.OPEN));
        Score.Category wrecks = score.categories().get("wrecks");
        assertThat(wrecks.counts()).isEqualTo(new ConfusionCounts(0, 1, 1, 0, 1));
        assertThat(wrecks.misses()).extracting(Score.Miss::isFalseAlarm).containsExactly(false, true);
        assertThat(wrecks.misses()).extracting(Score.Miss::rules).containsExactly(List.of(), List.of("wreck"));
    }

    @Test
    void countsHowOftenARuleIsSetAside() {
        Score score = new Score(RulesSetAside.of(PACK, "wreck", "strike"));
        score.add(item("The ferry sank."), Map.of("wrecks", Label.YES));
        score.add(item("Dockers on strike."), Map.of("strikes", Label.YES));
        assertThat(score.setAside()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = PubStatus.class,
            names = {"WITHHELD", "CANCELED"})
    void whatRaisesNothingLiveIsLeftOut(PubStatus status) throws Exception {
        Score score = score();
        NewsItem item = item("The ferry sank.");
        item.put("pubstatus", status);
        score.add(item, Map.of("wrecks", Label.NO));
        score.add(item, Map.of("wrecks", Label.YES));
        assertThat(score.categories().get("wrecks"))
                .isEqualTo(new Score.Category(new ConfusionCounts(0, 0, 0, 0, 2), List.of()));
    }

    @Test
    void anItemWithoutALabelIsNotScored() throws Exception {
        Score score = score();
        score.add(item("The ferry sank."), Map.of());
        assertThat(score.categories()).isEmpty();
    }

    private static Score score() throws InvalidRulesException {
        return new Score(RuleSet.of(List.of(PackReader.read("sea.yml", PACK))));
    }

    private static NewsItem item(String body) {
        return NewsItems.empty().setBody(body).build();
    }
}

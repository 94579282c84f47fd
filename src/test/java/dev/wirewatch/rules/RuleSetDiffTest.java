package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of packs, apart from what differs of one rule. */
class RuleSetDiffTest {

    @Test
    void aPackThatARuleLeavesIsNotTheSame() throws Exception {
        RuleSet before = RuleSet.of(List.of(PackYamlBuilder.pack("coast")
                .rule("boats", "sea", "boat")
                .rule("nets", "sea", "net")
                .read()));
        RuleSet after = RuleSet.of(List.of(
                PackYamlBuilder.pack("coast").rule("boats", "sea", "boat").read(),
                PackYamlBuilder.pack("gear").rule("nets", "sea", "net").read()));
        RuleSetDiff diff = RuleSetDiff.of(before, after);
        assertThat(diff.packs()).extracting(change -> change.pack().name()).containsExactly("coast", "gear");
        PackChange left = diff.packs().get(0);
        assertThat(left.isTextOnly()).isFalse();
        assertThat(left.differences()).containsExactly(new Difference("moved", "nets", "gear"));
        assertThat(diff.packs().get(1).rules()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.CHANGED);
            assertThat(change.differences()).containsExactly(new Difference("pack", "coast", "gear"));
        });
    }

    @Test
    void partiesThatDifferAreTold() throws Exception {
        PackChange change = RuleSetDiff.of(
                        RuleSet.of(List.of(naming("{code: NO, name: Norway, words: [Norway, Norwegian+]}"))),
                        RuleSet.of(
                                List.of(naming("{code: SE, name: Sweden, words: [Sweden], except: [\"New Sweden\"]}"))))
                .packs()
                .get(0);
        assertThat(change.isTextOnly()).isFalse();
        assertThat(change.differences())
                .containsExactly(new Difference(
                        "parties", "NO Norway: norway, norwegian+", "SE Sweden: sweden except \"new sweden\""));
    }

    @Test
    void aPackWhoseCommentsDifferMeansTheSame() throws Exception {
        PackYamlBuilder coast = PackYamlBuilder.pack("coast").rule("boats", "sea", "boat");
        Pack commented = PackReader.read("coast.yml", coast.yaml() + "# boats of all kinds\n");
        PackChange change = RuleSetDiff.of(RuleSet.of(List.of(coast.read())), RuleSet.of(List.of(commented)))
                .packs()
                .get(0);
        assertThat(change.isTextOnly()).isTrue();
    }

    private static Pack naming(String party) throws InvalidRulesException {
        String yaml = PackYamlBuilder.pack("coast").rule("boats", "sea", "boat").yaml();
        return PackReader.read(
                "coast.yml",
                yaml.replace("rules:", "use: [lands]\nrules:"),
                new Libraries(
                        List.of(new Library(
                                "lands", "lands.yml", "library: lands\ntitle: Lands\nparties: [" + party + "]\n")),
                        ""));
    }
}

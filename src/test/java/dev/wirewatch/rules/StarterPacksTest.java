package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.NewsItems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StarterPacksTest {

    private static final Path RULES = Path.of("rules");
    private static final int EXAMPLES_OF_A_KIND = 3;

    @Test
    void compileTogether() throws Exception {
        RuleSet rules = RuleSet.of(PackFolder.read(RULES));
        assertThat(rules.categories())
                .containsExactly(
                        "arms-deals",
                        "attacks-hostages",
                        "coups-leaders",
                        "cyber-attacks",
                        "defence-pacts",
                        "diplomatic-expulsions",
                        "disasters",
                        "disputed-elections",
                        "export-controls",
                        "nuclear-missiles",
                        "peace-talks",
                        "sanctions",
                        "summits-visits",
                        "troop-movements");
    }

    @Test
    void everyExampleMatchesOrNotAsItShould() throws Exception {
        List<Problem> problems =
                ExampleCheck.check(RuleSet.of(PackFolder.read(RULES)).rules());
        assertThat(problems).extracting(Problem::render).isEmpty();
    }

    @Test
    void everyRuleHasSeveralExamplesOfEachKind() throws Exception {
        assertThat(RuleSet.of(PackFolder.read(RULES)).rules()).allSatisfy(rule -> {
            long matching = rule.examples().stream().filter(Example::matches).count();
            assertThat(matching).as(rule.id()).isGreaterThanOrEqualTo(EXAMPLES_OF_A_KIND);
            assertThat(rule.examples().size() - matching).as(rule.id()).isGreaterThanOrEqualTo(EXAMPLES_OF_A_KIND);
        });
    }

    @Test
    void aChangedWordInAnExampleIsFound() throws Exception {
        String yaml = Files.readString(RULES.resolve("arms-deals.yml"));
        String changed = yaml.replace("48 fighter jets", "48 ferry boats");
        assertThat(changed).isNotEqualTo(yaml);
        assertThat(ExampleCheck.check(PackReader.read(
                                "arms-deals.yml", changed, LibraryFolder.read(RULES.resolve(LibraryFolder.NAME)))
                        .rules()))
                .extracting(Problem::message)
                .containsExactly("rule `arms-sale` must match this example and does not");
    }

    @Test
    void theClassPathHoldsThePacksOfTheFolder() throws Exception {
        assertThat(StarterPacks.read())
                .extracting(Pack::hash)
                .isEqualTo(PackFolder.read(RULES).stream().map(Pack::hash).toList());
    }

    @Test
    void aRealDispatchOnAnArmsDealRaisesBothCategories() throws Exception {
        Path dispatch = data().resolve("afp/2023-09-04-washington.txt");
        assumeTrue(Files.exists(dispatch), () -> "no real data: set WIREWATCH_DATA; looked for " + dispatch);
        NewsItem item = item(Files.readString(dispatch));
        assertThat(RuleSet.of(PackFolder.read(RULES)).match(item).matches())
                .extracting(match -> match.rule().category())
                .contains("arms-deals", "sanctions");
    }

    private static Path data() {
        return Path.of(Optional.ofNullable(System.getenv("WIREWATCH_DATA")).orElse("../shared/data"));
    }

    private static NewsItem item(String body) {
        return NewsItems.empty().setBody(body).build();
    }
}

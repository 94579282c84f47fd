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
    private static final int EXAMPLES_OF_EACH = 3;

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
    void everyRuleHasSeveralExamplesThatMatchAndThatDoNot() throws Exception {
        assertThat(RuleSet.of(PackFolder.read(RULES)).rules()).allSatisfy(rule -> {
            long matching = rule.examples().stream().filter(Example::matches).count();
            assertThat(matching).as(rule.id()).isGreaterThanOrEqualTo(EXAMPLES_OF_EACH);
            assertThat(rule.examples().size() - matching).as(rule.id()).isGreaterThanOrEqualTo(EXAMPLES_OF_EACH);
        });
    }

    @Test
    void everyKindIsExpectedByAnExampleAndOneWithAConditionIsNotByAnother() throws Exception {
        for (Rule rule : RuleSet.of(PackFolder.read(RULES)).rules()) {
            List<List<String>> expected = rule.examples().stream()
                    .flatMap(example -> example.kinds().stream())
                    .map(ExpectedKinds::names)
                    .toList();
            for (Kind kind : rule.kinds()) {
                assertThat(expected).as(rule.id()).anySatisfy(names -> assertThat(names)
                        .contains(kind.name()));
                if (kind.condition().isPresent()) {
                    assertThat(expected).as(rule.id()).anySatisfy(names -> assertThat(names)
                            .doesNotContain(kind.name()));
                }
            }
        }
    }

    @Test
    void aKindWhoseConditionLosesAWordIsFound() throws Exception {
        String yaml = Files.readString(RULES.resolve("peace-talks.yml"));
        String changed = yaml.replace("(end OR ends OR ended OR expire*))\n", "(end OR ends OR ended))\n");
        assertThat(changed).isNotEqualTo(yaml);
        assertThat(problems("peace-talks.yml", changed))
                .extracting(Problem::message)
                .containsExactly("rule `ceasefire-broken` must have the kind `ended` in this example and has none");
    }

    @Test
    void aChangedWordInAnExampleIsFound() throws Exception {
        String yaml = Files.readString(RULES.resolve("arms-deals.yml"));
        String changed = yaml.replace("48 fighter jets", "48 ferry boats");
        assertThat(changed).isNotEqualTo(yaml);
        assertThat(problems("arms-deals.yml", changed))
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

    private static List<Problem> problems(String file, String yaml) throws Exception {
        Libraries libraries = LibraryFolder.read(RULES.resolve(LibraryFolder.NAME));
        return ExampleCheck.check(PackReader.read(file, yaml, libraries).rules());
    }

    private static Path data() {
        return Path.of(Optional.ofNullable(System.getenv("WIREWATCH_DATA")).orElse("../shared/data"));
    }

    private static NewsItem item(String body) {
        return NewsItems.empty().setBody(body).build();
    }
}

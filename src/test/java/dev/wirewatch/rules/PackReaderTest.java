package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.hash.Hashing;
import dev.wirewatch.message.Severity;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PackReaderTest {

    private static final String YAML = """
            pack: demo
            title: A pack for tests
            lists:
              weapons: [missile*, no, "artillery shell*"]
            rules:
              - id: talks
                title: Arms talks
                category: arms-deals
                severity: critical
                subjects: ["medtop:20000602"]
                query: >
                  $weapons AND
                  talks
                examples:
                  match:
                    - headline: Missile talks
                      body: They met.
                  no_match:
                    - Talks on fish.
            """;

    @Test
    void macrosMayNameListsAndMacrosInAnyOrder() throws InvalidRulesException {
        String yaml = YAML.replace("rules:\n", """
                macros:
                  talks-on: '@both AND talk+'
                  both: $weapons AND =US
                rules:
                """).replace("talks\n    examples", "@talks-on\n    examples");
        Query.And query =
                (Query.And) PackReader.read("demo.yml", yaml).rules().get(0).query();
        assertThat(query.children().get(1)).isInstanceOfSatisfying(Query.Macro.class, outer -> {
            assertThat(outer.name()).isEqualTo("talks-on");
            assertThat(outer.child().children().get(0)).isInstanceOfSatisfying(Query.Macro.class, inner -> assertThat(
                            inner.child().children())
                    .contains(new Query.Exact("us", "US")));
        });
    }

    @Test
    void exceptionsAreTakenFromTheQueryOneByOne() throws InvalidRulesException {
        String yaml = YAML.replace("    examples:\n", """
                    exceptions:
                      - headline:fish
                      - urgency>=7 OR $weapons
                    examples:
                """);
        Rule rule = PackReader.read("demo.yml", yaml).rules().get(0);
        assertThat(QueryText.of(rule.query()))
                .isEqualTo("$weapons AND talks AND NOT headline:fish AND NOT (urgency>=7 OR $weapons)");
        assertThat(rule.queryText()).isEqualTo("$weapons AND talks");
    }

    @Test
    void queryAndExceptionsTogetherKeepWithinTheLimitsOfOneQuery() throws InvalidRulesException {
        String words = IntStream.range(0, 255).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
        String most = YAML.replace("$weapons AND", words + " OR")
                .replace("talks\n    examples", """
                talks OR $weapons
                    exceptions: ["%s"]
                    examples""".formatted(words.replace(" OR w253 OR w254", "")));
        assertThat(PackReader.read("demo.yml", most).rules()).hasSize(1);
        assertThatThrownBy(() -> PackReader.read("demo.yml", most.replace("w252\"", "w252 OR one\"")))
                .hasMessage("demo.yml:14:5: the query with its exceptions has 513 words, phrases and values, lists and"
                        + " macros counted in full; at most 512 are allowed");
        String deep = YAML.replace("AND\n      talks", "OR @deep").replace("rules:\n", macroOfDepth(20) + "rules:\n");
        assertThat(PackReader.read("demo.yml", deep).rules()).hasSize(1);
        assertThatThrownBy(() -> PackReader.read(
                        "demo.yml", deep.replace("    examples:", "    exceptions: [a]\n    examples:")))
                .hasMessageContaining("the query with its exceptions has brackets and macros more than 20 deep");
    }

    private static String macroOfDepth(int depth) {
        StringBuilder macros = new StringBuilder("macros:\n  m1: fish\n");
        for (int i = 2; i < depth; i++) {
            macros.append("  m" + i + ": '@m" + (i - 1) + "'\n");
        }
        return macros + "  deep: '@m" + (depth - 1) + "'\n";
    }

    @Test
    void examplesMayGiveAnyField() throws InvalidRulesException {
        String item = """
                slugline: TALKS
                          subject: [medtop:20000642, Sanctions]
                          country: TR
                          urgency: 2
                """;
        String query = "slugline:talks AND subject:20000642 AND subject:sanctions AND country:tr AND urgency=2";
        String yaml = YAML.replace("body: They met.\n", item).replace("AND\n      talks", "AND " + query);
        assertThat(ExampleCheck.check(PackReader.read("demo.yml", yaml).rules()))
                .isEmpty();
    }

    @Test
    void aLongChainOfMacrosIsAProblemAndNoStackOverflow() {
        StringBuilder macros = new StringBuilder("macros:\n  m0: arms\n");
        for (int i = 1; i < PackLimits.MACROS; i++) {
            macros.insert(8, "  m" + i + ": '@m" + (i - 1) + "'\n");
        }
        assertThatThrownBy(() -> PackReader.read("demo.yml", YAML.replace("rules:\n", macros + "rules:\n")))
                .isInstanceOfSatisfying(InvalidRulesException.class, e -> assertThat(e.problems())
                        .extracting(Problem::message)
                        .contains("brackets and macros lie more than 20 deep within each other"));
    }

    @Test
    void ownerAndDeskOfThePackHoldForRulesThatNameNone() throws InvalidRulesException {
        String second = YAML.substring(YAML.indexOf("  - id:"))
                .replace("id: talks", "id: more")
                .replace("    category:", """
                    owner: Ola Nordmann
                    references: [https://example.org/arms, "See the desk's manual, page 7"]
                    category:
                """.stripTrailing());
        Pack pack = PackReader.read(
                "demo.yml", YAML.replace("lists:\n", "owner: World desk\ndesk: world\nlists:\n") + second);
        assertThat(pack.rules())
                .extracting(Rule::notes)
                .containsExactly(
                        new RuleNotes(Optional.of("World desk"), Optional.of("world"), List.of()),
                        new RuleNotes(
                                Optional.of("Ola Nordmann"),
                                Optional.of("world"),
                                List.of("https://example.org/arms", "See the desk's manual, page 7")));
        assertThat(PackReader.read("demo.yml", YAML).rules().get(0).notes())
                .isEqualTo(new RuleNotes(Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void readsEverythingThatAPackSays() throws InvalidRulesException {
        Pack pack = PackReader.read("demo.yml", YAML);
        assertThat(pack.name()).isEqualTo("demo");
        assertThat(pack.title()).isEqualTo("A pack for tests");
        assertThat(pack.yaml()).isEqualTo(YAML);
        Rule rule = pack.rules().get(0);
        assertThat(rule.id()).isEqualTo("talks");
        assertThat(rule.title()).isEqualTo("Arms talks");
        assertThat(rule.pack()).isEqualTo("demo");
        assertThat(rule.category()).isEqualTo("arms-deals");
        assertThat(rule.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(rule.subjects()).containsExactly("medtop:20000602");
        assertThat(rule.queryText()).isEqualTo("$weapons AND talks");
        assertThat(rule.location()).hasToString("demo.yml:6:9");
        assertThat(rule.examples())
                .extracting(
                        example -> example.document().text(Field.HEADLINE),
                        example -> example.document().text(Field.BODY),
                        Example::matches)
                .containsExactly(tuple("Missile talks", "They met.", true), tuple("", "Talks on fish.", false));
    }

    @Test
    void listsHoldWhatIsWritten() throws InvalidRulesException {
        Query.And query =
                (Query.And) PackReader.read("demo.yml", YAML).rules().get(0).query();
        Query.Phrase shells = new Query.Phrase(List.of(new Query.Word("artillery"), new Query.Wildcard("shell*")));
        assertThat(query.children().get(0))
                .isEqualTo(new Query.NamedList(
                        "weapons", List.of(new Query.Wildcard("missile*"), new Query.Word("no"), shells)));
    }

    @Test
    void theHashIsThatOfTheBytes() throws InvalidRulesException {
        assertThat(PackReader.read("a", YAML).hash()).matches("[0-9a-f]{64}").isEqualTo(sha256(YAML));
        assertThat(PackReader.read("a", YAML + "# é\n").hash()).isNotEqualTo(sha256(YAML));
    }

    private static String sha256(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    @Test
    void windowsLineEndsMakeNoDifference() throws InvalidRulesException {
        Rule rule =
                PackReader.read("demo.yml", YAML.replace("\n", "\r\n")).rules().get(0);
        assertThat(rule.queryText()).isEqualTo("$weapons AND talks");
    }

    @Test
    void refusesAPackThatIsTooLarge() {
        String comment = "#".repeat(PackLimits.PACK_BYTES - YAML.length() + 1);
        assertThatThrownBy(() -> PackReader.read("demo.yml", YAML + comment))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage("demo.yml:1:1: the pack has 800001 bytes, more than 800000");
    }

    @Test
    void refusesMoreListsOrMacrosThanAPackMayHave() throws InvalidRulesException {
        String most = named("x", PackLimits.LISTS - 1, "[arms]");
        assertThatThrownBy(() -> PackReader.read("demo.yml", YAML.replace("lists:\n", "lists:\n" + most)))
                .hasMessageStartingWith("demo.yml:4:3: no rule uses list `x0`");
        String lists = named("x", PackLimits.LISTS, "[arms]");
        String macros = "macros:\n" + named("m", PackLimits.MACROS + 1, "arms");
        String yaml = YAML.replace("lists:\n", "lists:\n" + lists).replace("rules:\n", macros + "rules:\n");
        assertThatThrownBy(() -> PackReader.read("demo.yml", yaml))
                .isInstanceOfSatisfying(InvalidRulesException.class, e -> assertThat(e.problems())
                        .extracting(Problem::message, Problem::hint)
                        .containsExactly(
                                tuple("the pack has 1001 lists, more than 1000", "split it in several"),
                                tuple("the pack has 1001 macros, more than 1000", "split it in several")));
    }

    private static String named(String name, int count, String value) {
        return IntStream.range(0, count)
                .mapToObj(i -> "  " + name + i + ": " + value + "\n")
                .collect(Collectors.joining());
    }

    /** Each stands for a thousand times as much as the one before, though none has a word that can be read. */
    @Test
    @Timeout(10)
    void macrosOfUnreadableMacrosAreRefusedInTime() {
        String macros = IntStream.range(1, 15)
                .mapToObj(i ->
                        "  m" + i + ": '" + "@m0 OR ".replace("0", "" + (i - 1)).repeat(900) + "arms'\n")
                .collect(Collectors.joining("", "macros:\n  m0: arms deal\n", ""));
        assertThatThrownBy(() -> PackReader.read("demo.yml", YAML.replace("rules:\n", macros + "rules:\n")))
                .hasMessageStartingWith("demo.yml:6:7: no operator in `arms deal`");
    }

    @Test
    void theMessageNamesTheFirstProblemAndCountsTheOthers() {
        assertThatThrownBy(() -> PackReader.read("demo.yml", "pack: demo\n"))
                .hasMessage("demo.yml:1:1: a pack has no `title` (and 1 more)");
    }

    @Test
    void manyOpenBracketsInAQueryAreAProblem() {
        String yaml = PackYamlBuilder.pack("deep")
                .rule("deep", "c", "(".repeat(20_000))
                .yaml();
        assertThatThrownBy(() -> PackReader.read("deep.yml", yaml))
                .hasMessage("deep.yml:8:12: the query has 20000 bytes, more than 8192");
    }
}

package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.NewsItems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom an alert names: only who stands in a sentence of the evidence. */
class PartiesTest {

    private static final String SHIPPED = "parties";

    private static final String PACK = """
            pack: arms
            title: Arms
            use: [parties]
            rules:
              - id: arms
                title: Arms
                category: arms
                severity: high
                query: frigate* AND NOT drill
                examples: {match: [frigate], no_match: [ship]}
            """;

    @Test
    void namesWhoStandsInTheSentencesOfTheEvidenceInTheOrderOfTheText() throws Exception {
        NewsItem item = item(
                "Frigates sail. Egypt watches",
                "Kenya said nothing. Peru sold Iran a frigate, and Iran paid. Brazil was silent.\n\nFrigates for Peru and the EU.");
        assertThat(named(item))
                .containsExactly("EG headline:15-20", "PE body:20-24", "IR body:30-34", "eu body:107-109");
    }

    @Test
    void theDatelineNamesNobody() throws Exception {
        String body = "MOSCOW/BEIJING, March 2 (Wire) - Iran bought a frigate in Moscow.";
        assertThat(codes(item("", body))).containsExactly("RU", "CN", "IR");
        NewsItem placed =
                NewsItems.empty().setBody(body).setLocated("Moscow/Beijing").build();
        assertThat(codes(placed)).containsExactly("IR", "RU");
    }

    @Test
    void theLongerNameCountsAlone() throws Exception {
        assertThat(codes(item("", "South Sudan buys a frigate."))).containsExactly("SS");
        assertThat(codes(item("", "Papua New Guinea and Guinea-Bissau buy a frigate.")))
                .containsExactly("PG", "GW");
        assertThat(codes(item("", "The U.N. Security Council saw a frigate."))).containsExactly("un-security-council");
        assertThat(codes(item("", "A frigate sails the South China Sea off New Mexico and Latin America.")))
                .isEmpty();
        assertThat(codes(item("", "Bosnian Serbs and Serbs have no frigate."))).containsExactly("BA", "RS");
    }

    @Test
    void aNameAtTheEndOfTheHeadlineHidesNoneInTheBody() throws Exception {
        assertThat(codes(item("Talks of a frigate end in Iran", "Peru buys a frigate.")))
                .containsExactly("IR", "PE");
    }

    @Test
    void evidenceOverTwoSentencesNamesWhoStandsInEither() throws Exception {
        String pack = PACK.replace("query: frigate* AND NOT drill", "query: '\"new frigate\"'")
                .replace("match: [frigate]", "match: [new frigate]");
        NewsItem item = item("", "Iran wants it new. Frigate for Peru. Egypt waits.");
        assertThat(RuleSet.of(List.of(read(pack))).match(item).matches().get(0).parties())
                .extracting(mention -> mention.party().code())
                .containsExactly("IR", "PE");
    }

    @Test
    void wordsThatMeanSomethingElseNameNobody() throws Exception {
        assertThat(codes(item(
                        "", "They ate turkey off fine china, let us say, in a frigate, with polish and guinea fowl.")))
                .isEmpty();
        assertThat(codes(item("", "Turkey, China, the US and Polish yards want a frigate.")))
                .containsExactly("TR", "CN", "US", "PL");
        assertThat(codes(item("TURKEY BUYS FRIGATE", ""))).containsExactly("TR");
    }

    @Test
    void atMostTwentyAreNamed() throws Exception {
        String lands = parties().parties().stream()
                .filter(party -> party.words().get(0) instanceof dev.wirewatch.query.Query.Word)
                .map(Party::name)
                .limit(30)
                .collect(Collectors.joining(", "));
        assertThat(codes(item("", "Frigates for " + lands))).hasSize(20);
    }

    @Test
    void evidenceInOtherFieldsNamesNobody() throws Exception {
        NewsItem item = NewsItems.empty()
                .setSlugline("FRIGATE-IRAN")
                .setBody("Iran bought it.")
                .build();
        String pack = PACK.replace("query: frigate*", "query: slugline:frigate*");
        assertThat(RuleSet.of(List.of(read(pack))).match(item).matches().get(0).parties())
                .isEmpty();
    }

    @Test
    void packsWithTheSamePartiesShareAFinder() throws Exception {
        Pack one = read(PACK);
        Pack two = read(PACK.replace("pack: arms", "pack: b").replace("id: arms", "id: b"));
        PartyFinders both = PartyFinders.NONE.of(List.of(one, two));
        assertThat(both.ofPack("b")).containsSame(both.ofPack("arms").orElseThrow());
        assertThat(both.with(read(PACK)).ofPack("arms"))
                .containsSame(both.ofPack("b").orElseThrow());
        assertThat(both.without("arms").ofPack("arms")).isEmpty();
    }

    @Test
    void aLibraryOfSeveralRecordsIsReadOnceAndToldByEachAsItsOwn() throws Exception {
        LibraryMemory memory = new LibraryMemory();
        Pack first = PackRecord.read(PackRecord.of(read(PACK), 1), memory);
        Pack second = PackRecord.read(PackRecord.of(read(PACK), 2), memory);
        assertThat(second.parties().get(0)).isSameAs(first.parties().get(0));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.libraries().get(0).source()).isEqualTo("arms version 2, library parties");
    }

    @Test
    void theShippedPartiesAreMany() throws Exception {
        Pack parties = parties();
        assertThat(parties.parties()).hasSizeGreaterThan(220);
        assertThat(parties.parties()).extracting(Party::code).contains("NO", "TW", "PS", "XK", "nato", "hezbollah");
        assertThat(Files.size(Path.of("rules/libraries/parties.yml"))).isLessThan(40_000);
    }

    @Test
    void saysWhatIsWrongInParties() {
        assertThatThrownBy(() -> read(PACK, """
                library: parties
                title: P
                parties:
                  - {code: ZX, name: Nowhere, words: [nowhere]}
                  - {code: QS, name: A, words: [alpha, beta]}
                  - {code: QS, name: B, words: [gamma]}
                  - {code: Hamas, name: Hamas, words: [beta]}
                  - {code: eu, name: EU}
                  - {code: un, name: UN, words: []}
                """))
                .isInstanceOfSatisfying(InvalidRulesException.class, e -> assertThat(e.problems())
                        .extracting(Problem::summary)
                        .containsExactly(
                                "p.yml:4:12: `ZX` is no ISO 3166 code of a country",
                                "p.yml:6:12: party `QS` is already given at p.yml:5:12",
                                "p.yml:7:12: a `code` that is not one of ISO 3166 with two capitals must be lower-case letters a-z, digits and hyphens, at most 50",
                                "p.yml:7:40: `beta` is given for party `QS` already",
                                "p.yml:8:5: a party has no `words`",
                                "p.yml:9:33: `words` is empty"));
    }

    @Test
    void twoLibrariesOfAPackMayNotShareAParty() {
        Libraries two = new Libraries(
                IntStream.of(1, 2)
                        .mapToObj(i -> new Library(
                                "p" + i,
                                "p" + i + ".yml",
                                "library: p" + i + "\ntitle: P\nparties:\n  - {code: " + (i == 1 ? "IR" : "IQ")
                                        + ", name: I, words: [iran]}\n"))
                        .toList(),
                "");
        assertThatThrownBy(() -> PackReader.read("arms.yml", PACK.replace("[parties]", "[p1, p2]"), two))
                .hasMessageContaining("library `p2` has `iran` for party `IQ`, and one before it for `IR`");
    }

    private static List<String> codes(NewsItem item) throws Exception {
        return mentions(item).stream().map(mention -> mention.party().code()).toList();
    }

    private static List<String> named(NewsItem item) throws Exception {
        return mentions(item).stream()
                .map(mention ->
                        mention.party().code() + " " + mention.span().field().label() + ":"
                                + mention.span().start() + "-" + mention.span().end())
                .toList();
    }

    private static List<PartyMention> mentions(NewsItem item) throws Exception {
        return RuleSet.of(List.of(read(PACK))).match(item).matches().get(0).parties();
    }

    private static Pack parties() throws Exception {
        return read(PACK);
    }

    private static Pack read(String pack) throws Exception {
        return read(pack, Files.readString(Path.of("rules/libraries/parties.yml")));
    }

    private static Pack read(String pack, String library) throws InvalidRulesException {
        return PackReader.read("arms.yml", pack, new Libraries(List.of(new Library(SHIPPED, "p.yml", library)), ""));
    }

    private static NewsItem item(String headline, String body) {
        return NewsItems.empty().setHeadline(headline).setBody(body).build();
    }
}

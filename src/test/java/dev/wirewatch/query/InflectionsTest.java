package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InflectionsTest {

    @ParameterizedTest
    @CsvSource({
        "tank, tanks tanked tanking",
        "supply, supplies supplied supplying",
        "deploy, deploys deployed deploying",
        "launch, launches launched launching",
        "tax, taxes taxed taxing",
        "seize, seizes seized seizing",
        "agree, agrees agreed agreeing",
        "die, dies died dying",
        "torpedo, torpedos torpedoes torpedoed torpedoing",
        "panic, panics panicked panicking",
        "ban, bans banned banning",
        "ship, ships shipped shipping",
        "aid, aids aided aiding",
        "tow, tows towed towing",
        "resent, resents resented resenting",
        "tribesman, tribesmen",
        "riflewoman, riflewomen",
        "unfreeze, unfreezes unfroze unfrozen unfreezing",
        "underwrite, underwrites underwrote underwritten underwriting",
        "redo, redoes redid redone redoing",
        "retell, retells retold retelling",
        "overspend, overspends overspent overspending",
        "nucleus, nuclei nucleuses",
        "bureau, bureaus bureaux",
        "craft, crafts crafted crafting",
        "equip, equips equipped equiped equipping equiping",
        "travel, travels travelled traveled travelling traveling",
        "fear, fears feared fearing",
        "sell, sells sold selling",
        "buy, buys bought buying",
        "strike, strikes struck stricken striking",
        "seek, seeks sought seeking",
        "shoot, shoots shot shooting",
        "withdraw, withdraws withdrew withdrawn withdrawing",
        "overthrow, overthrows overthrew overthrown overthrowing",
        "begin, begins began begun beginning begining",
        "go, goes went gone going",
        "be, am is are was were been being",
        "find, finds found finding",
        "crisis, crises",
        "aircraft, aircraft",
        "woman, women",
        "man, men mans manned manning",
        "veto, vetos vetoes vetoed vetoing",
    })
    void makesAllForms(String base, String others) {
        List<String> expected = Arrays.asList((base + " " + others).split(" "));
        assertThat(Inflections.of(base)).containsExactlyElementsOf(new TreeSet<>(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "sold, sell, solds",
        "sought, seek, soughts",
        "led, lead, leds",
        "withdrawn, withdraw, withdrawns",
        "shot, shoot, shots",
        "thought, think, thoughts",
        "bit, bite, bits",
        "spoke, speak, spokes",
        "dove, dive, doves",
        "retook, retake, retooks",
    })
    void aVerbsIrregularFormInflectsAsItsBaseDoesAndAsANoun(String form, String base, String plural) {
        TreeSet<String> expected = new TreeSet<>(Inflections.of(base));
        expected.add(plural);
        assertThat(Inflections.of(form)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"men, man", "children, child", "foci, focus", "crewmen, crewman"})
    void aNounsPluralInflectsAsItsBaseDoes(String plural, String base) {
        assertThat(Inflections.of(plural)).containsAll(Inflections.of(base));
    }

    static Stream<String> irregularFormsOfVerbs() {
        return TabTable.rows("/irregular-words.tsv").stream()
                .filter(row -> row.get(0).equals("verb"))
                .flatMap(row -> row.stream().skip(2))
                .distinct();
    }

    /** Whether English has the plural or not: a form that no text holds does no harm. */
    @ParameterizedTest
    @MethodSource("irregularFormsOfVerbs")
    void everyFormOfAVerbHasAPlural(String form) {
        assertThat(Inflections.of(form)).containsAnyOf(form + "s", form + "es", form.replaceFirst("y$", "ies"));
    }

    static Stream<Arguments> basesAndPlurals() {
        return TabTable.rows("/irregular-words.tsv").stream()
                .filter(row -> row.get(0).equals("noun"))
                .flatMap(row -> row.stream().skip(1).map(word -> Arguments.of(word, row.subList(2, row.size()))));
    }

    @ParameterizedTest
    @MethodSource("basesAndPlurals")
    void everyNounAndEachPluralHasAllPlurals(String word, List<String> plurals) {
        assertThat(Inflections.of(word)).containsAll(plurals);
    }

    @Test
    void aFormOfTwoWordsInflectsAsBothDo() {
        assertThat(Inflections.of("found")).contains("find", "founded", "founding", "finding");
        assertThat(Inflections.of("saw")).contains("see", "seen", "sawed", "sawing");
    }

    @ParameterizedTest
    @CsvSource({
        "fuel, fueled fuelled fueling fuelling",
        "refuel, refueled refuelled",
        "dial, dialed dialled",
        "duel, duelled duelling",
        "initial, initialled initialed",
        "marksman, marksmen",
        "crewmen, crewman",
        "remake, remade",
        "outspend, outspent",
        "undersell, undersold",
        "unfroze, unfreeze",
        "bus, buses busing bussing",
        "focus, focuses focusses focused focussed focusing focussing foci",
        "age, aging ageing",
        "queue, queuing queueing",
        "binge, bingeing",
        "people, peoples",
        "person, people persons",
        "czech, czechs",
        "biotech, biotechs",
        "matriarch, matriarchs",
        "patriarch, patriarchs",
        "monarch, monarchs",
        "epoch, epochs",
        "stomach, stomachs",
        "search, searches",
        "march, marches",
        "german, germans",
        "human, humans",
        "fail, failed failing",
    })
    void makesTheFormsThatTextsHold(String word, String forms) {
        assertThat(Inflections.of(word)).contains(forms.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"café+", "straße+", "naïve+"})
    void wordsThatOnlyFoldToPlainLatinAreRefused(String typed) {
        assertThatThrownBy(() -> new QueryParser(Map.of()).parse(typed))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("has no inflections");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "300", "война", "制", "s3"})
    void wordsThatAreNotPlainLatinHaveNone(String word) {
        assertThat(Inflections.has(word)).isFalse();
    }

    @Test
    void theTableIsSound() {
        List<List<String>> rows = TabTable.rows("/irregular-words.tsv");
        assertThat(rows).hasSizeGreaterThan(220).allSatisfy(row -> {
            assertThat(row.get(0)).isIn("verb", "noun");
            assertThat(row).hasSizeGreaterThan(2);
            assertThat(row.subList(1, row.size())).allMatch(Inflections::has);
        });
        assertThat(rows).extracting(row -> row.get(0) + row.get(1)).doesNotHaveDuplicates();
    }
}

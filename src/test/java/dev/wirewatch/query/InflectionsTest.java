package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({"sold, sell", "sought, seek", "men, man", "children, child", "led, lead", "withdrawn, withdraw"})
    void anIrregularFormInflectsAsItsBaseDoes(String form, String base) {
        assertThat(Inflections.of(form)).isEqualTo(Inflections.of(base));
    }

    @Test
    void aFormOfTwoWordsInflectsAsBothDo() {
        assertThat(Inflections.of("found")).contains("find", "founded", "founding", "finding");
        assertThat(Inflections.of("saw")).contains("see", "seen", "sawed", "sawing");
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

package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Arms deal, arms deal",
        "U.S., u s",
        "S-300, s 300",
        "al-Shabaab's, al shabaab s",
        "snake_case, snake case",
        "Erdoğan, erdogan",
        "ÉLYSÉE, elysee",
        "İstanbul, istanbul",
        "Kılıç, kilic",
        "Łódź, lodz",
        "Đukanović, dukanovic",
        "Møller-Mærsk, moller maersk",
        "Straße, strasse",
        "Þórður, thordur",
        "Əliyev, aliyev",
        "ＮＡＴＯ, nato",
        "ﬁnance, finance",
        "Й, и",
        "ΟΔΟΣ οδός, οδοσ οδοσ",
        "制裁, 制裁",
        "'3,5 tonnes', 3 5 tonnes",
    })
    void foldsCaseAccentsAndForms(String text, String folded) {
        assertThat(folded(text)).isEqualTo(List.of(folded.split(" ")));
    }

    @Test
    void offsetsReferToTheOriginalText() {
        String text = "“ﬁve Ｓu-30s” 😀 Straße";
        List<String> cut = Words.split(text).stream()
                .map(word -> text.substring(word.start(), word.end()))
                .toList();
        assertThat(cut).containsExactly("ﬁve", "Ｓu", "30s", "Straße");
    }

    @Test
    void combiningMarksBelongToTheirWord() {
        String text = Normalizer.normalize("Zürich é", Normalizer.Form.NFD);
        assertThat(Words.split(text)).containsExactly(new TextWord("zurich", 0, 7), new TextWord("e", 8, 10));
    }

    @Test
    void invisibleFormatCharactersDoNotPartAWord() {
        assertThat(Words.split("sanc\u00ADtions\u200B")).containsExactly(new TextWord("sanctions", 0, 10));
    }

    @Test
    void marksAloneAreNoWord() {
        assertThat(Words.split("❤\uFE0Farms \u0301 \u20E3")).containsExactly(new TextWord("arms", 2, 6));
    }

    @Test
    void textWithoutLettersHasNoWords() {
        assertThat(Words.split("")).isEmpty();
        assertThat(Words.split(" … — \uD800 \uDC00 \u0000 💥")).isEmpty();
    }

    @Test
    void foldingTwiceChangesNothing() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .map(Folding::fold)
                .forEach(folded -> assertThat(Folding.fold(folded)).isEqualTo(folded));
    }

    @Test
    void aWordAndItsUpperCaseFoldAlike() {
        List<String> words = List.of("straße", "élysée", "œuvre", "łódź", "οδός", "москва", "ﬁn", "ğ", "ı");
        assertThat(words).allSatisfy(word -> assertThat(Folding.fold(word.toUpperCase(Locale.ROOT)))
                .isEqualTo(Folding.fold(word)));
    }

    private static List<String> folded(String text) {
        return Words.split(text).stream().map(TextWord::folded).toList();
    }
}

package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "Ёлка, елка",
        "שָׁלוֹם, שלום",
        "مُحَمَّد, محمد",
        "आज़ादी, आज़ादी",
        "मिसाइल, मिसाइल",
        "한국, 한국",
        "ΟΔΟΣ οδός, οδοσ οδοσ",
        "制裁措施, 制 裁 措 施",
        "F-35战机, f 35 战 机",
        "ミサイル, ミ サ イ ル",
        "ﾐｻｲﾙ, ミ サ イ ル",
        "ｶﾞｽ, ガ ス",
        "サーバーA, サ ー バ ー a",
        "ขีปนาวุธ, ขี ป น า วุ ธ",
        "น้ำ, น้ ำ",
        "សង្គ្រាម, ស ង្ គ្ រា ម",
        "'3,5 tonnes', 3 5 tonnes",
        "П\u02BCять, п ять",
        "Hawai\u02BBi, hawai i",
        "\u02BFAlī, ali",
        "ف\u0640\u0640لس\u0640طين \u0640, فلسطين",
        "二〇二四年, 二 〇 二 四 年",
        "H₂O Ⅳ m², h o m",
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
        assertThat(Words.split("sanc\u00ADtions\u200D")).containsExactly(new TextWord("sanctions", 0, 10));
    }

    @Test
    void theZeroWidthSpacePartsWords() {
        assertThat(Words.split("arms\u200Bdeal"))
                .containsExactly(new TextWord("arms", 0, 4), new TextWord("deal", 5, 9));
    }

    /** Java sorts marks in a row, and looks for the end of the word behind a sigma, in quadratic time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0301\u0316",
                "\u094D\u093C",
                "\u094D\u093C\u094D\u093C\u200D",
                "\u094D\u093C\u0640",
                "\uFF9E\u094D",
                "\u0344\u0316",
                "Σ",
                "Σ\u200D",
                "İ",
                "\u037A",
                "\u1100",
                "ﷺ"
            })
    @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
    void foldsOneWordOfTwoMillionCharacters(String repeated) {
        String word = "क" + repeated.repeat(2_000_000 / repeated.length());
        assertThat(Words.split(word)).hasSizeGreaterThan(0);
        assertThat(LetterCase.spelled(word)).isNotEmpty();
    }

    @Test
    void keepsTheFirstThirtyMarksInARow() {
        String thirty = "\u0941".repeat(30);
        assertThat(Folding.fold("क" + thirty + "\u0941\u0301ल\u0941")).isEqualTo("क" + thirty + "ल\u0941");
        assertThat(Folding.fold("a" + "\u0301".repeat(40) + "b")).isEqualTo("ab");
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
                .filter(codePoint -> Words.startsWord(codePoint) || Folding.isMark(codePoint))
                .mapToObj(Character::toString)
                .map(Folding::fold)
                .forEach(folded -> assertThat(Folding.fold(folded)).isEqualTo(folded));
    }

    @Test
    void aFoldedWordIsOneWordAgain() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Words::startsWord)
                .mapToObj(Character::toString)
                .map(Folding::fold)
                .filter(folded -> !folded.isEmpty())
                .forEach(folded ->
                        assertThat(Words.split(folded)).containsExactly(new TextWord(folded, 0, folded.length())));
    }

    @Test
    void keepsApartWhatOnlyMarksTellApart() {
        assertThat(Folding.fold("हिंदी")).isNotEqualTo(Folding.fold("हद"));
        assertThat(Folding.fold("が")).isNotEqualTo(Folding.fold("か"));
        assertThat(Folding.fold("ที่")).isNotEqualTo(Folding.fold("ที"));
    }

    @Test
    void composesHangulAndKana() {
        assertThat(Folding.fold(Normalizer.normalize("한국", Normalizer.Form.NFD)))
                .isEqualTo("한국");
        assertThat(Folding.fold(Normalizer.normalize("が", Normalizer.Form.NFD))).isEqualTo("が");
    }

    @Test
    void marksBelongToTheUnspacedCharacterBeforeThem() {
        assertThat(Words.split("ขี\u200Bป")).containsExactly(new TextWord("ขี", 0, 2), new TextWord("ป", 3, 4));
        assertThat(Words.split("辻\uDB40\uDD00堂")).containsExactly(new TextWord("辻", 0, 3), new TextWord("堂", 3, 4));
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

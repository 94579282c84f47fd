package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UProperty.NameChoice;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.ULocale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Holds what a letter, a word, a stop, a capital and white space are against Unicode's data as ICU has them. Every matcher
 * builds on the same classes, so no duel between matchers would find a fault in them. Exceptions are named. Characters that
 * either Java or ICU does not know yet are left out.
 */
class UnicodeOracleTest {

    private static final int TEXTS = 20_000;

    /** The marks that are accents. */
    private static final String ACCENTS = "[[:M:] & [[:sc=Zinh:] [:sc=Hebr:] [:sc=Arab:]] - [\u3099\u309A]]";

    /** NFKD, accents and the kashida removed, lower case, NFC: the definition of {@link Folding}, but worked by ICU. */
    private static final Transliterator FOLD = Transliterator.createFromRules(
            "fold", ":: NFKD; " + ACCENTS + " > ; \u0640 > ; :: Lower; :: NFC;", Transliterator.FORWARD);

    /** Lower-case letters that have a Latin spelling of their own, and the final sigma. */
    private static final UnicodeSet SPELLED =
            new UnicodeSet().addAll("æœßþøłđðɖɗħŧŋɲıɨɓƙƴɛɔəς").freeze();

    private static final UnicodeSet LETTERS_AND_DIGITS = new UnicodeSet("[[:L:][:Nd:]]").freeze();
    private static final UnicodeSet MARKS = new UnicodeSet("[:M:]").freeze();
    private static final UnicodeSet IN_WORDS = new UnicodeSet("[[:L:][:Nd:][:M:]]").freeze();

    @Test
    void lettersFoldAsUnicodeSays() {
        UnicodeSet others = where(
                codePoint -> Words.startsWord(codePoint) && !Words.isUnspaced(codePoint) && isPlain(codePoint),
                codePoint -> !Folding.fold(text(codePoint)).equals(FOLD.transliterate(text(codePoint))));
        assertThat(others.toPattern(true)).isEqualTo("[]");
    }

    /** Neither one of the letters that have a spelling of their own, nor made up of what stands in no word. */
    private static boolean isPlain(int codePoint) {
        String lowerCase = UCharacter.toLowerCase(
                ULocale.ROOT, Normalizer2.getNFKDInstance().normalize(text(codePoint)));
        return SPELLED.containsNone(lowerCase)
                && IN_WORDS.containsAll(lowerCase)
                && lowerCase.codePoints().noneMatch(Folding::isApostrophe);
    }

    /** CLDR leaves the open o alone and makes an apostrophe of the schwa; sigma is no Latin letter. */
    @Test
    void lettersAreSpelledAsCldrSays() {
        Transliterator ascii = Transliterator.getInstance("Latin-ASCII");
        UnicodeSet others = where(SPELLED::contains, codePoint -> !Folding.fold(text(codePoint))
                .equals(ascii.transliterate(text(codePoint))));
        assertThat(others.toPattern(true)).isEqualTo("[\\u0254\\u0259\\u03C2]");
    }

    /** Canonically equal texts are the same text to Unicode. */
    @Test
    void canonicallyEqualLettersFoldAlike() {
        Normalizer2 nfd = Normalizer2.getNFDInstance();
        UnicodeSet others = where(Words::startsWord, codePoint -> !Folding.fold(nfd.normalize(text(codePoint)))
                .equals(Folding.fold(text(codePoint))));
        assertThat(others.toPattern(true)).isEqualTo("[]");
    }

    /** Beside the categories: apostrophes of category Lm, the ideographic zero, the half-width voicing marks. */
    @Test
    void wordsAreOfUnicodesLettersDigitsAndMarks() {
        UnicodeSet starting = where(codePoint -> true, Words::startsWord);
        assertThat(difference(starting, LETTERS_AND_DIGITS)).isEqualTo("[\\u02BB-\\u02BF\\u3007\\uFF9E\\uFF9F]");
        UnicodeSet marks = where(codePoint -> true, Folding::isMark);
        assertThat(difference(marks, MARKS)).isEqualTo("[\\uFF9E\\uFF9F]");
    }

    @Test
    void whiteSpaceIsUnicodes() {
        UnicodeSet white = where(codePoint -> true, WhiteSpace::is);
        assertThat(difference(white, new UnicodeSet("[:White_Space:]"))).isEqualTo("[]");
    }

    /** Two became lower case in a later Unicode than Java 17 has. */
    @Test
    void capitalsHoldNoneOfUnicodesLowerCase() {
        UnicodeSet small = where(
                codePoint -> !LetterCase.isCapitals(
                        text(codePoint), new TextRange(0, text(codePoint).length())),
                codePoint -> true);
        UnicodeSet others = symmetricDifference(small, new UnicodeSet("[:Lowercase:]"));
        assertThat(new UnicodeSet("[\\u10FC\\uAB69]").containsAll(others))
                .as(others.toPattern(true))
                .isTrue();
    }

    /**
     * The ellipsis ends a sentence in news; Khmer's stops have no such property, since Khmer parts words otherwise. U+2029
     * is no stop: it ends a sentence with its paragraph.
     */
    @Test
    void stopsAreUnicodesSentenceTerminals() {
        UnicodeSet terminals = new UnicodeSet("[[:Sentence_Break=STerm:][:Sentence_Break=ATerm:]]");
        UnicodeSet stops = where(
                codePoint -> true,
                codePoint -> TextUnit.SENTENCE
                                .ranges("Arms" + text(codePoint) + " Deal")
                                .size()
                        == 2);
        assertThat(new UnicodeSet(stops).removeAll(terminals).toPattern(true))
                .isEqualTo("[\\u17D4\\u17D5\\u2026\\u2029]");
        assertThat(stops.containsAll(".!?\u0589\u061F\u06D4\u0964\u1362\u3002\uFF01"))
                .isTrue();
    }

    /** UAX #29 parts no word where {@link Words} does not, in scripts that ICU has rules and no dictionary for. */
    @Test
    void noBorderOfUnicodesLiesInAWord() {
        BreakIterator borders = BreakIterator.getWordInstance(ULocale.ROOT);
        Set<String> ruled = Set.of("ALetter", "Hebrew_Letter", "Numeric", "Extend", "Format");
        int[] characters = IntStream.rangeClosed(0, 0xFFFF)
                .filter(codePoint -> isKnown(codePoint) && !Character.isSurrogate((char) codePoint))
                .filter(codePoint ->
                        isFormat(codePoint) || (IN_WORDS.contains(codePoint) && ruled.contains(wordBreak(codePoint))))
                .filter(codePoint -> UScript.getScript(codePoint) != UScript.HANGUL)
                .toArray();
        int[] formats =
                IntStream.of(characters).filter(UnicodeOracleTest::isFormat).toArray();
        Random random = new Random(29);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder some = new StringBuilder("x");
            for (int j = random.nextInt(6); j >= 0; j--) {
                int[] drawn = random.nextInt(4) == 0 ? formats : characters;
                some.appendCodePoint(drawn[random.nextInt(drawn.length)]);
            }
            String text = some.toString();
            borders.setText(text);
            for (TextWord word : Words.split(text)) {
                assertThat(IntStream.range(word.start() + 1, word.end()).filter(borders::isBoundary))
                        .as(() -> new UnicodeSet().addAll(text).toPattern(true))
                        .isEmpty();
            }
        }
    }

    private static boolean isFormat(int codePoint) {
        return UCharacter.getType(codePoint) == UCharacter.FORMAT;
    }

    private static String wordBreak(int codePoint) {
        int value = UCharacter.getIntPropertyValue(codePoint, UProperty.WORD_BREAK);
        return UCharacter.getPropertyValueName(UProperty.WORD_BREAK, value, NameChoice.LONG);
    }

    private static UnicodeSet where(IntPredicate which, IntPredicate holds) {
        UnicodeSet set = new UnicodeSet();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(UnicodeOracleTest::isKnown)
                .filter(which.and(holds))
                .forEach(set::add);
        return set;
    }

    private static boolean isKnown(int codePoint) {
        return Character.isDefined(codePoint)
                && UCharacter.isDefined(codePoint)
                && UCharacter.getType(codePoint) != Character.SURROGATE;
    }

    private static String difference(UnicodeSet some, UnicodeSet others) {
        return symmetricDifference(some, others).toPattern(true);
    }

    /** Of the characters that both Java and ICU know. */
    private static UnicodeSet symmetricDifference(UnicodeSet some, UnicodeSet others) {
        UnicodeSet known = where(codePoint -> true, codePoint -> true);
        return new UnicodeSet(some).complementAll(others).retainAll(known);
    }

    private static String text(int codePoint) {
        return Character.toString(codePoint);
    }
}

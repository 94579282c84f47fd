package dev.wirewatch.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.Limits;
import dev.wirewatch.query.Query.Wildcard;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Those that compare words with patterns, {@link TokenGlob} and {@link LongWordGlob} in place and {@link Wildcard} by definition, do the same. */
class TokenGlobTest {

    /** Few letters, so that stars must try again; two lie outside the BMP and share their first half. */
    private static final String[] LETTERS = {"a", "a", "b", "\uD800\uDF30", "\uD800\uDF31"};

    private static final int PATTERNS = 20_000;
    private static final int MOST_SIGNS_AND_LETTERS = 8;
    private static final int MOST_LETTERS = 9;

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "a*, a, true",
        "a*, abc, true",
        "a*c, abcbc, true",
        "a*c, abcb, false",
        "a?, a, false",
        "a?, ab, true",
        "a?, abb, false",
        "a?b*c?d*, axbcxd, true",
        "a?b*c?d*, axbccxdcd, true",
        "a?b*c?d*, abcd, false",
        "a**b, ab, true",
        "a*?, a, false",
        "a*?, ab, true",
        "a*ab*abc, aabababc, true",
        "a*ab*abc, aabcab, false",
        "a?c, a\uD800\uDF30c, true",
        "a??c, a\uD800\uDF30c, false",
        "a*\uD800\uDF30, a\uD800\uDF31\uD800\uDF30, true",
        "a*\uD800\uDF30, a\uD800\uDF30\uD800\uDF31, false",
        "a*?\uD800\uDF31, a\uD800\uDF31, false"
    })
    void bothTellWhetherAPatternStandsForAWord(String pattern, String word, boolean matches) {
        assertThat(inPlace(pattern, word)).isEqualTo(matches);
        assertThat(new Wildcard(pattern).matches(word)).isEqualTo(matches);
    }

    @Test
    void bothTellTheSameOfRandomPatternsAndWords() {
        Random random = new Random(20260101);
        int matches = 0;
        for (int i = 0; i < PATTERNS; i++) {
            String pattern = "a" + random(random, MOST_SIGNS_AND_LETTERS, true);
            String word = "a" + random(random, MOST_LETTERS, false);
            boolean expected = Pattern.matches(regex(pattern), word);
            assertThat(inPlace(pattern, word)).as("%s %s", pattern, word).isEqualTo(expected);
            assertThat(new Wildcard(pattern).matches(word))
                    .as("%s %s", pattern, word)
                    .isEqualTo(expected);
            matches += expected ? 1 : 0;
        }
        assertThat(matches).isBetween(PATTERNS / 20, PATTERNS / 2);
    }

    /** Letters that share a slot, and as many signs and letters as there are bits. */
    @Test
    void comparesLongWords() {
        String pattern = "aaa*" + "a\u0461".repeat((Limits.WILDCARD_LENGTH - 6) / 2) + "?b";
        String most = "a\u0461".repeat((Limits.WILDCARD_LENGTH - 6) / 2);
        assertThat(inPlace(pattern, "aaa" + "a".repeat(100) + most + "\uD800\uDF30b"))
                .isTrue();
        assertThat(inPlace(pattern, "aaa" + "a".repeat(100) + most + "b")).isFalse();
        assertThat(inPlace(pattern, "aaa" + "a".repeat(100) + most.replace('\u0461', '\u04E1') + "ab"))
                .isFalse();
        assertThat(inPlace("*".repeat(LongWordGlob.MOST), "a".repeat(100))).isTrue();
        assertThat(inPlace("?".repeat(LongWordGlob.MOST), "a".repeat(LongWordGlob.MOST)))
                .isTrue();
        assertThat(inPlace("?".repeat(LongWordGlob.MOST), "a".repeat(LongWordGlob.MOST + 1)))
                .isFalse();
    }

    @Test
    @Timeout(20)
    void comparesAWordOfMillionsOfOneLetterInTime() {
        String pattern = "aaa*" + "a".repeat(Limits.WILDCARD_LENGTH - 6) + "b*";
        char[] word = "a".repeat(5_000_000).toCharArray();
        for (int i = 0; i < 20; i++) {
            assertThat(TokenGlob.matches(pattern.toCharArray(), 0, word, 0, word.length))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"abc, abc", "abc*, abc", "abc?de*, abc", "\uD800\uDF30b?, \uD800\uDF30b", "ab?*, ab"})
    void theStemIsWhatStandsBeforeTheFirstSign(String pattern, String stem) {
        assertThat(new Wildcard(pattern).stem()).isEqualTo(stem);
    }

    @Test
    void nothingLeftOfTheWordNeedsNothingOrStarsOfThePattern() {
        assertThat(rest("", "")).isTrue();
        assertThat(rest("*", "")).isTrue();
        assertThat(rest("**", "")).isTrue();
        assertThat(rest("?", "")).isFalse();
        assertThat(rest("*a", "")).isFalse();
        assertThat(rest("", "a")).isFalse();
    }

    /** As the trie does, behind the stem, and as phrases do, from the first letter: both must tell the same. */
    private static boolean inPlace(String pattern, String word) {
        int stem = new Wildcard(pattern).stem().length();
        boolean behindStem =
                word.startsWith(pattern.substring(0, stem)) && rest(pattern.substring(stem), word.substring(stem));
        assertThat(rest(pattern, word)).as("%s %s", pattern, word).isEqualTo(behindStem);
        return behindStem;
    }

    /** Within an array that holds halves of characters and other words before and after. */
    private static boolean rest(String pattern, String rest) {
        char[] characters = ("\uD800b" + rest + "\uDF30ab").toCharArray();
        char[] signs = ("?*" + pattern).toCharArray();
        boolean matches = TokenGlob.matches(signs, 2, characters, 2, 2 + rest.length());
        assertThat(new LongWordGlob(signs, 2).matches(characters, 2, 2 + rest.length()))
                .as("%s %s", pattern, rest)
                .isEqualTo(matches);
        return matches;
    }

    private static String random(Random random, int most, boolean signs) {
        StringBuilder made = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            if (signs && random.nextBoolean()) {
                made.append(random.nextBoolean() ? '*' : '?');
            } else {
                made.append(LETTERS[random.nextInt(LETTERS.length)]);
            }
        }
        return made.toString();
    }

    private static String regex(String pattern) {
        return pattern.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> switch (sign) {
                    case "*" -> ".*";
                    case "?" -> ".";
                    default -> sign;
                })
                .collect(Collectors.joining());
    }
}

package dev.wirewatch.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.TextWord;
import dev.wirewatch.query.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast scanner cuts and folds as {@link Words} does. */
class TokenBufferTest {

    private static final char[] FOLD_TABLE = FoldTable.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "U.S. and S-300, al-Shabaab",
                "Élysée, E\u0301lyse\u0301e, ŁÓDŹ, Straße, ﬁnance, Ｆ-３５",
                "soft\u00adhyphen and zero\u200dwidth",
                "𝒜 😀 \ud800 x\udc00y",
                "对俄制裁措施 2023年 かな ガ ประเทศไทย",
                "हिन्दी की किताब",
                "한국어 \u1112\u1161\u11ab",
                "İstanbul ΟΔΟΣ ǆ",
                "\u0301leading mark",
                "a\u0000b\u0007c\u001fd\u007fe\u0085f"
            })
    void cutsAsWordsDo(String text) {
        assertThat(scanned(text)).isEqualTo(Words.split(text));
    }

    @Test
    void cutsRandomTextAsWordsDo() {
        Random random = new Random(20260101);
        for (int i = 0; i < 5_000; i++) {
            String text = randomText(random);
            assertThat(scanned(text)).as(() -> escaped(text)).isEqualTo(Words.split(text));
        }
    }

    @Test
    void cutsEveryCodePointAsWordsDo() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint += codePoint < 0x3000 ? 1 : 7) {
            String text = "ab" + Character.toString(codePoint) + "cd " + Character.toString(codePoint);
            assertThat(scanned(text)).as(() -> escaped(text)).isEqualTo(Words.split(text));
        }
    }

    @Test
    void aLongWordKeepsItsOwnCharacters() {
        TokenBuffer tokens = new TokenBuffer(FOLD_TABLE);
        tokens.clear();
        tokens.scan("z " + "y".repeat(3_000_000));
        assertThat(tokens.count).isEqualTo(2);
        assertThat(tokens.at[2] - tokens.at[1]).isEqualTo(3_000_000);
    }

    private static String randomText(Random random) {
        int[] starts = {
            0, 0x20, 0x20, 0x61, 0x61, 0xC0, 0x300, 0x370, 0x5D0, 0x620, 0x900, 0xE00, 0x1100, 0x1E00, 0x2000
        };
        int[] further = {0x3040, 0x4E00, 0xAC00, 0xD7A0, 0xD800, 0xDC00, 0xFB00, 0xFE00, 0xFF00, 0x1D400, 0x1F600};
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            int[] blocks = random.nextInt(3) == 0 ? further : starts;
            text.appendCodePoint(blocks[random.nextInt(blocks.length)] + random.nextInt(0x40));
        }
        return text.toString();
    }

    private static List<TextWord> scanned(String text) {
        TokenBuffer tokens = new TokenBuffer(FOLD_TABLE);
        tokens.clear();
        tokens.scan(text);
        List<TextWord> words = new ArrayList<>();
        for (int i = 0; i < tokens.count; i++) {
            String folded = new String(tokens.folded, tokens.at[i], tokens.at[i + 1] - tokens.at[i]);
            assertThat(tokens.key[i]).isEqualTo(WordKey.of(folded));
            words.add(new TextWord(folded, tokens.start[i], tokens.end[i]));
        }
        return words;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(unit -> escaped.append(String.format("\\u%04x", unit)));
        return escaped.toString();
    }
}

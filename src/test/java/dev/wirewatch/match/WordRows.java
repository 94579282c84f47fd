package dev.wirewatch.match;

import static dev.wirewatch.match.MatcherContractTest.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Words, phrases and patterns: how they are folded, inflected and spelled exactly. See {@link MatcherContractTest}. */
final class WordRows {

    private WordRows() {}

    static Stream<Arguments> rows() {
        return Stream.of(
                row("word in both fields", "arms", "[Arms] talks | No [ARMS], he said"),
                row("word is a whole word", "arm", "Arms | army armed disarm"),
                row("word without accents", "elysee", " | The [Élysée] and the [ELYSEE]"),
                row("accents in the query", "Łódź", " | [Lodz] and [łódź]"),
                row("apostrophe parts words", "russia", " | [Russia]'s and [Russia]’s"),
                row("prefix gives the whole word", "sanction*", "[Sanctions] | [sanctioned], [sanction]; unsanctioned"),
                row("prefix folds too", "straß*", " | [STRASSENBAHN]"),
                row("phrase keeps stop words", "\"state of the union\"", " | [State of the Union]; state union"),
                row("phrase across punctuation", "\"arms deal\"", " | [arms-deal], [arms.\n\nDeal], arms a deal"),
                row("phrase of the parts of a word", "U.S.", " | the [U.S]. and [U S] but not US"),
                row("compact form of the same phrase", "S-300", " | [S-300], [S 300], S300"),
                row("phrase does not cross fields", "\"arms deal\"", "arms | deal"),
                row(
                        "phrase with prefix inside",
                        "\"artiller* shell*\"",
                        " | [artillery shells], [Artilleries’ shelling]"),
                row("phrase at the very end", "\"a b\"", "a | b a"),
                row("exact spelling up to a no-break space", "\"=US\u00A0troops\"", " | [US Troops] and us troops"),
                row("any apostrophe parts words", "don't", " | [don\u02BCt], [don’t], [don't]; dont"),
                row("any apostrophe in the query", "\u041F\u02BCять", " | [П'ять], [П\u02BCять]"),
                row("okina", "Hawai\u02BBi", " | [Hawai'i], [Hawai\u02BBi]; Hawaii"),
                row("kashida", "فلسطين", " | [فلس\u0640\u0640طين] [فلسطين] \u0640"),
                row("kashida in the query", "فلس\u0640طين", " | [فلسطين]"),
                row("ideographic zero", "二〇二四年", " | [二〇二四年]; 二二四年, 二年"),
                row("exact spelling with a soft hyphen", "=Turkey", " | The [Tur\u00ADkey] vote; turkey, tur\u00ADkey"),
                row("exact spelling typed with a soft hyphen", "=Tur\u00ADkey", " | The [Turkey] vote"),
                row("exact spelling in capitals with a soft hyphen", "=Turkey", " | [TUR\u00ADKEY] VOTE"),
                row("empty fields", "arms", " | "),
                row("offsets behind characters outside the BMP", "arms", "😀 [arms] | 𝒜 [arms]"),
                row("ligatures and full width", "finance OR f-35", " | [ﬁnance] [Ｆ-３５]"),
                row("words of Chinese are phrases", "制裁措施", " | 对俄[制裁措施]: 制裁和措施"),
                row("Latin letters and digits beside Chinese", "f-35 AND 战机", " | 两架[F-35][战机]"),
                row(
                        "wildcard inside a word",
                        "organi*ation",
                        "[Organisation] | [ORGANIZATION], [organiation], organisations"),
                row("question mark is one character", "gr?y", " | [gray], [GREY], [grëy], gry, greey"),
                row("both wildcards", "gr?y*", " | [greyhound], [gray], gry, grounds"),
                row("question mark outside the BMP", "abc?", " | [abc\uD800\uDF30] abc abcde"),
                row("question mark is a whole syllable", "한?국어", " | [한중국어], [\u1112\u1161\u11AB중국어], 한국어"),
                row("both wildcards over and over", "mis?i*i?p*", " | [mississippi], [missisippi], missippi, misip"),
                row("star gives back what it took", "ban*ana", " | [banana], [banananana], bananas"),
                row("several signs outside the BMP", "ab?c*d?", " | [ab\uD800\uDF30cd\uD800\uDF31], abcd"),
                row("several stars", "ab?de*f*h", " | [abcdefgh], [abXdefffh], abdefh, abcdefhg"),
                row("wildcards in a phrase", "\"gr?y list*\"", " | [grey lists], [gray-list], grey old list"),
                row(
                        "wildcards in NEAR",
                        "\"artiller* shell*\" NEAR/1 deliver*",
                        " | [artillery shells] were [delivered] x x deliveries"),
                row("inflections", "sell+", "[SELLS] | [sold], [selling], [sell]; seller, unsold"),
                row("inflections of an irregular form", "sold+", " | [sells] what was [sold]"),
                row(
                        "inflections in a phrase",
                        "\"supply+ tanks\"",
                        " | [supplied tanks], [supplies tanks]; supplier tanks"),
                row("inflections in NEAR", "woman+ NEAR/0 strike+", " | [women] [struck] and women in strikes"),
                row("exact case", "=US", "Joe tells [US] | [US] troops told us, Us and [US]-made"),
                row("exact accents", "=Élysée", " | [Élysée], Elysée, ÉLYSÉE, [E\u0301lyse\u0301e]"),
                row("exact word in a headline in capitals", "=Turkey", "[TURKEY] VOTES | [Turkey] eats turkey, TURKEY"),
                row("exact word in a paragraph in capitals", "=Turkey", " | [TURKEY] VOTES\n\nTURKEY votes"),
                row("exact lower case in capitals", "=us", " | US troops\n\n[US] TROOPS\n\nlet [us]"),
                row("exact upper case in capitals is all there is", "=US", " | TELL [US]"),
                row("exact word in a phrase", "\"=US troops\"", " | [US troops], us troops, [US TROOPS] are"),
                row("exact parts of a word", "=U.S.", " | the [U.S]., u.s., [U S]"),
                row("exact word in NEAR", "=US NEAR/0 aid", " | [US] [aid], us aid"),
                row("words of Thai are phrases", "อาวุธ", " | ขาย[อาวุธ]ให้ [อาวุธ]"),
                row("words of Japanese, half width", "ミサイル", " | 北朝鮮が[ミサイル]を [ﾐｻｲﾙ]"),
                row("voicing of kana counts", "ガス", " | [ガス] [ｶﾞｽ] カス"),
                row("vowel signs of Hindi count", "हिंदी", " | [हिंदी], हद"),
                row("points of Hebrew do not", "שלום", " | [שָׁלוֹם]"),
                row("NEAR counts characters of Chinese and Japanese", "制裁 NEAR/2 ロシア", " | [ロシア]への[制裁]、その他の制裁"),
                row("a list with signs", "$signs", " | [sold] to the [US], us, [greys]"));
    }
}

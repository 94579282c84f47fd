package dev.wirewatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.InvalidQueryException;
import dev.wirewatch.query.Limits;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.QueryParser;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every matcher does. A subclass gives the matcher.
 *
 * <p>In the tables, the texts are written as the headline, a bar and the body, and further fields, with brackets around
 * each span of evidence; a text without brackets must not match.
 */
abstract class MatcherContractTest {

    private static final Map<String, List<Leaf>> LISTS = Map.of(
            "weapons", entries("missile*", "artillery shell*", "tanks"), "signs", entries("sell+", "=US", "gr?y*"));
    private static final Map<String, String> MACROS = Map.of("fired", "missile* NEAR/3 fired");

    /** Makes the matcher under test. */
    abstract Matcher matcher(Map<String, Query> queries);

    static Stream<Arguments> table() {
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
                row("AND takes fields together", "arms AND deal", "[Arms] | a [deal], a [deal]"),
                row("AND needs both", "arms AND deal", "Arms | no dealing"),
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
                row("OR gives all true branches", "arms OR deal OR gun", "[Arms] | [deal]"),
                row("OR with evidence inside evidence", "arms OR \"arms deal\"", " | [[arms] deal]"),
                row("NOT lets through", "arms AND NOT control", " | [arms] sale"),
                row("NOT looks in all fields", "arms AND NOT control", "Control | arms sale"),
                row("NOT in one field", "arms AND NOT headline:control", "Talks | [arms] control"),
                row("NOT inside OR", "arms AND (deal OR NOT control)", " | [arms]"),
                row("NOT gives no evidence", "arms AND NOT (control AND race)", " | [arms] control"),
                row("evidence of false branches is left out", "arms OR (deal AND gun)", " | [arms] deal"),
                row("NEAR with nothing between", "arms NEAR/0 deal", " | [deal] [arms] x [arms] [deal] x arms x deal"),
                row("NEAR counts words between", "arms NEAR/2 deal", " | [arms] 1 2 [deal] 1 2 3 arms 1 2 3 deal"),
                row("NEAR in either order", "arms NEAR/1 deal", " | [deal] in [arms]"),
                row(
                        "NEAR leaves out places in no pair",
                        "arms NEAR/1 deal",
                        " | [arms] [deal] - - - then many more arms"),
                row("NEAR takes every pair", "arms NEAR/3 deal", " | [arms] [deal] [deal] [arms]"),
                row("NEAR does not cross fields", "arms NEAR/5 deal", "arms | deal"),
                row(
                        "NEAR of phrases measures from their ends",
                        "\"the arms\" NEAR/1 \"deal of\"",
                        " | [the arms] big [deal of]"),
                row("NEAR refuses the same place twice", "arms NEAR/5 arms", " | arms"),
                row("NEAR of a word with itself", "arms NEAR/5 arms", " | [arms] and [arms]"),
                row("NEAR refuses places that share a word", "arms NEAR/5 \"arms deal\"", " | arms deal"),
                row("NEAR with a group", "arms NEAR/1 (deal OR sale*)", " | [sales] of [arms], then no deal"),
                row(
                        "NEAR with a list",
                        "$weapons NEAR/1 (sold OR \"for sale\")",
                        " | [artillery shells] [sold], but no tanks"),
                row("list is any of its entries", "$weapons", " | [Missiles], [artillery shells], [tanks], artillery"),
                row("field of a word", "headline:arms", "[Arms] | arms"),
                row("field of a group", "headline:(arms AND deal)", "Arms | deal"),
                row("field of NEAR", "body:(arms NEAR/1 deal)", "arms deal | [arms] [deal]"),
                row("field with NOT inside", "headline:(arms AND NOT deal)", "[Arms] | deal"),
                row("empty fields", "arms", " | "),
                row("offsets behind characters outside the BMP", "arms", "😀 [arms] | 𝒜 [arms]"),
                row("ligatures and full width", "finance OR f-35", " | [ﬁnance] [Ｆ-３５]"),
                row("words of Chinese are phrases", "制裁措施", " | 对俄[制裁措施]: 制裁和措施"),
                row("Latin letters and digits beside Chinese", "f-35 AND 战机", " | 两架[F-35][战机]"));
    }

    static Stream<Arguments> words() {
        return Stream.of(
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

    static Stream<Arguments> nears() {
        return Stream.of(
                row("ONEAR in order", "arms ONEAR/1 deal", " | [arms] x [deal]; and deal arms"),
                row("ONEAR needs the order", "arms ONEAR/5 deal", " | deal of arms"),
                row("ONEAR takes every pair", "arms ONEAR/2 deal", " | [arms] [arms] [deal] [deal] arms"),
                row("ONEAR refuses places that share a word", "\"a b\" ONEAR/5 \"b c\"", " | a b c"),
                row("ONEAR of phrases", "\"a b\" ONEAR/0 \"b c\"", " | [a b] [b c]"),
                row("NOT NEAR needs more words between", "arms NOT NEAR/2 control", " | [arms] 1 2 3 control 1 2 arms"),
                row("NOT NEAR looks on both sides", "arms NOT NEAR/2 control", " | control 1 arms 2 3 4 5 [arms]"),
                row("NOT NEAR that leaves nothing", "arms NOT NEAR/2 control", " | arms x control"),
                row("NOT NEAR without the other", "arms NOT NEAR/50 control", "[Arms] | [arms]"),
                row("NOT NEAR does not cross fields", "arms NOT NEAR/50 control", "control | [arms]"),
                row(
                        "NOT NEAR refuses places that share a word",
                        "missile NOT NEAR/0 \"missile defence\"",
                        " | missile defence and a [missile]"),
                row("NOT NEAR of a word within a phrase", "\"arms deal\" NOT NEAR/0 deal", " | arms deal"),
                row("nested NEAR", "(arms NEAR/1 deal) NEAR/1 iran", " | [arms] [deal] with [Iran]"),
                row(
                        "nested NEAR measures from the pair's ends",
                        "(arms NEAR/1 deal) NEAR/2 iran",
                        " | [deal] of [arms] x x [iran] x x x iran"),
                row(
                        "nested NEAR refuses what lies inside the pair",
                        "(arms NEAR/3 deal) NEAR/3 big",
                        " | arms big deal"),
                row(
                        "nested NEAR shows only pairs in pairs",
                        "(arms NEAR/0 deal) NEAR/0 now",
                        " | [arms] [deal] [now] x arms deal x now"),
                row(
                        "NEAR of an OR of NEAR",
                        "(gun OR (arms NEAR/0 deal)) NEAR/0 now",
                        " | [arms] [deal] [now], [gun] [now]"),
                row("nested ONEAR", "(arms ONEAR/0 deal) ONEAR/0 now", " | [arms] [deal] [now]; x now arms deal"),
                row(
                        "NOT NEAR in NEAR",
                        "(arms NOT NEAR/0 control) NEAR/1 talks",
                        " | [arms] [talks], arms control talks"),
                row(
                        "NEAR in NOT NEAR",
                        "iran NOT NEAR/1 (arms NEAR/0 deal)",
                        " | [Iran] x arms x deal. Iran arms deal"),
                row("macro", "@fired AND talks", "[Missile] [fired] | [talks]"),
                row(
                        "macro in NEAR",
                        "@fired NEAR/1 iran",
                        " | [Missiles] were [fired] at [Iran], but not a word of missiles, iran"));
    }

    static Stream<Arguments> units() {
        return Stream.of(
                row(
                        "SENTENCE shows the sentences that match",
                        "SENTENCE(arms AND deal)",
                        " | The arms came. No [deal] was made, but a [deal] for [arms] was."),
                row(
                        "SENTENCE does not end behind abbreviations",
                        "SENTENCE(arms AND deal)",
                        " | Gen. [Arms] met U.S. envoys on Jan. 5 on a [deal]. Arms went on."),
                row(
                        "SENTENCE ends before a no-break space",
                        "SENTENCE(arms AND iran)",
                        " | The arms came.\u00A0Iran denied."),
                row("SENTENCE ends before NEL", "SENTENCE(arms AND iran)", " | The arms came.\u0085Iran denied it."),
                row("SENTENCE ends behind pct.", "SENTENCE(arms AND iran)", " | Iran rose 3 pct. Arms went on."),
                row("SENTENCE ends behind no", "SENTENCE(arms AND iran)", " | Iran said no. Arms went on."),
                row("SENTENCE goes on behind No. 5", "SENTENCE(arms AND iran)", " | [Iran] had No. 5 of the [arms]."),
                row("SENTENCE ends with a danda", "SENTENCE(arms AND iran)", " | Arms fell।  Iran did."),
                row("SENTENCE ends with an Arabic question mark", "SENTENCE(arms AND iran)", " | Arms fell؟ Iran did."),
                row(
                        "PARAGRAPH ends with a line of no-break space",
                        "PARAGRAPH(arms AND iran)",
                        " | Arms.\n\u00A0\nIran"),
                row("SENTENCE ends with its paragraph", "SENTENCE(arms AND deal)", " | arms\n\ndeal"),
                row("SENTENCE goes on over a line feed", "SENTENCE(arms AND deal)", " | [arms]\n[deal]"),
                row("SENTENCE stays in its field", "SENTENCE(arms AND deal)", "arms | deal"),
                row("SENTENCE ends behind a quote", "SENTENCE(arms AND deal)", " | “No arms.” The deal is off"),
                row("SENTENCE with NOT", "SENTENCE(arms AND NOT control)", " | [Arms] talks. Arms control talks."),
                row("SENTENCE cuts phrases", "SENTENCE(\"arms deal\")", " | Arms. Deal"),
                row("SENTENCE cuts NEAR", "SENTENCE(arms NEAR/5 deal)", " | No arms. [Deal] with [arms] in a [deal]."),
                row("SENTENCE ends with a full-width stop", "SENTENCE(武 AND 器)", " | 武。器。[武]の[器]。"),
                row("SENTENCE in the headline", "headline:SENTENCE(arms AND deal)", "[Arms] [deal] | Arms deal"),
                row("PARAGRAPH", "PARAGRAPH(arms AND deal)", " | Arms.\n\nThe [deal]. Of [arms].\n \nDeal"),
                row("PARAGRAPH stays in its field", "PARAGRAPH(arms AND deal)", "arms | deal"),
                row(
                        "SENTENCE in PARAGRAPH",
                        "PARAGRAPH(SENTENCE(arms AND deal) AND iran)",
                        " | [Arms] [deal]. In [Iran].\n\nArms deal."),
                row("lead is headline and first paragraph", "lead:arms", "[Arms] | No [arms].\n\nArms"),
                row("lead takes both together", "lead:(arms AND deal)", "[Arms] | A [deal]\n\nDeal"),
                row("lead of a body that starts with empty lines", "lead:arms", " | \n \nNo [arms].\n\nArms"),
                row("lead of a body that starts with asterisks", "lead:arms", " | ***\n\n-- \n\nNo [arms].\n\nArms"),
                row("lead of a body without words", "lead:arms", "[Arms] | ***\n\n---"),
                row("lead with the only match below", "lead:arms", " | Talks.\n\nArms"),
                row("FIRST looks at each field", "FIRST/2(arms)", "x [arms] arms | [arms] x arms"),
                row("FIRST cuts a phrase", "FIRST/2(\"arms deal\")", "the arms deal | [arms deal]"),
                row("FIRST cuts NEAR", "FIRST/3(arms NEAR/5 deal)", " | [arms] x [deal] deal"),
                row("FIRST of a field", "headline:FIRST/1(arms)", "[Arms] | Arms"),
                row("FIRST cuts a sentence", "FIRST/4(SENTENCE(arms AND deal))", " | Arms fell. [Arms] [deal] arms."),
                row("FIRST takes fields together", "FIRST/1(arms AND deal)", "[arms] x | [deal]"));
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                row("ATLEAST takes fields together", "ATLEAST/2(arms)", "[Arms] | [arms]"),
                row("ATLEAST with too few", "ATLEAST/2(arms)", " | arms"),
                row("ATLEAST shows all", "ATLEAST/2(arms OR deal)", " | [arms] [deal] [arms]"),
                row("ATLEAST counts a place once", "ATLEAST/2(arms OR arm*)", " | arms"),
                row("ATLEAST counts overlapping places", "ATLEAST/2(arms OR \"arms deal\")", " | [[arms] deal]"),
                row("ATLEAST counts pairs", "ATLEAST/2(arms NEAR/1 deal)", " | [arms] [deal] [arms]"),
                row("ATLEAST counts within a sentence", "SENTENCE(ATLEAST/2(arms))", " | Arms. No [arms] for [arms]."),
                row("ATLEAST in the headline", "headline:ATLEAST/2(arms)", "Arms | arms"),
                row("n OF over the fields", "2 OF (arms, deal, gun)", "[arms] | [gun]"),
                row("n OF with too few", "2 OF (arms, deal, gun)", " | arms and arms"),
                row("n OF shows every item that is true", "2 OF (arms, deal, gun)", " | [gun] [deal] [arms]"),
                row("n OF of all", "2 OF (arms, deal)", " | [arms] [deal]"),
                row("n OF counts NOT", "2 OF (arms, deal, NOT gun)", " | [arms]"),
                row("n OF with NOT that is false", "2 OF (arms, deal, NOT gun)", " | arms gun"),
                row("n OF of expressions", "2 OF (arms AND deal, gun OR tank)", " | [arms] [deal] [tank]"),
                row("n OF in a sentence", "SENTENCE(2 OF (arms, deal, gun))", " | Arms. [Deal] for a [gun]."));
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                row("slugline", "slugline:arms", " | arms", "slugline: [ARMS]-TALKS"),
                row("byline", "byline:\"jane doe\"", " | Jane Doe", "byline: By [Jane Doe]"),
                row("other texts are not looked in", "arms", " | x", "slugline: ARMS", "byline: Arms"),
                row(
                        "operators in the slugline",
                        "slugline:(arms NEAR/0 talks)",
                        "arms talks | ",
                        "slugline: [ARMS]-[TALKS]"),
                row("subject by its code", "subject:20000642", " | x", "subject: [medtop:20000642]"),
                row("subject by a broader topic", "subject:20000638", " | x", "subject: [medtop:20000642]"),
                row("subject by the broadest", "subject:medtop:11000000", " | x", "subject: [20000640]"),
                row("subject is not its narrower ones", "subject:20000642", " | x", "subject: medtop:20000638"),
                row("subject by a retired code", "subject:20000602", " | x", "subject: [medtop:20000601]"),
                row("retired code in the query", "subject:medtop:20000601", " | x", "subject: [medtop:20000602]"),
                row("subject by an old code", "subject:subj:11005001", " | x", "subject: [medtop:20000642]"),
                row("subject by its name", "subject:\"arms trade\"", " | x", "subject: [Arms Trade]", "subject: Arms"),
                row(
                        "every value that matches",
                        "country:(tr OR us)",
                        " | x",
                        "country: [TR]",
                        "country: DE",
                        "country: [US]"),
                row("place is a whole value", "place:\"new york\"", " | New York", "place: New York City"),
                row("place", "place:\"new york\"", " | x", "place: Albany", "place: [New York]"),
                row("language by its main language", "language:en", " | x", "language: [en-GB]"),
                row("language in full", "language:en-GB", " | x", "language: en"),
                row("language by its code of three letters", "language:eng", " | x", "language: [en-GB]"),
                row(
                        "language that is sent with three letters",
                        "language:de",
                        " | x",
                        "language: [deu]",
                        "language: [ger]"),
                row("language by the beginning of its tag", "language:zh-Hant", " | x", "language: [zh-Hant-TW]"),
                row("language by no more than its tag", "language:zh-Hant", " | x", "language: zh-Hans-CN"),
                row("language by its former code", "language:iw", " | x", "language: [he]"),
                row("provider and text", "provider:afp AND arms", " | [arms]", "provider: [AFP]"),
                row("provider that is another", "provider:afp AND arms", " | arms", "provider: dpa"),
                row("NOT of a value", "arms AND NOT provider:afp", " | [arms]", "provider: dpa"),
                row("text or value", "headline:arms OR subject:20000642", " | arms", "subject: [medtop:20000642]"),
                row("value in n OF", "2 OF (arms, deal, country:us)", " | [deal]", "country: [US]"),
                row("urgency up to", "arms AND urgency<=3", " | [arms]", "urgency: 3"),
                row("urgency beyond", "arms AND urgency<=3", " | arms", "urgency: 4"),
                row("urgency below", "arms AND urgency<3", " | arms", "urgency: 3"),
                row("urgency above", "arms AND urgency>3", " | [arms]", "urgency: 9"),
                row("urgency from", "arms AND urgency>=3", " | [arms]", "urgency: 3"),
                row("urgency up to, in one sign", "arms AND urgency≤3", " | [arms]", "urgency: 3"),
                row("urgency beyond, in one sign", "arms AND urgency ≤ 3", " | arms", "urgency: 4"),
                row("urgency from, in one sign", "arms AND urgency≥3", " | [arms]", "urgency: 3"),
                row("urgency below that, in one sign", "arms AND urgency≥3", " | arms", "urgency: 2"),
                row("urgency equal", "arms AND urgency=3", " | [arms]", "urgency: 3"),
                row("urgency that is not given", "arms AND urgency>=1", " | arms"),
                row("NOT urgency that is not given", "arms AND NOT urgency<=3", " | [arms]"));
    }

    /** What may match with nothing to show for it, beside something that has. */
    static Stream<Arguments> bare() {
        String absent = "(NOT a OR NOT b OR NOT c OR NOT d OR NOT e)";
        String urgent = "(urgency=1 OR urgency=2 OR urgency=3 OR urgency=4 OR urgency=5)";
        return Stream.of(
                row("OR of many NOT", "arms AND " + absent, "[Arms] | "),
                row("OR of many NOT of which one is true", "arms AND " + absent, "[Arms] | a b c e"),
                row("OR of many NOT that are all false", "arms AND " + absent, "Arms | a b c d e"),
                row("OR of many urgencies", "arms AND " + urgent, "[Arms] | x", "urgency: 5"),
                row("OR of many urgencies that are all false", "arms AND " + urgent, "Arms | x", "urgency: 6"),
                row(
                        "OR of NOT, urgencies and a word",
                        "arms AND (NOT a OR urgency=1 OR deal OR NOT b OR urgency=2 OR NOT c)",
                        "[Arms] | a b c [deal]"),
                row("NOT of an OR of NOT", "arms AND NOT " + absent, "[Arms] | a b c d e"),
                row("NOT of NOT", "arms AND NOT (NOT deal)", " | [arms] deal"),
                row("NOT of NOT that is false", "arms AND NOT (NOT deal)", " | arms"),
                row("n OF many NOT", "arms AND 3 OF (NOT a, NOT b, NOT c, NOT d, NOT e, NOT f)", "[Arms] | a b c"),
                row("n OF many NOT with too few", "arms AND 3 OF (NOT a, NOT b, NOT c, NOT d)", "Arms | a b"),
                row("n OF with fewer NOT than it needs", "3 OF (arms, NOT a, NOT b, deal)", " | [deal]"),
                row("n OF with an OR of many NOT", "2 OF (arms, " + absent + ")", "[Arms] | a"),
                row("SENTENCE of NOT", "arms AND SENTENCE(NOT deal)", " | No deal on [arms]. Well."),
                row("SENTENCE of NOT that is false", "arms AND SENTENCE(NOT deal)", " | No deal on arms. Deal."),
                row("FIRST of many NOT", "arms AND FIRST/2" + absent, " | [arms] x a b c d e"),
                row("AND of OR of NOT", "arms AND (" + absent + " AND (NOT a OR urgency=1))", " | [arms] b c d e"),
                row("as deep as brackets may be", nested("arms"), "[Arms] | x"));
    }

    /** A query of as many brackets as are allowed, of which an even number is NOT. */
    private static String nested(String inner) {
        return inner + " AND " + "NOT (".repeat(Limits.NESTING) + inner + ")".repeat(Limits.NESTING);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"table", "words", "nears", "units", "counts", "fields", "bare"})
    void matchesAsTheTableSays(String name, String query, String marked, List<String> fields) {
        MarkedText expected = MarkedText.parse(marked, fields);
        List<Match> matches =
                matcher(Map.of("rule", parse(query))).match(expected.document()).matches();
        assertThat(matches.stream().flatMap(match -> match.spans().stream())).isEqualTo(expected.spans());
        assertThat(matches).hasSize(expected.spans().isEmpty() ? 0 : 1);
    }

    @Test
    void overlappingPhrasesAreAllEvidence() {
        Document document = Document.of("", "bye bye bye");
        List<Match> matches =
                matcher(Map.of("rule", parse("\"bye bye\""))).match(document).matches();
        assertThat(matches)
                .containsExactly(new Match("rule", List.of(new Span(Field.BODY, 0, 7), new Span(Field.BODY, 4, 11))));
    }

    @Test
    void matchesComeInTheOrderOfTheQueries() {
        Map<String, Query> queries = new LinkedHashMap<>();
        queries.put("b", parse("arms"));
        queries.put("c", parse("gun"));
        queries.put("a", parse("deal"));
        assertThat(matcher(queries).match(Document.of("", "arms deal")).matches())
                .extracting(Match::ruleId)
                .containsExactly("b", "a");
    }

    @Test
    void oneWordRepeatedVeryOftenIsMatchedInReasonableTime() {
        Document document = Document.of("", "arms ".repeat(2_000));
        List<Match> matches = matcher(Map.of("rule", parse("arms NEAR/50 arm*")))
                .match(document)
                .matches();
        assertThat(matches.get(0).spans()).hasSize(Match.MAX_SPANS);
    }

    @Test
    void unitsInManyUnitsAreMatchedInReasonableTime() {
        String parted = "Arms came.\n\nA deal came.\n\n".repeat(1_000);
        for (String query : List.of(
                "PARAGRAPH(SENTENCE(arms AND deal))",
                "SENTENCE(PARAGRAPH(arms AND deal))",
                "SENTENCE(SENTENCE(arms AND deal))")) {
            Matcher matcher = matcher(Map.of("rule", parse(query)));
            assertThat(matcher.match(Document.of("", parted))).isEqualTo(new Matches(List.of(), List.of()));
            assertThat(matcher.match(Document.of("", parted + "Arms deal."))
                            .matches()
                            .get(0)
                            .spans())
                    .hasSize(2);
        }
    }

    private static Arguments row(String name, String query, String marked, String... fields) {
        return Arguments.of(name, query, marked, List.of(fields));
    }

    private static List<Leaf> entries(String... texts) {
        return Stream.of(texts).map(MatcherContractTest::entry).toList();
    }

    private static Leaf entry(String text) {
        try {
            return QueryParser.parseEntry(text);
        } catch (InvalidQueryException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Query parse(String text) {
        try {
            QueryParser macros = new QueryParser(LISTS);
            Map<String, Query> queries = new HashMap<>();
            for (Map.Entry<String, String> macro : MACROS.entrySet()) {
                queries.put(macro.getKey(), macros.parseMacro(macro.getValue()));
            }
            return new QueryParser(LISTS, queries).parse(text);
        } catch (InvalidQueryException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}

package dev.wirewatch.match;

import static dev.wirewatch.match.MatcherContractTest.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Sluglines, bylines, values and the urgency. See {@link MatcherContractTest}. */
final class FieldRows {

    private FieldRows() {}

    static Stream<Arguments> rows() {
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
}

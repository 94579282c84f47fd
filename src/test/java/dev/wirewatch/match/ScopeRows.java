package dev.wirewatch.match;

import static dev.wirewatch.match.MatcherContractTest.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Where a query looks: sentences, paragraphs, first words, parts of the item. See {@link MatcherContractTest}. */
final class ScopeRows {

    private ScopeRows() {}

    static Stream<Arguments> rows() {
        return Stream.of(
                row("field of a word", "headline:arms", "[Arms] | arms"),
                row("field of a group", "headline:(arms AND deal)", "Arms | deal"),
                row("field of NEAR", "body:(arms NEAR/1 deal)", "arms deal | [arms] [deal]"),
                row("field with NOT inside", "headline:(arms AND NOT deal)", "[Arms] | deal"),
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
                row(
                        "SENTENCE ends behind a contraction",
                        "SENTENCE(tehran AND arms)",
                        " | Tehran said they won't. Arms deal signed."),
                row(
                        "SENTENCE ends behind a possessive",
                        "SENTENCE(tehran AND arms)",
                        " | In Tehran it is the president’s. Arms deal signed."),
                row("SENTENCE goes on behind an initial", "SENTENCE(plan AND iran)", " | [Plan] B. [Iran] said so."),
                row("SENTENCE goes on behind p.m.", "SENTENCE(arms AND iran)", " | [Arms] at 5 p.m. [Iran] time."),
                row("SENTENCE goes on behind v.", "SENTENCE(iraq AND iran)", " | [Iran] v. [Iraq] again."),
                row("SENTENCE ends with a danda", "SENTENCE(arms AND iran)", " | Arms fell।  Iran did."),
                row("SENTENCE ends with an Arabic question mark", "SENTENCE(arms AND iran)", " | Arms fell؟ Iran did."),
                row(
                        "PARAGRAPH ends with a line of no-break space",
                        "PARAGRAPH(arms AND iran)",
                        " | Arms.\n\u00A0\nIran"),
                row("PARAGRAPH ends with two CR", "PARAGRAPH(arms AND iran)", " | arms\r\riran"),
                row("PARAGRAPH goes on over CR LF", "PARAGRAPH(arms AND iran)", " | [arms]\r\n[iran]"),
                row("PARAGRAPH ends with two NEL", "PARAGRAPH(arms AND iran)", " | arms\u0085\u0085iran"),
                row("PARAGRAPH ends with U+2029", "PARAGRAPH(arms AND iran)", " | arms\u2029iran"),
                row("PARAGRAPH goes on over U+2028", "PARAGRAPH(arms AND iran)", " | [arms]\u2028[iran]"),
                row("lead ends with two U+2028", "lead:iran", " | No arms.\u2028\u2028Iran"),
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
}

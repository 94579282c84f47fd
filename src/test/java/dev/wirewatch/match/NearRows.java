package dev.wirewatch.match;

import static dev.wirewatch.match.MatcherContractTest.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** NEAR, ONEAR and NOT NEAR. See {@link MatcherContractTest}. */
final class NearRows {

    private NearRows() {}

    static Stream<Arguments> rows() {
        return Stream.of(
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
}

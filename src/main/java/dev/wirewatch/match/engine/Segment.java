package dev.wirewatch.match.engine;

import java.util.List;
import java.util.Map;

/**
 * Some rules, compiled together. Immutable, and safe to use from several threads.
 *
 * <p>What is looked at first lies together in memory: a document's words meet the dictionaries, the features found meet
 * the postings, and only rules whose guard is met too cost a look at their program.
 *
 * @param dictionaries for each {@link Space} its words or values; null where no rule asks for any
 * @param stems for each space its wildcard patterns; null where no rule asks for any
 * @param phrases how phrases go on
 * @param lengths the number of words of each feature
 * @param postings which rules are found through which feature
 * @param code the programs of all rules, one behind the other, see {@link Op}
 * @param roots where each rule's program starts
 * @param placed for each rule, whether positions decide
 * @param constants patterns and spellings
 * @param unanchored rules that every document is a candidate for
 * @param ids the rules' ids, by ordinal
 * @param ordinals the ordinals by id
 */
@SuppressWarnings("ArrayRecordComponent") // read in the hot path, and never compared
record Segment(
        Dictionary[] dictionaries,
        StemTrie[] stems,
        EdgeTable phrases,
        int[] lengths,
        Postings postings,
        int[] code,
        int[] roots,
        boolean[] placed,
        Constants constants,
        int[] unanchored,
        List<String> ids,
        Map<String, Integer> ordinals) {

    int features() {
        return lengths.length;
    }

    boolean asks(Space space) {
        return dictionaries[Index.of(space)] != null || stems[Index.of(space)] != null;
    }
}

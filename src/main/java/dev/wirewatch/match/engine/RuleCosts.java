package dev.wirewatch.match.engine;

import dev.wirewatch.query.Query;
import java.util.Map;

/** Estimates, without a text, how many items a rule is looked at for. */
public final class RuleCosts {

    private RuleCosts() {}

    /**
     * Estimates the costs of rules that are in force together.
     *
     * @param queries the queries by their rules' ids
     * @return a cost for each: how often one of the features that the rule is found through is likely to be in an item, in
     *     no unit; it grows with their number, and a pattern counts as much as three words that stand in phrases of the
     *     rules, a value as much as five
     */
    public static Map<String, Long> of(Map<String, Query> queries) {
        SegmentCompiler compiler = new SegmentCompiler();
        queries.forEach(compiler::add);
        return compiler.costs();
    }
}

package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.Map;

class NaiveMatcherTest extends MatcherContractTest {

    @Override
    Matcher matcher(Map<String, Query> queries) {
        return new NaiveMatcher(queries);
    }
}

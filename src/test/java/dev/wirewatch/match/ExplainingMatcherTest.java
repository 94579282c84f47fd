package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.Map;

class ExplainingMatcherTest extends MatcherContractTest {

    @Override
    Matcher matcher(Map<String, Query> queries) {
        return new ExplainingMatcher(queries);
    }
}

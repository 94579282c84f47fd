package dev.wirewatch.match;

import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.query.Query;
import java.util.Map;

class CompiledMatcherTest extends MatcherContractTest {

    @Override
    Matcher matcher(Map<String, Query> queries) {
        return CompiledMatcher.compile(queries);
    }
}
